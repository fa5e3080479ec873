namespace Gatehouse.ControlPlane.ApiGateway.Mapping;

/// <summary>
/// Where a mapped parameter comes from: <c>method.request.header.Name</c>, <c>'static'</c>, <c>context.requestId</c>.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-parameter-mapping.html
/// </summary>
internal static class MappingExpression
{
    private static readonly string[] RequestLocations = ["path", "querystring", "multivaluequerystring", "header", "multivalueheader"];
    private static readonly string[] ResponseLocations = ["header", "multivalueheader"];

    /// <summary>Whether it is none of the method request: a literal, the context or a stage variable.</summary>
    public static bool IsIndependent(string expression) =>
        expression is ['\'', .., '\'']
        || HasRest(expression, "context.")
        || HasRest(expression, "stageVariables.");

    /// <summary><c>method.request.body</c> or a part of it.</summary>
    public static bool IsRequestBody(string expression) => IsBody(expression, "method.request.body");

    /// <summary><c>integration.response.body</c> or a part of it.</summary>
    public static bool IsResponseBody(string expression) => IsBody(expression, "integration.response.body");

    /// <summary>A parameter of the method request: location and name.</summary>
    public static bool TryReadRequestParameter(string expression, out (string Location, string Name) parameter) =>
        TryRead(expression, "method.request.", RequestLocations, out parameter);

    /// <summary>A header of the integration's answer.</summary>
    public static bool IsResponseHeader(string expression) => TryRead(expression, "integration.response.", ResponseLocations, out _);

    /// <summary>Reads <c>{start}{location}.{name}</c>.</summary>
    public static bool TryRead(string expression, string start, string[] locations, out (string Location, string Name) parameter)
    {
        parameter = default;
        if (!expression.StartsWith(start, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = expression[start.Length..].Split('.', 2);
        if (rest.Length < 2 || rest[1].Length == 0 || !locations.Contains(rest[0], StringComparer.Ordinal))
        {
            return false;
        }

        parameter = (rest[0], rest[1]);
        return true;
    }

    private static bool IsBody(string expression, string body) =>
        expression.StartsWith(body, StringComparison.Ordinal) && (expression.Length == body.Length || expression[body.Length] is '.' or '[');

    private static bool HasRest(string expression, string start) =>
        expression.StartsWith(start, StringComparison.Ordinal) && expression.Length > start.Length;
}
