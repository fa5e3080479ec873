using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Iam.Policies;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicyVersion.html</summary>
internal sealed class CreatePolicyVersion(ManagedPolicies policies, TimeProvider time)
    : IOperation<CreatePolicyVersionRequest, CreatePolicyVersionResponse>
{
    public async Task<Outcome<CreatePolicyVersionResponse>> HandleAsync(
        CreatePolicyVersionRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (PolicyDocuments.Check(request.PolicyDocument) is { } failure)
        {
            return failure;
        }

        var edited = await policies.EditAsync(request.PolicyArn, scope, record => Add(record, request), cancellationToken);
        if (!edited.Succeeded)
        {
            return edited.Failure;
        }

        var version = edited.Value.Versions[^1].Clone();
        version.ClearDocument();
        return new CreatePolicyVersionResponse { PolicyVersion = version };
    }

    private AwsFailure? Add(ManagedPolicyRecord record, CreatePolicyVersionRequest request)
    {
        if (record.Versions.Count >= PolicyVersions.Most)
        {
            return IamFailures.LimitExceeded(
                "A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.");
        }

        var id = $"v{record.NextVersion++}";
        var now = time.GetTimestampInSeconds();
        record.Versions.Add(new PolicyVersion { VersionId = id, IsDefaultVersion = false, Document = request.PolicyDocument, CreateDate = now });
        record.Policy.UpdateDate = now;
        if (request.SetAsDefault)
        {
            PolicyVersions.TrySetDefault(record, id);
        }

        return null;
    }
}
