using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.ControlPlane.Validation;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGateway;

/// <summary>
/// The errors that API Gateway has for REST APIs and what goes with them. Each room words its own; wordings are AWS's unless they are
/// marked as ours. https://docs.aws.amazon.com/apigateway/latest/api/CommonErrors.html
/// </summary>
internal static class GatewayFailures
{
    public static AwsFailure NotFound(string message) => new("NotFoundException", 404, message);

    public static AwsFailure BadRequest(string message) => new("BadRequestException", 400, message);

    public static AwsFailure Conflict(string message) => new("ConflictException", 409, message);

    /// <summary>
    /// Seen on ImportRestApi (https://github.com/boto/boto3/issues/1296) and PutRestApi
    /// (https://github.com/hashicorp/terraform-provider-aws/issues/37605); the numbers are of
    /// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html
    /// </summary>
    public static Quota AtMost(int most, string things) => new(most, new AwsFailure(
        "LimitExceededException", 429, $"Maximum number of {things} for this API has been reached.  Please contact AWS if you need additional {things}."));

    /// <summary>In the form that AWS has for what an API has too much of.</summary>
    public static Quota AtMostInAccount(int most, string things) => new(most, new AwsFailure(
        "LimitExceededException", 429, $"Maximum number of {things} for this account has been reached.  Please contact AWS if you need additional {things}."));

    /// <summary>Our wording.</summary>
    public static AwsFailure BadPage { get; } =
        BadRequest("Invalid pagination: limit must be a positive number and position a position of this list");

    /// <summary>
    /// Members of the body are named within the operation's input, those of the path are not, and come last:
    /// <c>2 validation errors detected: Value 'x' at 'updateMethodResponseInput.patchOperations.1.member.op' …; Value 'y' at 'statusCode' …</c>.
    /// LocalStack tests/aws/services/apigateway/test_apigateway_api.snapshot.json, recorded at AWS.
    /// </summary>
    public static AwsFailure Malformed(IMessage request, IReadOnlyList<Violation> violations)
    {
        var operation = request.Descriptor.Name[..^"Request".Length];
        var input = $"{char.ToLowerInvariant(operation[0])}{operation[1..]}Input.";
        var body = MessagePlan.Of(request.Descriptor).Body;
        var (inBody, elsewhere) = (
            violations.Where(violation => body.ContainsKey(violation.Member.Split('.')[0])),
            violations.Where(violation => !body.ContainsKey(violation.Member.Split('.')[0])));
        Violation[] named = [.. inBody.Select(violation => violation with { Member = input + violation.Member }), .. elsewhere];
        return new AwsFailure("ValidationException", 400, Violation.Describe(named));
    }
}
