using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.Resources;

/// <summary>LocalStack tests/aws/services/apigateway/test_apigateway_api.snapshot.json, recorded at AWS.</summary>
internal static class ResourceFailures
{
    public static AwsFailure Missing { get; } = GatewayFailures.NotFound("Invalid Resource identifier specified");

    public static AwsFailure BelowGreedy(string pathPart) =>
        GatewayFailures.BadRequest($"Cannot create a child of a resource with a greedy path variable: {pathPart}");

    public static AwsFailure SiblingIsVariable(string pathPart) => GatewayFailures.BadRequest(
        $"A sibling ({pathPart}) of this resource already has a variable path part -- only one is allowed");

    public static AwsFailure NameTaken(string pathPart) =>
        GatewayFailures.Conflict($"Another resource with the same parent already has this name: {pathPart}");

    public static AwsFailure RootPathPart { get; } = GatewayFailures.BadRequest("Root resource cannot update its pathPart.");

    public static AwsFailure RootParent { get; } = GatewayFailures.BadRequest("Root resource cannot update its parentId.");

    public static AwsFailure Cyclic { get; } = GatewayFailures.BadRequest("Resources cannot be cyclical.");

    /// <summary>https://github.com/claudiajs/claudia/issues/11; the colon came later (https://github.com/getmoto/moto/issues/6148).</summary>
    public static AwsFailure UnusablePathPart { get; } = GatewayFailures.BadRequest(
        "Resource's path part only allow a-zA-Z0-9._-: and curly braces at the beginning and the end.");

    /// <summary>Our wording: no text of AWS is known.</summary>
    public static AwsFailure RootStays { get; } = GatewayFailures.BadRequest("Root resource cannot be deleted");
}
