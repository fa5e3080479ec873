using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGateway.Deployments;
using Gatehouse.ControlPlane.ApiGateway.Integrations;
using Gatehouse.ControlPlane.ApiGateway.Methods;
using Gatehouse.ControlPlane.ApiGateway.Resources;
using Gatehouse.ControlPlane.ApiGateway.RestApis;
using Gatehouse.ControlPlane.ApiGateway.Stages;
using Gatehouse.ServiceDefaults.Operations;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGateway;

/// <summary>The operations of API Gateway's first version, REST APIs, that are emulated. Any other of AWS's 120 answers 501 by its name.</summary>
internal static class ApiGatewayOperations
{
    private static readonly Validation.RequestValidator Validator = new();

    public static OperationCatalog Create() => new OperationCatalog("gatehouse.aws.apigateway.ApiGateway", Check)
        .Add<CreateRestApi, CreateRestApiRequest, RestApi>()
        .Add<GetRestApi, GetRestApiRequest, RestApi>()
        .Add<GetRestApis, GetRestApisRequest, RestApiPage>()
        .Add<DeleteRestApi, DeleteRestApiRequest, Empty>()

        .Add<CreateResource, CreateResourceRequest, Resource>()
        .Add<GetResource, GetResourceRequest, Resource>()
        .Add<GetResources, GetResourcesRequest, ResourcePage>()
        .Add<DeleteResource, DeleteResourceRequest, Empty>()

        .Add<PutMethod, PutMethodRequest, Method>()
        .Add<GetMethod, GetMethodRequest, Method>()
        .Add<DeleteMethod, DeleteMethodRequest, Empty>()

        .Add<PutIntegration, PutIntegrationRequest, Integration>()
        .Add<GetIntegration, GetIntegrationRequest, Integration>()
        .Add<DeleteIntegration, DeleteIntegrationRequest, Empty>()

        .Add<CreateDeployment, CreateDeploymentRequest, Deployment>()

        .Add<CreateStage, CreateStageRequest, Stage>()
        .Add<GetStage, GetStageRequest, Stage>()
        .Add<GetStages, GetStagesRequest, RestStagePage>()
        .Add<DeleteStage, DeleteStageRequest, Empty>();

    private static AwsFailure? Check(IMessage request) =>
        Validator.Check(request) is { Count: > 0 } violations ? GatewayFailures.Malformed(violations) : null;
}
