using Gatehouse.Aws.Sts;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Validation;
using Gatehouse.ServiceDefaults.Operations;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Sts;

/// <summary>The operations of STS that are emulated. Any other answers 501 by its name.</summary>
internal static class StsOperations
{
    private static readonly RequestValidator Validator = new();

    public static OperationCatalog Create() => new OperationCatalog("gatehouse.aws.sts.Sts", Check)
        .Add<AssumeRole, AssumeRoleRequest, AssumeRoleResponse>()
        .Add<AssumeRoleWithWebIdentity, AssumeRoleWithWebIdentityRequest, AssumeRoleWithWebIdentityResponse>()
        .Add<GetAccessKeyInfo, GetAccessKeyInfoRequest, GetAccessKeyInfoResponse>()
        .Add<GetCallerIdentity, Empty, GetCallerIdentityResponse>()
        .Add<GetFederationToken, GetFederationTokenRequest, GetFederationTokenResponse>()
        .Add<GetSessionToken, GetSessionTokenRequest, GetSessionTokenResponse>();

    private static AwsFailure? Check(IMessage request) =>
        Validator.Check(request) is { Count: > 0 } violations ? StsFailures.Malformed(violations) : null;
}
