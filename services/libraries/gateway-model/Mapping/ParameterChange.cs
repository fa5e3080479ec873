using System.Diagnostics.CodeAnalysis;

namespace Gatehouse.GatewayModel.Mapping;

/// <summary>
/// What a parameter mapping of an HTTP API does: <c>append:header.x</c>, <c>overwrite:querystring.y</c>, <c>remove:header.z</c>,
/// <c>overwrite:path</c>, <c>overwrite:statuscode</c>.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html
/// </summary>
/// <param name="Operation">What is done.</param>
/// <param name="Place">To which part of the message.</param>
/// <param name="Name">Of the header or parameter; empty for the path and the status code.</param>
public sealed record ParameterChange(ChangeOperation Operation, ChangePlace Place, string Name)
{
    private const string Header = "header.";
    private const string Query = "querystring.";

    /// <summary>A change of a request; false for what is none.</summary>
    public static bool TryParseRequest(string key, [NotNullWhen(true)] out ParameterChange? change)
    {
        change = Parse(key);
        if (change is { Place: ChangePlace.StatusCode } or { Place: ChangePlace.Path, Operation: not ChangeOperation.Overwrite }) change = null;
        return change is not null;
    }

    /// <summary>A change of a response; false for what is none.</summary>
    public static bool TryParseResponse(string key, [NotNullWhen(true)] out ParameterChange? change)
    {
        change = Parse(key);
        if (change is not ({ Place: ChangePlace.Header } or { Place: ChangePlace.StatusCode, Operation: ChangeOperation.Overwrite })) change = null;
        return change is not null;
    }

    private static ParameterChange? Parse(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return null;

        ChangeOperation? operation = key[..colon] switch
        {
            "append" => ChangeOperation.Append,
            "overwrite" => ChangeOperation.Overwrite,
            "remove" => ChangeOperation.Remove,
            _ => null,
        };
        var place = key[(colon + 1)..];
        return operation is not { } known ? null
            : place == "path" ? new(known, ChangePlace.Path, "")
            : place == "statuscode" ? new(known, ChangePlace.StatusCode, "")
            : place.Length > Header.Length && place.StartsWith(Header, StringComparison.Ordinal) ? new(known, ChangePlace.Header, place[Header.Length..])
            : place.Length > Query.Length && place.StartsWith(Query, StringComparison.Ordinal) ? new(known, ChangePlace.Query, place[Query.Length..])
            : null;
    }
}

/// <summary>What a mapping does with a parameter.</summary>
public enum ChangeOperation
{
    Append,
    Overwrite,
    Remove,
}

/// <summary>Which part of a message a mapping changes.</summary>
public enum ChangePlace
{
    Header,
    Query,
    Path,
    StatusCode,
}
