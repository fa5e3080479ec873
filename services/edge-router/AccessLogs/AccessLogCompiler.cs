using System.Diagnostics.CodeAnalysis;
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
    /// <param name="findOther">Finds what only this kind of API has; may be null.</param>
    public AccessLog? Compile(
        string accountId, string apiId, string stage, string destinationArn, string format, Func<string, ICallVariable?>? findOther = null)
    {
        if (format.Length == 0 || !TryReadGroup(destinationArn, out var region, out var group)) return null;

        var compiled = AccessLogFormat.Compile(format, name => AnswerVariables.Find(name) ?? context.Find(name) ?? findOther?.Invoke(name));

        // How AWS names these streams is not known: ours say whose lines they hold.
        return new AccessLog(new LogAddress(accountId, region, group, $"{apiId}/{stage}"), compiled, queue);
    }

    /// <summary>Whether a destination is a log group: <c>arn:aws:logs:{region}:{account}:log-group:{name}</c>, with or without <c>:*</c>.</summary>
    public static bool TryReadGroup(string destinationArn, [NotNullWhen(true)] out string? region, [NotNullWhen(true)] out string? group)
    {
        (region, group) = destinationArn.Split(':') is ["arn", _, "logs", var there, _, "log-group", { Length: > 0 } name, ..] ? (there, name) : (null, null);
        return group is not null && region is not null;
    }
}
