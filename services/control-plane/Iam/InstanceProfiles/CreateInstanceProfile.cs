using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Iam.InstanceProfiles;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateInstanceProfile.html</summary>
internal sealed class CreateInstanceProfile(IDocumentStore store, IIdSource ids, TimeProvider time)
    : IOperation<CreateInstanceProfileRequest, CreateInstanceProfileResponse>
{
    public async Task<Outcome<CreateInstanceProfileResponse>> HandleAsync(
        CreateInstanceProfileRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var path = request.HasPath ? request.Path : "/";
        var profile = new InstanceProfile
        {
            Path = path,
            InstanceProfileName = request.InstanceProfileName,
            InstanceProfileId = ids.NewIamId("AIPA"),
            Arn = IamIds.Arn(scope.Account, "instance-profile", path, request.InstanceProfileName),
            CreateDate = time.GetTimestampInSeconds(),
            Tags = { request.Tags },
        };
        var key = InstanceProfileDocument.Key(scope.Account, profile.InstanceProfileName);
        return await store.TryCreateAsync(key, "", new InstanceProfileRecord { InstanceProfile = profile }, cancellationToken)
            ? new CreateInstanceProfileResponse { InstanceProfile = profile }
            : IamFailures.AlreadyExists($"Instance Profile {profile.InstanceProfileName} already exists.");
    }
}
