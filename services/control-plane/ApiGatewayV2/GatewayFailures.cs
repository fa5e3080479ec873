using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.ControlPlane.Validation;

namespace Gatehouse.ControlPlane.ApiGatewayV2;

/// <summary>The errors that API Gateway V2 has. Each room words its own; wordings are AWS's unless they are marked as ours.</summary>
internal static class GatewayFailures
{
    public static AwsFailure NotFound(string message) => new("NotFoundException", 404, message);

    public static AwsFailure BadRequest(string message) => new("BadRequestException", 400, message);

    public static AwsFailure Conflict(string message) => new("ConflictException", 409, message);

    /// <summary>
    /// The code beside this status is AWS's: https://github.com/anomalyco/sst/issues/4522. The text's two blanks:
    /// https://github.com/serverless/serverless-websockets-plugin/issues/22. The numbers are of
    /// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html
    /// </summary>
    public static Quota AtMost(int most, string things) => new(most, new AwsFailure(
        "ConflictException", 429, $"Maximum number of {things} for this API has been reached.  Please contact AWS if you need additional {things}."));

    /// <summary>Our wording.</summary>
    public static AwsFailure BadPage { get; } =
        BadRequest("Invalid pagination: maxResults must be a positive number and nextToken a token of this list");

    /// <summary>Our wording, in the form that AWS's other services use.</summary>
    public static AwsFailure Malformed(IReadOnlyList<Violation> violations) => BadRequest(Violation.Describe(violations));
}
