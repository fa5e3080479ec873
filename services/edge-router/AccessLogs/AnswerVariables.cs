using System.Collections.Frozen;
using System.Globalization;
using Gatehouse.EdgeRouter.Calls;
using Gatehouse.EdgeRouter.Variables;

namespace Gatehouse.EdgeRouter.AccessLogs;

/// <summary>
/// The <c>$context</c> variables that only a call that was answered has, and those that access logs have in another form than events.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html
/// </summary>
internal static class AnswerVariables
{
    private static readonly FrozenDictionary<string, ContextVariable> Known = new Dictionary<string, Func<ApiCall, string?>>
    {
        ["status"] = call => Text(call.Exchange.Context.Response.StatusCode),
        ["responseLength"] = call => Text(call.Exchange.Context.Response.ContentLength),
        ["responseLatency"] = call => Text((long)(call.Exchange.AnsweredAt - call.Exchange.ReceivedAt).TotalMilliseconds),
        ["dataProcessed"] = call => Text((call.Request.ContentLength ?? 0) + (call.Exchange.Context.Response.ContentLength ?? 0)),
        ["error.message"] = call => call.Exchange.Failure?.Message,
        ["error.responseType"] = call => call.Exchange.Failure?.ResponseType,
        ["error.validationErrorString"] = call => call.Exchange.Failure?.ValidationError,
        ["error.messageString"] = call => call.Exchange.Failure is { } failure ? $"\"{failure.Message}\"" : null,
    }.ToFrozenDictionary(each => each.Key, each => new ContextVariable(each.Value), StringComparer.Ordinal);

    /// <summary>Null for names that are known before the answer, or not at all.</summary>
    /// <param name="name">Without <c>$context.</c>.</param>
    /// <param name="earlier">The variable of the same name that events have, if any.</param>
    public static ICallVariable? Find(string name, ICallVariable? earlier)
    {
        if (IntegratedVariables.Find(name) is { } ofIntegration)
            return new ContextVariable(call => call.Exchange.Integrated is { } integrated ? ofIntegration(integrated) : null);

        return GuardedVariables.Find(name) is { } ofGuards
            ? new ContextVariable(call => (call.Exchange.Guarded is { } guarded ? ofGuards(guarded) : null) ?? earlier?.Read(call))
            : Known.GetValueOrDefault(name);
    }

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
