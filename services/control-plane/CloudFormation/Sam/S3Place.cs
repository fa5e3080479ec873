using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam;

/// <summary>Where something was packaged to: <c>s3://bucket/key?versionId=…</c>, or an object with Bucket, Key and Version.</summary>
internal sealed record S3Place(JsonNode Bucket, JsonNode Key, JsonNode? Version)
{
    public static S3Place Read(SamResource resource, string property)
    {
        switch (resource[property])
        {
            case JsonObject members when members[nameof(Bucket)] is { } bucket && members[nameof(Key)] is { } key:
                return new S3Place(bucket.DeepClone(), key.DeepClone(), members[nameof(Version)]?.DeepClone());
            case JsonObject:
                throw resource.Invalid($"'{property}' requires Bucket and Key properties to be specified.");
            case var value when value.ToText() is { } text && Parse(text) is { } place:
                return place;
            default:
                throw resource.Invalid($"'{property}' is not a valid S3 Uri of the form 's3://bucket/key' with optional versionId query parameter.");
        }
    }

    /// <summary>With the names that a type of CloudFormation's has for it.</summary>
    public JsonObject As(string bucket, string key, string version)
    {
        var members = new JsonObject { [bucket] = Bucket.DeepClone(), [key] = Key.DeepClone() };
        if (Version is not null)
        {
            members[version] = Version.DeepClone();
        }

        return members;
    }

    private static S3Place? Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme != "s3" || uri.AbsolutePath.Length < 2)
        {
            return null;
        }

        var (path, query) = text["s3://".Length..].Split('?', 2) is [var first, var second] ? (first, second) : (text["s3://".Length..], "");
        var version = query.Split('&').FirstOrDefault(part => part.StartsWith("versionId=", StringComparison.OrdinalIgnoreCase))?["versionId=".Length..];
        return path.Split('/', 2) is [{ Length: > 0 } bucket, { Length: > 0 } key]
            ? new S3Place(JsonValue.Create(bucket), JsonValue.Create(key), version is null ? null : JsonValue.Create(version))
            : null;
    }
}
