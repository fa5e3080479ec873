using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGatewayV2.ApiMappings;
using Gatehouse.ControlPlane.ApiGatewayV2.Apis;
using Gatehouse.ControlPlane.ApiGatewayV2.Authorizers;
using Gatehouse.ControlPlane.ApiGatewayV2.Cors;
using Gatehouse.ControlPlane.ApiGatewayV2.Deployments;
using Gatehouse.ControlPlane.ApiGatewayV2.DomainNames;
using Gatehouse.ControlPlane.ApiGatewayV2.IntegrationResponses;
using Gatehouse.ControlPlane.ApiGatewayV2.Integrations;
using Gatehouse.ControlPlane.ApiGatewayV2.Models;
using Gatehouse.ControlPlane.ApiGatewayV2.OpenApi;
using Gatehouse.ControlPlane.ApiGatewayV2.RouteResponses;
using Gatehouse.ControlPlane.ApiGatewayV2.Routes;
using Gatehouse.ControlPlane.ApiGatewayV2.RoutingRules;
using Gatehouse.ControlPlane.ApiGatewayV2.Stages;
using Gatehouse.ControlPlane.ApiGatewayV2.Tags;
using Gatehouse.ControlPlane.ApiGatewayV2.VpcLinks;
using Gatehouse.ControlPlane.Validation;
using Gatehouse.ServiceDefaults.Operations;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGatewayV2;

/// <summary>The operations of API Gateway V2 that are emulated. Those of portals answer 501 by their names.</summary>
internal static class ApiGatewayV2Operations
{
    // The errors of most of these have a wording of their own; an authorizer may have no identity source, a routing rule no condition.
    private static readonly RequestValidator Validator = new(
        "gatehouse.aws.apigatewayv2.CreateApiRequest.name",
        "gatehouse.aws.apigatewayv2.CreateApiRequest.protocol_type",
        "gatehouse.aws.apigatewayv2.CreateAuthorizerRequest.authorizer_result_ttl_in_seconds",
        "gatehouse.aws.apigatewayv2.CreateAuthorizerRequest.identity_source",
        "gatehouse.aws.apigatewayv2.CreateIntegrationRequest.timeout_in_millis",
        "gatehouse.aws.apigatewayv2.CreateRouteRequest.route_key",
        "gatehouse.aws.apigatewayv2.CreateRoutingRuleRequest.conditions",
        "gatehouse.aws.apigatewayv2.CreateVpcLinkRequest.subnet_ids",
        "gatehouse.aws.apigatewayv2.PutRoutingRuleRequest.conditions",
        "gatehouse.aws.apigatewayv2.UpdateAuthorizerRequest.authorizer_result_ttl_in_seconds",
        "gatehouse.aws.apigatewayv2.UpdateIntegrationRequest.timeout_in_millis");

    public static OperationCatalog Create() => new OperationCatalog("gatehouse.aws.apigatewayv2.ApiGatewayV2", Check)
        .Add<CreateApi, CreateApiRequest, Api>()
        .Add<GetApi, GetApiRequest, Api>()
        .Add<GetApis, GetApisRequest, ApiPage>()
        .Add<UpdateApi, UpdateApiRequest, Api>()
        .Add<DeleteApi, DeleteApiRequest, Empty>()
        .Add<DeleteCorsConfiguration, DeleteCorsConfigurationRequest, Empty>()

        .Add<ImportApi, ImportApiRequest, Api>()
        .Add<ReimportApi, ReimportApiRequest, Api>()
        .Add<ExportApi, ExportApiRequest, ExportApiResponse>()

        .Add<CreateRoute, CreateRouteRequest, Route>()
        .Add<GetRoute, GetRouteRequest, Route>()
        .Add<GetRoutes, GetRoutesRequest, RoutePage>()
        .Add<UpdateRoute, UpdateRouteRequest, Route>()
        .Add<DeleteRoute, DeleteRouteRequest, Empty>()
        .Add<DeleteRouteRequestParameter, DeleteRouteRequestParameterRequest, Empty>()

        .Add<CreateRouteResponse, CreateRouteResponseRequest, RouteResponse>()
        .Add<GetRouteResponse, GetRouteResponseRequest, RouteResponse>()
        .Add<GetRouteResponses, GetRouteResponsesRequest, RouteResponsePage>()
        .Add<UpdateRouteResponse, UpdateRouteResponseRequest, RouteResponse>()
        .Add<DeleteRouteResponse, DeleteRouteResponseRequest, Empty>()

        .Add<CreateIntegration, CreateIntegrationRequest, Integration>()
        .Add<GetIntegration, GetIntegrationRequest, Integration>()
        .Add<GetIntegrations, GetIntegrationsRequest, IntegrationPage>()
        .Add<UpdateIntegration, UpdateIntegrationRequest, Integration>()
        .Add<DeleteIntegration, DeleteIntegrationRequest, Empty>()

        .Add<CreateIntegrationResponse, CreateIntegrationResponseRequest, IntegrationResponse>()
        .Add<GetIntegrationResponse, GetIntegrationResponseRequest, IntegrationResponse>()
        .Add<GetIntegrationResponses, GetIntegrationResponsesRequest, IntegrationResponsePage>()
        .Add<UpdateIntegrationResponse, UpdateIntegrationResponseRequest, IntegrationResponse>()
        .Add<DeleteIntegrationResponse, DeleteIntegrationResponseRequest, Empty>()

        .Add<CreateAuthorizer, CreateAuthorizerRequest, Authorizer>()
        .Add<GetAuthorizer, GetAuthorizerRequest, Authorizer>()
        .Add<GetAuthorizers, GetAuthorizersRequest, AuthorizerPage>()
        .Add<UpdateAuthorizer, UpdateAuthorizerRequest, Authorizer>()
        .Add<DeleteAuthorizer, DeleteAuthorizerRequest, Empty>()
        .Add<ResetAuthorizersCache, ResetAuthorizersCacheRequest, Empty>()

        .Add<CreateModel, CreateModelRequest, Model>()
        .Add<GetModel, GetModelRequest, Model>()
        .Add<GetModels, GetModelsRequest, ModelPage>()
        .Add<GetModelTemplate, GetModelTemplateRequest, Template>()
        .Add<UpdateModel, UpdateModelRequest, Model>()
        .Add<DeleteModel, DeleteModelRequest, Empty>()

        .Add<CreateStage, CreateStageRequest, Stage>()
        .Add<GetStage, GetStageRequest, Stage>()
        .Add<GetStages, GetStagesRequest, StagePage>()
        .Add<UpdateStage, UpdateStageRequest, Stage>()
        .Add<DeleteStage, DeleteStageRequest, Empty>()
        .Add<DeleteRouteSettings, DeleteRouteSettingsRequest, Empty>()
        .Add<DeleteAccessLogSettings, DeleteAccessLogSettingsRequest, Empty>()

        .Add<CreateDeployment, CreateDeploymentRequest, Deployment>()
        .Add<GetDeployment, GetDeploymentRequest, Deployment>()
        .Add<GetDeployments, GetDeploymentsRequest, DeploymentPage>()
        .Add<UpdateDeployment, UpdateDeploymentRequest, Deployment>()
        .Add<DeleteDeployment, DeleteDeploymentRequest, Empty>()

        .Add<CreateDomainName, CreateDomainNameRequest, CustomDomain>()
        .Add<GetDomainName, GetDomainNameRequest, CustomDomain>()
        .Add<GetDomainNames, GetDomainNamesRequest, DomainNamePage>()
        .Add<UpdateDomainName, UpdateDomainNameRequest, CustomDomain>()
        .Add<DeleteDomainName, DeleteDomainNameRequest, Empty>()

        .Add<CreateApiMapping, CreateApiMappingRequest, ApiMapping>()
        .Add<GetApiMapping, GetApiMappingRequest, ApiMapping>()
        .Add<GetApiMappings, GetApiMappingsRequest, ApiMappingPage>()
        .Add<UpdateApiMapping, UpdateApiMappingRequest, ApiMapping>()
        .Add<DeleteApiMapping, DeleteApiMappingRequest, Empty>()

        .Add<CreateRoutingRule, CreateRoutingRuleRequest, RoutingRule>()
        .Add<GetRoutingRule, GetRoutingRuleRequest, RoutingRule>()
        .Add<ListRoutingRules, ListRoutingRulesRequest, ListRoutingRulesResponse>()
        .Add<PutRoutingRule, PutRoutingRuleRequest, RoutingRule>()
        .Add<DeleteRoutingRule, DeleteRoutingRuleRequest, Empty>()

        .Add<CreateVpcLink, CreateVpcLinkRequest, VpcLink>()
        .Add<GetVpcLink, GetVpcLinkRequest, VpcLink>()
        .Add<GetVpcLinks, GetVpcLinksRequest, VpcLinkPage>()
        .Add<UpdateVpcLink, UpdateVpcLinkRequest, VpcLink>()
        .Add<DeleteVpcLink, DeleteVpcLinkRequest, Empty>()

        .Add<GetTags, GetTagsRequest, GetTagsResponse>()
        .Add<TagResource, TagResourceRequest, Empty>()
        .Add<UntagResource, UntagResourceRequest, Empty>();

    private static AwsFailure? Check(IMessage request) =>
        Validator.Check(request) is { Count: > 0 } violations ? GatewayFailures.Malformed(violations) : null;
}
