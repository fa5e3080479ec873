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
        ["requestTimeEpoch"] = call => Text(call.Exchange.ReceivedAt.ToUnixTimeSeconds()),
        ["error.message"] = call => call.Exchange.Failure?.Message,
        ["error.messageString"] = call => call.Exchange.Failure is { } failure ? $"\"{failure.Message}\"" : null,
    }.ToFrozenDictionary(each => each.Key, each => new ContextVariable(each.Value), StringComparer.Ordinal);

    /// <summary>Null for names that are known earlier, or not at all.</summary>
    public static ICallVariable? Find(string name) => IntegratedVariables.Find(name) is { } ofIntegration
        ? new ContextVariable(call => call.Exchange.Integrated is { } integrated ? ofIntegration(integrated) : null)
        : Known.GetValueOrDefault(name);

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
