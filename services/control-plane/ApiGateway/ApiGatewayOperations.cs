using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGateway.Account;
using Gatehouse.ControlPlane.ApiGateway.ApiKeys;
using Gatehouse.ControlPlane.ApiGateway.Authorizers;
using Gatehouse.ControlPlane.ApiGateway.BasePathMappings;
using Gatehouse.ControlPlane.ApiGateway.ClientCertificates;
using Gatehouse.ControlPlane.ApiGateway.Deployments;
using Gatehouse.ControlPlane.ApiGateway.Documentation;
using Gatehouse.ControlPlane.ApiGateway.DomainNames;
using Gatehouse.ControlPlane.ApiGateway.GatewayResponses;
using Gatehouse.ControlPlane.ApiGateway.IntegrationResponses;
using Gatehouse.ControlPlane.ApiGateway.Integrations;
using Gatehouse.ControlPlane.ApiGateway.MethodResponses;
using Gatehouse.ControlPlane.ApiGateway.Methods;
using Gatehouse.ControlPlane.ApiGateway.Models;
using Gatehouse.ControlPlane.ApiGateway.OpenApi;
using Gatehouse.ControlPlane.ApiGateway.Quotas;
using Gatehouse.ControlPlane.ApiGateway.RequestValidators;
using Gatehouse.ControlPlane.ApiGateway.Resources;
using Gatehouse.ControlPlane.ApiGateway.RestApis;
using Gatehouse.ControlPlane.ApiGateway.Stages;
using Gatehouse.ControlPlane.ApiGateway.Tags;
using Gatehouse.ControlPlane.ApiGateway.UsagePlanKeys;
using Gatehouse.ControlPlane.ApiGateway.UsagePlans;
using Gatehouse.ControlPlane.ApiGateway.VpcLinks;
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
        .Add<UpdateRestApi, UpdateRestApiRequest, RestApi>()
        .Add<DeleteRestApi, DeleteRestApiRequest, Empty>()

        .Add<CreateResource, CreateResourceRequest, Resource>()
        .Add<GetResource, GetResourceRequest, Resource>()
        .Add<GetResources, GetResourcesRequest, ResourcePage>()
        .Add<UpdateResource, UpdateResourceRequest, Resource>()
        .Add<DeleteResource, DeleteResourceRequest, Empty>()

        .Add<PutMethod, PutMethodRequest, Method>()
        .Add<GetMethod, GetMethodRequest, Method>()
        .Add<UpdateMethod, UpdateMethodRequest, Method>()
        .Add<DeleteMethod, DeleteMethodRequest, Empty>()

        .Add<PutMethodResponse, PutMethodResponseRequest, MethodResponse>()
        .Add<GetMethodResponse, GetMethodResponseRequest, MethodResponse>()
        .Add<UpdateMethodResponse, UpdateMethodResponseRequest, MethodResponse>()
        .Add<DeleteMethodResponse, DeleteMethodResponseRequest, Empty>()

        .Add<PutIntegration, PutIntegrationRequest, Integration>()
        .Add<GetIntegration, GetIntegrationRequest, Integration>()
        .Add<UpdateIntegration, UpdateIntegrationRequest, Integration>()
        .Add<DeleteIntegration, DeleteIntegrationRequest, Empty>()

        .Add<PutIntegrationResponse, PutIntegrationResponseRequest, IntegrationResponse>()
        .Add<GetIntegrationResponse, GetIntegrationResponseRequest, IntegrationResponse>()
        .Add<UpdateIntegrationResponse, UpdateIntegrationResponseRequest, IntegrationResponse>()
        .Add<DeleteIntegrationResponse, DeleteIntegrationResponseRequest, Empty>()

        .Add<CreateAuthorizer, CreateAuthorizerRequest, Authorizer>()
        .Add<GetAuthorizer, GetAuthorizerRequest, Authorizer>()
        .Add<GetAuthorizers, GetAuthorizersRequest, RestAuthorizerPage>()
        .Add<UpdateAuthorizer, UpdateAuthorizerRequest, Authorizer>()
        .Add<DeleteAuthorizer, DeleteAuthorizerRequest, Empty>()

        .Add<CreateModel, CreateModelRequest, Model>()
        .Add<GetModel, GetModelRequest, Model>()
        .Add<GetModels, GetModelsRequest, RestModelPage>()
        .Add<GetModelTemplate, GetModelTemplateRequest, Template>()
        .Add<UpdateModel, UpdateModelRequest, Model>()
        .Add<DeleteModel, DeleteModelRequest, Empty>()

        .Add<CreateRequestValidator, CreateRequestValidatorRequest, RequestValidator>()
        .Add<GetRequestValidator, GetRequestValidatorRequest, RequestValidator>()
        .Add<GetRequestValidators, GetRequestValidatorsRequest, RequestValidatorPage>()
        .Add<UpdateRequestValidator, UpdateRequestValidatorRequest, RequestValidator>()
        .Add<DeleteRequestValidator, DeleteRequestValidatorRequest, Empty>()

        .Add<PutGatewayResponse, PutGatewayResponseRequest, GatewayResponse>()
        .Add<GetGatewayResponse, GetGatewayResponseRequest, GatewayResponse>()
        .Add<GetGatewayResponses, GetGatewayResponsesRequest, GatewayResponsePage>()
        .Add<UpdateGatewayResponse, UpdateGatewayResponseRequest, GatewayResponse>()
        .Add<DeleteGatewayResponse, DeleteGatewayResponseRequest, Empty>()

        .Add<CreateDeployment, CreateDeploymentRequest, Deployment>()
        .Add<GetDeployment, GetDeploymentRequest, Deployment>()
        .Add<GetDeployments, GetDeploymentsRequest, RestDeploymentPage>()
        .Add<UpdateDeployment, UpdateDeploymentRequest, Deployment>()
        .Add<DeleteDeployment, DeleteDeploymentRequest, Empty>()

        .Add<CreateStage, CreateStageRequest, Stage>()
        .Add<GetStage, GetStageRequest, Stage>()
        .Add<GetStages, GetStagesRequest, RestStagePage>()
        .Add<UpdateStage, UpdateStageRequest, Stage>()
        .Add<DeleteStage, DeleteStageRequest, Empty>()
        .Add<FlushStageCache, FlushStageCacheRequest, Empty>()
        .Add<FlushStageAuthorizersCache, FlushStageAuthorizersCacheRequest, Empty>()

        .Add<GetTags, GetTagsRequest, RestTags>()
        .Add<TagResource, TagResourceRequest, Empty>()
        .Add<UntagResource, UntagResourceRequest, Empty>()

        .Add<GetAccount, Empty, AccountSettings>()
        .Add<UpdateAccount, UpdateAccountRequest, AccountSettings>()

        .Add<ImportRestApi, ImportRestApiRequest, RestApi>()
        .Add<PutRestApi, PutRestApiRequest, RestApi>()
        .Add<GetExport, GetExportRequest, ExportResponse>()

        .Add<CreateDomainName, CreateDomainNameRequest, DomainName>()
        .Add<GetDomainName, GetDomainNameRequest, DomainName>()
        .Add<GetDomainNames, GetDomainNamesRequest, RestDomainNamePage>()
        .Add<UpdateDomainName, UpdateDomainNameRequest, DomainName>()
        .Add<DeleteDomainName, DeleteDomainNameRequest, Empty>()

        .Add<CreateBasePathMapping, CreateBasePathMappingRequest, BasePathMapping>()
        .Add<GetBasePathMapping, GetBasePathMappingRequest, BasePathMapping>()
        .Add<GetBasePathMappings, GetBasePathMappingsRequest, BasePathMappingPage>()
        .Add<UpdateBasePathMapping, UpdateBasePathMappingRequest, BasePathMapping>()
        .Add<DeleteBasePathMapping, DeleteBasePathMappingRequest, Empty>()

        .Add<CreateApiKey, CreateApiKeyRequest, ApiKey>()
        .Add<GetApiKey, GetApiKeyRequest, ApiKey>()
        .Add<GetApiKeys, GetApiKeysRequest, ApiKeyPage>()
        .Add<UpdateApiKey, UpdateApiKeyRequest, ApiKey>()
        .Add<DeleteApiKey, DeleteApiKeyRequest, Empty>()
        .Add<ImportApiKeys, ImportApiKeysRequest, ApiKeyIds>()

        .Add<CreateUsagePlan, CreateUsagePlanRequest, UsagePlan>()
        .Add<GetUsagePlan, GetUsagePlanRequest, UsagePlan>()
        .Add<GetUsagePlans, GetUsagePlansRequest, UsagePlanPage>()
        .Add<UpdateUsagePlan, UpdateUsagePlanRequest, UsagePlan>()
        .Add<DeleteUsagePlan, DeleteUsagePlanRequest, Empty>()

        .Add<CreateUsagePlanKey, CreateUsagePlanKeyRequest, UsagePlanKey>()
        .Add<GetUsagePlanKey, GetUsagePlanKeyRequest, UsagePlanKey>()
        .Add<GetUsagePlanKeys, GetUsagePlanKeysRequest, UsagePlanKeyPage>()
        .Add<DeleteUsagePlanKey, DeleteUsagePlanKeyRequest, Empty>()

        .Add<CreateVpcLink, CreateVpcLinkRequest, VpcLink>()
        .Add<GetVpcLink, GetVpcLinkRequest, VpcLink>()
        .Add<GetVpcLinks, GetVpcLinksRequest, RestVpcLinkPage>()
        .Add<UpdateVpcLink, UpdateVpcLinkRequest, VpcLink>()
        .Add<DeleteVpcLink, DeleteVpcLinkRequest, Empty>()

        .Add<GenerateClientCertificate, GenerateClientCertificateRequest, ClientCertificate>()
        .Add<GetClientCertificate, GetClientCertificateRequest, ClientCertificate>()
        .Add<GetClientCertificates, GetClientCertificatesRequest, ClientCertificatePage>()
        .Add<UpdateClientCertificate, UpdateClientCertificateRequest, ClientCertificate>()
        .Add<DeleteClientCertificate, DeleteClientCertificateRequest, Empty>()

        .Add<CreateDocumentationPart, CreateDocumentationPartRequest, DocumentationPart>()
        .Add<GetDocumentationPart, GetDocumentationPartRequest, DocumentationPart>()
        .Add<GetDocumentationParts, GetDocumentationPartsRequest, DocumentationPartPage>()
        .Add<UpdateDocumentationPart, UpdateDocumentationPartRequest, DocumentationPart>()
        .Add<DeleteDocumentationPart, DeleteDocumentationPartRequest, Empty>()
        .Add<ImportDocumentationParts, ImportDocumentationPartsRequest, DocumentationPartIds>()

        .Add<CreateDocumentationVersion, CreateDocumentationVersionRequest, DocumentationVersion>()
        .Add<GetDocumentationVersion, GetDocumentationVersionRequest, DocumentationVersion>()
        .Add<GetDocumentationVersions, GetDocumentationVersionsRequest, DocumentationVersionPage>()
        .Add<UpdateDocumentationVersion, UpdateDocumentationVersionRequest, DocumentationVersion>()
        .Add<DeleteDocumentationVersion, DeleteDocumentationVersionRequest, Empty>()

        .Add<GetUsage, GetUsageRequest, Usage>()
        .Add<UpdateUsage, UpdateUsageRequest, Usage>();

    private static AwsFailure? Check(IMessage request) =>
        Validator.Check(request) is { Count: > 0 } violations ? GatewayFailures.Malformed(request, violations) : null;
}
