using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.CloudFormation.Resources;

namespace Gatehouse.ControlPlane.CloudFormation.Types;

/// <summary>Settings of a bucket as S3's requests have them: templates name the same things otherwise.</summary>
internal static class BucketSettings
{
    public static JsonObject Encryption(JsonNode value) => new()
    {
        ["ServerSideEncryptionConfiguration"] = new JsonObject
        {
            ["Rules"] = new JsonArray([.. ItemsOf(value, "ServerSideEncryptionConfiguration").Select(rule => new JsonObject
            {
                ["ApplyServerSideEncryptionByDefault"] = rule["ServerSideEncryptionByDefault"]?.DeepClone(),
                ["BucketKeyEnabled"] = rule["BucketKeyEnabled"]?.DeepClone(),
            })]),
        },
    };

    public static JsonObject Cors(JsonNode value) => new()
    {
        ["CORSConfiguration"] = new JsonObject { ["CORSRules"] = new JsonArray([.. ItemsOf(value, "CorsRules").Select(Rule)]) },
    };

    public static JsonObject Lifecycle(JsonNode value) => new()
    {
        ["LifecycleConfiguration"] = new JsonObject { ["Rules"] = new JsonArray([.. ItemsOf(value, "Rules").Select(LifecycleRule)]) },
    };

    public static JsonObject Website(JsonNode value) => new()
    {
        ["WebsiteConfiguration"] = new JsonObject
        {
            ["IndexDocument"] = (value as JsonObject)?["IndexDocument"] is { } index ? new JsonObject { ["Suffix"] = index.DeepClone() } : null,
            ["ErrorDocument"] = (value as JsonObject)?["ErrorDocument"] is { } error ? new JsonObject { ["Key"] = error.DeepClone() } : null,
            ["RedirectAllRequestsTo"] = (value as JsonObject)?["RedirectAllRequestsTo"]?.DeepClone(),
        },
    };

    public static JsonObject Tagging(JsonNode value) => new()
    {
        ["Tagging"] = new JsonObject
        {
            ["TagSet"] = new JsonArray([.. (TagShapes.ToMap(value) ?? []).Select(tag =>
                new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value?.DeepClone() })]),
        },
    };

    private static JsonObject Rule(JsonObject rule) => new()
    {
        ["ID"] = rule["Id"]?.DeepClone(),
        ["AllowedHeaders"] = rule["AllowedHeaders"]?.DeepClone(),
        ["AllowedMethods"] = rule["AllowedMethods"]?.DeepClone(),
        ["AllowedOrigins"] = rule["AllowedOrigins"]?.DeepClone(),
        ["ExposeHeaders"] = rule["ExposedHeaders"]?.DeepClone(),
        ["MaxAgeSeconds"] = rule["MaxAge"]?.DeepClone(),
    };

    private static JsonObject LifecycleRule(JsonObject rule)
    {
        var described = (JsonObject)rule.DeepClone();
        described["ID"] = Take(described, "Id");
        described["Filter"] = new JsonObject { ["Prefix"] = Take(described, "Prefix") ?? JsonValue.Create("") };
        Describe(described, "Expiration", ("Days", "ExpirationInDays"), ("Date", "ExpirationDate"), ("ExpiredObjectDeleteMarker", "ExpiredObjectDeleteMarker"));
        if (described["NoncurrentVersionExpiration"] is null)
        {
            Describe(described, "NoncurrentVersionExpiration", ("NoncurrentDays", "NoncurrentVersionExpirationInDays"));
        }

        foreach (var transition in (described["Transitions"] as JsonArray ?? []).OfType<JsonObject>())
        {
            transition["Days"] = Take(transition, "TransitionInDays");
        }

        return described;
    }

    private static void Describe(JsonObject rule, string member, params (string Inner, string Outer)[] names)
    {
        var inner = new JsonObject();
        foreach (var (name, outer) in names)
        {
            if (Take(rule, outer) is { } value)
            {
                inner[name] = value;
            }
        }

        if (inner.Count > 0)
        {
            rule[member] = inner;
        }
    }

    private static JsonNode? Take(JsonObject from, string name)
    {
        var value = from[name]?.DeepClone();
        from.Remove(name);
        return value;
    }

    private static IEnumerable<JsonObject> ItemsOf(JsonNode value, string name) =>
        ((value as JsonObject)?[name] as JsonArray ?? []).OfType<JsonObject>();
}

/// <summary>A bucket outside of us-east-1 says where it is; the stack's tags go into its own.</summary>
internal sealed class BucketPreparation : IPropertyPreparation
{
    public Task<Outcome<JsonObject>> PrepareAsync(JsonObject properties, ResourceWork work, CancellationToken cancellationToken)
    {
        if (work.Scope.Region != "us-east-1")
        {
            properties["CreateBucketConfiguration"] = new JsonObject { ["LocationConstraint"] = work.Scope.Region };
        }

        StackTags.AddTo(properties, "s3", work);
        return Task.FromResult<Outcome<JsonObject>>(properties);
    }
}
