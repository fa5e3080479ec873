using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.DomainNames;

namespace Gatehouse.ControlPlane.ApiGateway.BasePathMappings;

internal static class BasePathMappingFailures
{
    /// <summary>getmoto/moto apigateway/exceptions.py</summary>
    public static AwsFailure Missing { get; } = GatewayFailures.NotFound("Invalid base path mapping identifier specified");

    /// <summary>Our wording.</summary>
    public static AwsFailure SeveralLevels { get; } = GatewayFailures.BadRequest("A base path has one level: it cannot contain a '/'");

    /// <summary>What is wrong with a mapping among others. getmoto/moto apigateway/exceptions.py</summary>
    public static IMappingRefusals Refusals { get; } = new BasePathMappingRefusals();

    private sealed class BasePathMappingRefusals : IMappingRefusals
    {
        public AwsFailure KeyTaken { get; } = GatewayFailures.Conflict("Base path already exists for this domain name");

        public AwsFailure NoSuchStage { get; } = GatewayFailures.BadRequest("Invalid stage identifier specified");

        public AwsFailure NoSuchApi(string apiId) => GatewayFailures.BadRequest("Invalid REST API identifier specified");
    }
}
