using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Lambda.Aliases;
using Gatehouse.ControlPlane.Lambda.AsynchronousInvocation;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ControlPlane.Lambda.Invoking;
using Gatehouse.ControlPlane.Lambda.Layers;
using Gatehouse.ControlPlane.Lambda.Permissions;
using Gatehouse.ControlPlane.Lambda.Scaling;
using Gatehouse.ControlPlane.Lambda.Tags;
using Gatehouse.ControlPlane.Lambda.Urls;
using Gatehouse.ControlPlane.Lambda.Versions;
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
        "gatehouse.aws.lambda.UpdateFunctionConfigurationRequest.runtime",
        "gatehouse.aws.lambda.PublishLayerVersionRequest.compatible_runtimes",
        "gatehouse.aws.lambda.ListLayersRequest.compatible_runtime",
        "gatehouse.aws.lambda.ListLayerVersionsRequest.compatible_runtime");

    public static OperationCatalog Create() => new OperationCatalog("gatehouse.aws.lambda.Lambda", Check)
        .Add<CreateFunction, CreateFunctionRequest, FunctionConfiguration>()
        .Add<GetFunction, GetFunctionRequest, GetFunctionResponse>()
        .Add<GetFunctionConfiguration, GetFunctionConfigurationRequest, FunctionConfiguration>()
        .Add<ListFunctions, ListFunctionsRequest, ListFunctionsResponse>()
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

        .Add<PublishVersion, PublishVersionRequest, FunctionConfiguration>()
        .Add<ListVersionsByFunction, ListVersionsByFunctionRequest, ListVersionsByFunctionResponse>()

        .Add<CreateAlias, CreateAliasRequest, AliasConfiguration>()
        .Add<GetAlias, GetAliasRequest, AliasConfiguration>()
        .Add<ListAliases, ListAliasesRequest, ListAliasesResponse>()
        .Add<UpdateAlias, UpdateAliasRequest, AliasConfiguration>()
        .Add<DeleteAlias, DeleteAliasRequest, Empty>()

        .Add<PutFunctionConcurrency, PutFunctionConcurrencyRequest, Concurrency>()
        .Add<GetFunctionConcurrency, GetFunctionConcurrencyRequest, Concurrency>()
        .Add<DeleteFunctionConcurrency, DeleteFunctionConcurrencyRequest, Empty>()
        .Add<PutProvisionedConcurrencyConfig, PutProvisionedConcurrencyConfigRequest, ProvisionedConcurrencyConfig>()
        .Add<GetProvisionedConcurrencyConfig, GetProvisionedConcurrencyConfigRequest, ProvisionedConcurrencyConfig>()
        .Add<DeleteProvisionedConcurrencyConfig, DeleteProvisionedConcurrencyConfigRequest, Empty>()
        .Add<ListProvisionedConcurrencyConfigs, ListProvisionedConcurrencyConfigsRequest, ListProvisionedConcurrencyConfigsResponse>()
        .Add<GetAccountSettings, Empty, GetAccountSettingsResponse>()

        .Add<PutFunctionEventInvokeConfig, PutFunctionEventInvokeConfigRequest, FunctionEventInvokeConfig>()
        .Add<UpdateFunctionEventInvokeConfig, UpdateFunctionEventInvokeConfigRequest, FunctionEventInvokeConfig>()
        .Add<GetFunctionEventInvokeConfig, GetFunctionEventInvokeConfigRequest, FunctionEventInvokeConfig>()
        .Add<DeleteFunctionEventInvokeConfig, DeleteFunctionEventInvokeConfigRequest, Empty>()
        .Add<ListFunctionEventInvokeConfigs, ListFunctionEventInvokeConfigsRequest, ListFunctionEventInvokeConfigsResponse>()

        .Add<CreateFunctionUrlConfig, CreateFunctionUrlConfigRequest, CreateFunctionUrlConfigResponse>()
        .Add<GetFunctionUrlConfig, GetFunctionUrlConfigRequest, FunctionUrlConfig>()
        .Add<UpdateFunctionUrlConfig, UpdateFunctionUrlConfigRequest, FunctionUrlConfig>()
        .Add<DeleteFunctionUrlConfig, DeleteFunctionUrlConfigRequest, Empty>()
        .Add<ListFunctionUrlConfigs, ListFunctionUrlConfigsRequest, ListFunctionUrlConfigsResponse>()

        .Add<PublishLayerVersion, PublishLayerVersionRequest, LayerVersion>()
        .Add<GetLayerVersion, GetLayerVersionRequest, LayerVersion>()
        .Add<GetLayerVersionByArn, GetLayerVersionByArnRequest, LayerVersion>()
        .Add<DeleteLayerVersion, DeleteLayerVersionRequest, Empty>()
        .Add<ListLayerVersions, ListLayerVersionsRequest, ListLayerVersionsResponse>()
        .Add<ListLayers, ListLayersRequest, ListLayersResponse>()
        .Add<AddLayerVersionPermission, AddLayerVersionPermissionRequest, AddLayerVersionPermissionResponse>()
        .Add<RemoveLayerVersionPermission, RemoveLayerVersionPermissionRequest, Empty>()
        .Add<GetLayerVersionPolicy, GetLayerVersionPolicyRequest, Policy>()

        .Add<Invoke, InvokeRequest, InvocationResponse>()
        .Add<InvokeAsync, InvokeAsyncRequest, InvokeAsyncResponse>();

    private static AwsFailure? Check(IMessage request) =>
        Validator.Check(request) is { Count: > 0 } violations ? LambdaFailures.Malformed(violations) : null;
}
