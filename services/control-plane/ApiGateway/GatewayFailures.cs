using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Validation;

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

    /// <summary>Our wording.</summary>
    public static AwsFailure BadPage { get; } =
        BadRequest("Invalid pagination: limit must be a positive number and position a position of this list");

    /// <summary>LocalStack tests/aws/services/apigateway/test_apigateway_api.snapshot.json, recorded at AWS.</summary>
    public static AwsFailure Malformed(IReadOnlyList<Violation> violations) => new("ValidationException", 400, Violation.Describe(violations));
}
