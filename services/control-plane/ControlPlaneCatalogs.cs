using Gatehouse.ControlPlane.ApiGateway;
using Gatehouse.ControlPlane.ApiGatewayV2;
using Gatehouse.ControlPlane.CloudFormation;
using Gatehouse.ControlPlane.CloudWatch;
using Gatehouse.ControlPlane.Ecr;
using Gatehouse.ControlPlane.Iam;
using Gatehouse.ControlPlane.Kms;
using Gatehouse.ControlPlane.Lambda;
using Gatehouse.ControlPlane.Logs;
using Gatehouse.ControlPlane.S3;
using Gatehouse.ControlPlane.S3Control;
using Gatehouse.ControlPlane.Ssm;
using Gatehouse.ControlPlane.Sts;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane;

/// <summary>The AWS services that the control-plane serves.</summary>
public static class ControlPlaneCatalogs
{
    public static IReadOnlyList<OperationCatalog> Create() =>
    [
        ApiGatewayOperations.Create(),
        ApiGatewayV2Operations.Create(),
        CloudFormationOperations.Create(),
        CloudWatchOperations.Create(),
        EcrOperations.Create(),
        IamOperations.Create(),
        KmsOperations.Create(),
        LambdaOperations.Create(),
        LogsOperations.Create(),
        S3Operations.Create(),
        S3ControlOperations.Create(),
        SsmOperations.Create(),
        StsOperations.Create(),
    ];
}
