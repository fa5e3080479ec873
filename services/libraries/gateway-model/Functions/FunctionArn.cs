using System.Diagnostics.CodeAnalysis;

namespace Gatehouse.GatewayModel.Functions;

/// <summary>A Lambda function as an integration's URI names it.</summary>
/// <param name="Region">AWS region.</param>
/// <param name="Account">Twelve-digit account id.</param>
/// <param name="Name">Name of the function.</param>
/// <param name="Qualifier">Version or alias; empty means <c>$LATEST</c>.</param>
public sealed record FunctionArn(string Region, string Account, string Name, string Qualifier)
{
    private const string InvocationPath = ":lambda:path/2015-03-31/functions/";
    private const string InvocationSuffix = "/invocations";

    /// <summary>
    /// Reads a function's ARN, or the form <c>arn:aws:apigateway:{region}:lambda:path/2015-03-31/functions/{ARN}/invocations</c>. Stage
    /// variables must have been substituted.
    /// </summary>
    public static bool TryParse(string integrationUri, [NotNullWhen(true)] out FunctionArn? arn)
    {
        var text = integrationUri;
        var path = text.IndexOf(InvocationPath, StringComparison.Ordinal);
        if (path >= 0 && text.EndsWith(InvocationSuffix, StringComparison.Ordinal))
        {
            text = text[(path + InvocationPath.Length)..^InvocationSuffix.Length];
        }

        arn = text.Split(':') switch
        {
            ["arn", _, "lambda", var region, var account, "function", { Length: > 0 } name] => new(region, account, name, Qualifier: ""),
            ["arn", _, "lambda", var region, var account, "function", { Length: > 0 } name, var qualifier] =>
                new(region, account, name, qualifier),
            _ => null,
        };
        return arn is not null;
    }
}
