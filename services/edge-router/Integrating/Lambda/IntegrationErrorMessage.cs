namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>
/// What access logs of HTTP APIs say of a function without an answer, in AWS's words as far as they are known. That a function that there is not is told
/// like one that may not be called is ours.
/// https://repost.aws/knowledge-center/api-gateway-http-lambda-integrations
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-lambda.html
/// </summary>
internal static class IntegrationErrorMessage
{
    public const string Malformed = "The response from the Lambda function doesn't match the format that API Gateway expects";

    private const string NotPermitted =
        "The IAM role configured on the integration or API Gateway doesn't have permissions to call the integration. Check the permissions and try again.";

    /// <summary>Null for a function that returned.</summary>
    public static string? Of(FunctionOutcome outcome) => outcome.End switch
    {
        FunctionEnd.Returned => null,
        FunctionEnd.Refused => NotPermitted,
        FunctionEnd.Failed =>
            $"The Lambda function returned the following error: {FunctionError.MessageOf(outcome.Payload)}. Check your Lambda function code and try again.",
        _ => $"The function {outcome.End}",
    };
}
