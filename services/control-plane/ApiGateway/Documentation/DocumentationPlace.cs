using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.Documentation;

/// <summary>
/// What a documentation part describes. What its location leaves out stands for any: the root path, every method, every status. Which
/// fields a location has depends on its type.
/// https://docs.aws.amazon.com/apigateway/latest/api/API_DocumentationPartLocation.html
/// </summary>
internal readonly record struct DocumentationPlace(string Type, string Path, string Method, string StatusCode, string Name)
{
    private const string Any = "*";

    private static readonly Dictionary<string, Fields> FieldsOf = new(StringComparer.Ordinal)
    {
        ["API"] = Fields.None,
        ["AUTHORIZER"] = Fields.Name,
        ["MODEL"] = Fields.Name,
        ["RESOURCE"] = Fields.Path,
        ["METHOD"] = Fields.Path | Fields.Method,
        ["PATH_PARAMETER"] = Fields.Path | Fields.Method | Fields.Name,
        ["QUERY_PARAMETER"] = Fields.Path | Fields.Method | Fields.Name,
        ["REQUEST_HEADER"] = Fields.Path | Fields.Method | Fields.Name,
        ["REQUEST_BODY"] = Fields.Path | Fields.Method,
        ["RESPONSE"] = Fields.Path | Fields.Method | Fields.Status,
        ["RESPONSE_HEADER"] = Fields.Path | Fields.Method | Fields.Status | Fields.Name,
        ["RESPONSE_BODY"] = Fields.Path | Fields.Method | Fields.Status,
    };

    [Flags]
    private enum Fields
    {
        None = 0,
        Path = 1,
        Method = 2,
        Status = 4,
        Name = 8,
    }

    public static DocumentationPlace Of(DocumentationPartLocation location)
    {
        var fields = FieldsOf.GetValueOrDefault(location.Type);
        return new DocumentationPlace(
            location.Type,
            fields.HasFlag(Fields.Path) ? Or(location.Path, "/") : "",
            fields.HasFlag(Fields.Method) ? Or(location.Method, Any) : "",
            fields.HasFlag(Fields.Status) ? Or(location.StatusCode, Any) : "",
            location.Name);
    }

    public static AwsFailure? Check(DocumentationPartLocation location)
    {
        if (!FieldsOf.TryGetValue(location.Type, out var fields))
        {
            return DocumentationFailures.UnknownType(location.Type);
        }

        var unusable = location.Path.Length > 0 && !fields.HasFlag(Fields.Path) ? "path"
            : location.Method.Length > 0 && !fields.HasFlag(Fields.Method) ? "method"
            : location.StatusCode.Length > 0 && !fields.HasFlag(Fields.Status) ? "statusCode"
            : location.Name.Length > 0 && !fields.HasFlag(Fields.Name) ? "name"
            : null;
        return unusable is not null ? DocumentationFailures.UnusableField(unusable, location.Type)
            : fields.HasFlag(Fields.Name) && location.Name.Length == 0 ? DocumentationFailures.NameMissing(location.Type)
            : null;
    }

    /// <summary>As AWS's conflicts name it: <c>type 'METHOD', path '/pets'</c>.</summary>
    public static string Describe(DocumentationPartLocation location)
    {
        (string Name, string Value)[] fields =
        [
            ("type", location.Type), ("path", location.Path), ("method", location.Method), ("statusCode", location.StatusCode), ("name", location.Name),
        ];
        return string.Join(", ", from field in fields where field.Value.Length > 0 select $"{field.Name} '{field.Value}'");
    }

    private static string Or(string text, string usual) => text.Length > 0 ? text : usual;
}
