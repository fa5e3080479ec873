using Gatehouse.GatewayModel.Templates;

namespace Gatehouse.EdgeRouter.Rest.Mapping;

/// <summary>What templates see of a call.</summary>
internal static class MappingInputs
{
    public static MappingInput Of(RestCall call, string body, MappingOverrides overrides) => new()
    {
        Body = body,
        PathParameters = call.PathParameters.ToDictionary(each => each.Key, each => each.Value, StringComparer.Ordinal),
        QueryString = QueryString(call),
        Headers = Headers(call),
        StageVariables = call.StageVariables,
        Context = call.Context,
        Overrides = overrides,
    };

    private static Dictionary<string, string> QueryString(RestCall call)
    {
        var last = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in call.Query) last[name] = value;
        return last;
    }

    private static Dictionary<string, string> Headers(RestCall call)
    {
        var last = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in call.Headers) last[name] = values[^1] ?? "";
        return last;
    }
}
