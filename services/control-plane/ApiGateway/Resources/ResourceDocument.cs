using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.Editing;

namespace Gatehouse.ControlPlane.ApiGateway.Resources;

/// <summary>
/// How resources are kept: each with its methods and all that is in them, as AWS's message has it. Only the path is worked out from
/// the parents, whenever one of them moves.
/// </summary>
internal static class ResourceDocument
{
    public static readonly Part<Resource> Part = new(new("apigateway/resource"), _ => ResourceFailures.Missing)
    {
        Quota = GatewayFailures.AtMost(300, "Resources"),
    };
}
