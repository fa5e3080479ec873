using Gatehouse.ControlPlane.ApiGatewayV2;
using Gatehouse.ControlPlane.CloudFormation;
using Gatehouse.ControlPlane.Lambda;
using Gatehouse.ControlPlane.Sts;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane;

/// <summary>The AWS services that the control-plane serves.</summary>
public static class ControlPlaneCatalogs
{
    public static IReadOnlyList<OperationCatalog> Create() =>
        [ApiGatewayV2Operations.Create(), LambdaOperations.Create(), StsOperations.Create(), CloudFormationOperations.Create()];
}
