using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.Documents;

/// <summary>
/// The OpenAPI document of an API, into which events write their operations. Values in it may be functions of the template: what depends on a
/// condition stands in an <c>Fn::If</c>.
/// </summary>
internal sealed class ApiDocument(JsonObject document)
{
    public const string AnyMethod = "x-amazon-apigateway-any-method";
    public const string Integration = "x-amazon-apigateway-integration";

    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "get", "put", "post", "delete", "options", "head", "patch", "trace", AnyMethod,
    };

    public JsonObject Root => document;

    public static ApiDocument NewHttp() => new(new JsonObject { ["openapi"] = "3.0.1", ["info"] = NewInfo(), ["paths"] = new JsonObject() });

    public static ApiDocument NewRest() => new(new JsonObject { ["swagger"] = "2.0", ["info"] = NewInfo(), ["paths"] = new JsonObject() });

    public bool IsOpenApi3 => document.ContainsKey("openapi");

    /// <summary>Every operation, also those that depend on conditions.</summary>
    public IEnumerable<DocumentOperation> Operations =>
        from path in Member("paths")
        from item in Alternatives(path.Value)
        from method in item
        where Methods.Contains(Normalize(method.Key))
        from operation in Alternatives(method.Value)
        select new DocumentOperation(path.Key, Normalize(method.Key), operation);

    public JsonObject Member(string name)
    {
        if (document[name] is not JsonObject member)
        {
            document[name] = member = [];
        }

        return member;
    }

    /// <summary>The security schemes, wherever this version of OpenAPI keeps them.</summary>
    public JsonObject SecuritySchemes
    {
        get
        {
            if (!IsOpenApi3)
            {
                return Member("securityDefinitions");
            }

            var components = Member("components");
            if (components["securitySchemes"] is not JsonObject schemes)
            {
                components["securitySchemes"] = schemes = [];
            }

            return schemes;
        }
    }

    /// <summary>The operation at a path, empty at first; null where the document has one that calls something already.</summary>
    public DocumentOperation? Add(string path, string method, string? condition)
    {
        var (name, paths) = (Normalize(method), Member("paths"));
        if (paths[path] is not JsonObject item)
        {
            paths[path] = item = [];
        }

        foreach (var known in Alternatives(item))
        {
            if (known.FirstOrDefault(member => Normalize(member.Key) == name).Value is JsonObject existing)
            {
                return Alternatives(existing).FirstOrDefault() is { } operation && !operation.ContainsKey(Integration)
                    ? new DocumentOperation(path, name, operation)
                    : null;
            }
        }

        var added = new JsonObject();
        foreach (var known in Alternatives(item).Take(1))
        {
            known[name] = condition is null ? added : SamValues.If(condition, added);
        }

        return new DocumentOperation(path, name, added);
    }

    public static string Normalize(string method)
    {
        var lower = method.ToLowerInvariant();
        return lower is "any" or "*" ? AnyMethod : lower;
    }

    /// <summary>The objects that a value may be: itself, or either side of an Fn::If.</summary>
    private static IEnumerable<JsonObject> Alternatives(JsonNode? value) => value switch
    {
        JsonObject { Count: 1 } call when call["Fn::If"] is JsonArray { Count: 3 } sides => Alternatives(sides[1]).Concat(Alternatives(sides[2])),
        JsonObject { Count: 1 } call when call["Ref"].ToText() == "AWS::NoValue" => [],
        JsonObject members => [members],
        _ => [],
    };

    private static JsonObject NewInfo() => new() { ["version"] = "1.0", ["title"] = SamValues.Ref("AWS::StackName") };
}

/// <summary>One operation of a document: what a method at a path does.</summary>
internal sealed record DocumentOperation(string Path, string Method, JsonObject Members)
{
    /// <summary>Names of the variables in the path, without the sign of a greedy one.</summary>
    public IEnumerable<string> PathParameters => Path.Split('/')
        .Where(segment => segment.StartsWith('{') && segment.EndsWith('}'))
        .Select(segment => segment[1..^1].TrimEnd('+'));
}
