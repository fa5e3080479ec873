using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ControlPlane.Lambda.Invoking;
using Gatehouse.ControlPlane.Lambda.Permissions;
using Gatehouse.ControlPlane.Lambda.Tags;
using Gatehouse.ControlPlane.Validation;
using Gatehouse.ServiceDefaults.Operations;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Lambda;

/// <summary>The operations of Lambda that are emulated. Any other answers 501 by its name.</summary>
internal static class LambdaOperations
{
    // The model's list of runtimes is older than the service.
    private static readonly RequestValidator Validator = new(
        "gatehouse.aws.lambda.CreateFunctionRequest.runtime",
        "gatehouse.aws.lambda.UpdateFunctionConfigurationRequest.runtime");

    public static OperationCatalog Create() => new OperationCatalog("gatehouse.aws.lambda.Lambda", Check)
        .Add<CreateFunction, CreateFunctionRequest, FunctionConfiguration>()
        .Add<GetFunction, GetFunctionRequest, GetFunctionResponse>()
        .Add<GetFunctionConfiguration, GetFunctionConfigurationRequest, FunctionConfiguration>()
        .Add<ListFunctions, ListFunctionsRequest, ListFunctionsResponse>()
        .Add<ListVersionsByFunction, ListVersionsByFunctionRequest, ListVersionsByFunctionResponse>()
        .Add<UpdateFunctionCode, UpdateFunctionCodeRequest, FunctionConfiguration>()
        .Add<UpdateFunctionConfiguration, UpdateFunctionConfigurationRequest, FunctionConfiguration>()
        .Add<DeleteFunction, DeleteFunctionRequest, Empty>()
        .Add<GetFunctionCodeSigningConfig, GetFunctionCodeSigningConfigRequest, FunctionCodeSigningConfig>()

        .Add<AddPermission, AddPermissionRequest, AddPermissionResponse>()
        .Add<RemovePermission, RemovePermissionRequest, Empty>()
        .Add<GetPolicy, GetPolicyRequest, Policy>()

        .Add<ListTags, ListTagsRequest, ListTagsResponse>()
        .Add<TagResource, TagResourceRequest, Empty>()
        .Add<UntagResource, UntagResourceRequest, Empty>()

        .Add<Invoke, InvokeRequest, InvocationResponse>();

    private static AwsFailure? Check(IMessage request) =>
        Validator.Check(request) is { Count: > 0 } violations ? LambdaFailures.Malformed(violations) : null;
}
