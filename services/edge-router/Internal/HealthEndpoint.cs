using Gatehouse.EdgeRouter.Snapshots;

namespace Gatehouse.EdgeRouter.Internal;

/// <summary>Which services answer: <c>running</c> once the edge has its first snapshots, <c>initializing</c> before.</summary>
internal sealed class HealthEndpoint(IEdgeReadiness readiness)
{
    private static readonly string[] Services = ["apigateway", "apigatewayv2", "apigatewaymanagementapi", "cloudformation", "lambda", "s3", "sts"];

    public object Report()
    {
        var state = readiness.Initialized.IsCompletedSuccessfully ? "running" : "initializing";
        return new { Services = Services.ToDictionary(service => service, _ => state), Edition = "gatehouse", Product.Version };
    }
}
