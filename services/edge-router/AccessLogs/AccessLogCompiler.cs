using System.Diagnostics.CodeAnalysis;
using Gatehouse.EdgeRouter.Calls;
using Gatehouse.EdgeRouter.Variables;
using Gatehouse.ServiceDefaults.Logs;

namespace Gatehouse.EdgeRouter.AccessLogs;

/// <summary>Compiles the access logs of stages, of HTTP APIs and REST APIs alike.</summary>
internal sealed class AccessLogCompiler(ContextVariables context, AccessLogQueue queue)
{
    /// <summary>Null when the stage has none, or one that does not go to a log group.</summary>
    /// <param name="accountId">Whose API it is.</param>
    /// <param name="apiId">The API.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="destinationArn">The log group.</param>
    /// <param name="format">What a line says.</param>
    /// <param name="own">
    /// What this kind of API has under a name, given the name without <c>$context.</c> and what every kind has under it, which may be null.
    /// </param>
    public AccessLog? Compile(
        string accountId, string apiId, string stage, string destinationArn, string format, Func<string, ICallVariable?, ICallVariable?> own)
    {
        if (format.Length == 0 || AddressOf(accountId, apiId, stage, destinationArn) is not { } address) return null;

        return new AccessLog(address, AccessLogFormat<ApiCall>.Compile(format, name => ReaderOf(own(name, OfEveryKind(name)))), queue);
    }

    /// <summary>Where a stage's lines go; null when not to a log group. How AWS names the streams is not known: ours say whose lines they hold.</summary>
    public static LogAddress? AddressOf(string accountId, string apiId, string stage, string destinationArn) =>
        TryReadGroup(destinationArn, out var region, out var group) ? new LogAddress(accountId, region, group, $"{apiId}/{stage}") : null;

    /// <summary>Whether a destination is a log group: <c>arn:aws:logs:{region}:{account}:log-group:{name}</c>, with or without <c>:*</c>.</summary>
    public static bool TryReadGroup(string destinationArn, [NotNullWhen(true)] out string? region, [NotNullWhen(true)] out string? group)
    {
        (region, group) = destinationArn.Split(':') is ["arn", _, "logs", var there, _, "log-group", { Length: > 0 } name, ..] ? (there, name) : (null, null);
        return group is not null && region is not null;
    }

    private ICallVariable? OfEveryKind(string name)
    {
        var earlier = context.Find(name);
        return AnswerVariables.Find(name, earlier) ?? earlier;
    }

    private static Func<ApiCall, string?>? ReaderOf(ICallVariable? variable) => variable is null ? null : variable.Read;
}
