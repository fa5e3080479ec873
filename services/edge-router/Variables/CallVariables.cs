using System.Diagnostics.CodeAnalysis;

namespace Gatehouse.EdgeRouter.Variables;

/// <summary>
/// Finds what a variable's name stands for. HTTP APIs write <c>$request.header.x</c>, REST APIs <c>method.request.header.x</c>, WebSocket
/// APIs <c>route.request.header.x</c>: all mean the same.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html
/// </summary>
internal sealed class CallVariables(ContextVariables context)
{
    private static readonly string[] RequestRoots = ["request.", "method.request.", "route.request."];

    /// <summary>False for what no request can say, bodies included: they are no variables of one line.</summary>
    /// <param name="name">With its dollar or without.</param>
    /// <param name="variable">Reads it.</param>
    public bool TryFind(string name, [NotNullWhen(true)] out ICallVariable? variable)
    {
        var text = name.StartsWith('$') ? name[1..] : name;
        foreach (var root in RequestRoots)
        {
            if (text.StartsWith(root, StringComparison.Ordinal)) return (variable = OfRequest(text[root.Length..])) is not null;
        }

        variable = After(text, "stageVariables.") is { } stageVariable ? new StageVariable(stageVariable)
            : After(text, "context.") is { } fact ? context.Find(fact)
            : null;
        return variable is not null;
    }

    private static ICallVariable? OfRequest(string part) =>
        part == "path" ? new RequestPathVariable()
        : After(part, "header.") is { } header ? new HeaderVariable(header)
        : After(part, "querystring.") is { } query ? new QueryVariable(query)
        : After(part, "path.") is { } path ? new PathParameterVariable(path)
        : null;

    private static string? After(string text, string root) =>
        text.Length > root.Length && text.StartsWith(root, StringComparison.Ordinal) ? text[root.Length..] : null;
}
