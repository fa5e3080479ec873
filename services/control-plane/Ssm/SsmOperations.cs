using Gatehouse.Aws.Ssm;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Ssm.Parameters;
using Gatehouse.ControlPlane.Ssm.Tags;
using Gatehouse.ControlPlane.Validation;
using Gatehouse.ServiceDefaults.Operations;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Ssm;

/// <summary>The operations of Systems Manager's Parameter Store. Any other answers 501 by its name.</summary>
internal static class SsmOperations
{
    private static readonly RequestValidator Validator = new();

    public static OperationCatalog Create() => new OperationCatalog("gatehouse.aws.ssm.Ssm", Check)
        .Add<PutParameter, PutParameterRequest, PutParameterResult>()
        .Add<GetParameter, GetParameterRequest, GetParameterResult>()
        .Add<GetParameters, GetParametersRequest, GetParametersResult>()
        .Add<GetParametersByPath, GetParametersByPathRequest, GetParametersByPathResult>()
        .Add<DescribeParameters, DescribeParametersRequest, DescribeParametersResult>()
        .Add<GetParameterHistory, GetParameterHistoryRequest, GetParameterHistoryResult>()
        .Add<DeleteParameter, DeleteParameterRequest, Empty>()
        .Add<DeleteParameters, DeleteParametersRequest, DeleteParametersResult>()
        .Add<LabelParameterVersion, LabelParameterVersionRequest, LabelParameterVersionResult>()

        .Add<AddTagsToResource, AddTagsToResourceRequest, Empty>()
        .Add<RemoveTagsFromResource, RemoveTagsFromResourceRequest, Empty>()
        .Add<ListTagsForResource, ListTagsForResourceRequest, ListTagsForResourceResult>();

    private static AwsFailure? Check(IMessage request) =>
        Validator.Check(request) is { Count: > 0 } violations ? SsmFailures.Malformed(violations) : null;
}
