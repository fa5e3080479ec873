using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Iam.Policies;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html</summary>
internal sealed class CreatePolicy(IDocumentStore store, IIdSource ids, TimeProvider time, ILogger<CreatePolicy> log)
    : IOperation<CreatePolicyRequest, CreatePolicyResponse>
{
    public async Task<Outcome<CreatePolicyResponse>> HandleAsync(CreatePolicyRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if ((PolicyDocuments.Check(request.PolicyDocument) ?? IamTags.CheckExactKeys(request.Tags)) is { } failure)
        {
            return failure;
        }

        var path = request.HasPath ? request.Path : "/";
        var now = time.GetTimestampInSeconds();
        var policy = new Policy
        {
            PolicyName = request.PolicyName,
            PolicyId = ids.NewIamId("ANPA"),
            Arn = IamIds.Arn(scope.Account, "policy", path, request.PolicyName),
            Path = path,
            DefaultVersionId = "v1",
            AttachmentCount = 0,
            PermissionsBoundaryUsageCount = 0,
            IsAttachable = true,
            CreateDate = now,
            UpdateDate = now,
            Tags = { request.Tags },
        };
        if (request.HasDescription)
        {
            policy.Description = request.Description;
        }

        var record = new ManagedPolicyRecord
        {
            Policy = policy,
            Versions = { new PolicyVersion { VersionId = "v1", IsDefaultVersion = true, Document = request.PolicyDocument, CreateDate = now } },
            NextVersion = 2,
        };
        if (!await store.TryCreateAsync(ManagedPolicies.Key(scope.Account, policy.Arn), "", record, cancellationToken))
        {
            return IamFailures.AlreadyExists($"A policy called {policy.PolicyName} already exists. Duplicate names are not allowed.");
        }

        log.IamResourceCreated(policy.Arn);
        return new CreatePolicyResponse { Policy = policy };
    }
}
