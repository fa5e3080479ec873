using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Stages.Rules;

/// <summary>
/// What the format of a stage's access log must satisfy: each of its lines can be told apart.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-logging.html
/// </summary>
internal static class AccessLogFormatRule
{
    private static readonly string[] Ids = ["$context.requestId", "$context.extendedRequestId"];

    public static AwsFailure? Check(AccessLogSettings? settings)
    {
        if (settings is not { Format.Length: > 0 })
        {
            return null;
        }

        if (settings.Format.TrimEnd('\r', '\n').Contains('\n', StringComparison.Ordinal))
        {
            return StageFailures.AccessLogOfSeveralLines;
        }

        if (settings.DestinationArn.Split(':', 6) is ["arn", _, not "logs", _, _, var elsewhere])
        {
            return StageFailures.LoggedElsewhere(elsewhere);
        }

        return Array.Exists(Ids, id => settings.Format.Contains(id, StringComparison.Ordinal))
            ? null
            : StageFailures.AccessLogWithoutId(settings.Format);
    }
}
