using Gatehouse.Aws.Ecr;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Ecr.Images;
using Gatehouse.ControlPlane.Ecr.Policies;
using Gatehouse.ControlPlane.Ecr.Repositories;
using Gatehouse.ControlPlane.Ecr.Tags;
using Gatehouse.ControlPlane.Validation;
using Gatehouse.ServiceDefaults.Operations;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Ecr;

/// <summary>The operations of ECR that are emulated: repositories, without images. Any other answers 501 by its name.</summary>
internal static class EcrOperations
{
    private static readonly RequestValidator Validator = new();

    public static OperationCatalog Create() => new OperationCatalog("gatehouse.aws.ecr.Ecr", Check)
        .Add<CreateRepository, CreateRepositoryRequest, CreateRepositoryResponse>()
        .Add<DescribeRepositories, DescribeRepositoriesRequest, DescribeRepositoriesResponse>()
        .Add<DeleteRepository, DeleteRepositoryRequest, DeleteRepositoryResponse>()
        .Add<PutImageTagMutability, PutImageTagMutabilityRequest, PutImageTagMutabilityResponse>()
        .Add<PutImageScanningConfiguration, PutImageScanningConfigurationRequest, PutImageScanningConfigurationResponse>()

        .Add<SetRepositoryPolicy, SetRepositoryPolicyRequest, SetRepositoryPolicyResponse>()
        .Add<GetRepositoryPolicy, GetRepositoryPolicyRequest, GetRepositoryPolicyResponse>()
        .Add<DeleteRepositoryPolicy, DeleteRepositoryPolicyRequest, DeleteRepositoryPolicyResponse>()
        .Add<PutLifecyclePolicy, PutLifecyclePolicyRequest, PutLifecyclePolicyResponse>()
        .Add<GetLifecyclePolicy, GetLifecyclePolicyRequest, GetLifecyclePolicyResponse>()
        .Add<DeleteLifecyclePolicy, DeleteLifecyclePolicyRequest, DeleteLifecyclePolicyResponse>()

        .Add<DescribeImages, DescribeImagesRequest, DescribeImagesResponse>()
        .Add<ListImages, ListImagesRequest, ListImagesResponse>()
        .Add<GetAuthorizationToken, GetAuthorizationTokenRequest, GetAuthorizationTokenResponse>()

        .Add<TagResource, TagResourceRequest, Empty>()
        .Add<UntagResource, UntagResourceRequest, Empty>()
        .Add<ListTagsForResource, ListTagsForResourceRequest, ListTagsForResourceResponse>();

    private static AwsFailure? Check(IMessage request) =>
        Validator.Check(request) is { Count: > 0 } violations ? EcrFailures.Malformed(violations) : null;
}
