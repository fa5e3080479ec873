using Gatehouse.ControlPlane.ApiGateway.ApiKeys;
using Gatehouse.ControlPlane.ApiGateway.BasePathMappings;
using Gatehouse.ControlPlane.ApiGateway.ClientCertificates;
using Gatehouse.ControlPlane.ApiGateway.Deployments;
using Gatehouse.ControlPlane.ApiGateway.Documentation;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.GatewayResponses;
using Gatehouse.ControlPlane.ApiGateway.OpenApi.Exporting;
using Gatehouse.ControlPlane.ApiGateway.OpenApi.Importing;
using Gatehouse.ControlPlane.ApiGateway.Quotas;
using Gatehouse.ControlPlane.ApiGateway.RestApis;
using Gatehouse.ControlPlane.ApiGateway.Stages.Rules;
using Gatehouse.ControlPlane.ApiGateway.UsagePlanKeys;
using Gatehouse.ControlPlane.ApiGateway.UsagePlans;
using Gatehouse.ControlPlane.ApiGateway.VpcLinks;
using Gatehouse.ControlPlane.DomainNames;

namespace Gatehouse.ControlPlane.ApiGateway;

/// <summary>What the operations of REST APIs share.</summary>
internal static class ApiGatewayRegistration
{
    public static IServiceCollection AddApiGateway(this IServiceCollection services) => services
        .AddSingleton<RestApiEditor>()
        .AddSingleton<RestApiReader>()
        .AddSingleton<FieldsNotActedOn>()
        .AddSingleton<NewRestApi>()
        .AddSingleton<ApiCopy>()
        .AddSingleton<RestApiRemoval>()
        .AddSingleton<CustomizedGatewayResponses>()
        .AddSingleton<Deployer>()
        .AddSingleton<StageRule>()
        .AddSingleton<StageDeployment>()
        .AddSingleton<IMappableApis, MappableRestApis>()
        .AddSingleton<RestImport>()
        .AddSingleton<ExportedStages>()
        .AddSingleton<ApiKeyReader>()
        .AddSingleton<ApiKeyEditor>()
        .AddSingleton<NewApiKey>()
        .AddSingleton<UsagePlanReader>()
        .AddSingleton<UsagePlanEditor>()
        .AddSingleton<UsagePlanRemoval>()
        .AddSingleton<PlanMembersNotActedOn>()
        .AddSingleton<UsagePlanRule>()
        .AddSingleton<PlanMembership>()
        .AddSingleton<UsageCounters>()
        .AddSingleton<UsageHistory>()
        .AddSingleton<DocumentablePlaces>()
        .AddSingleton<ClientCertificateReader>()
        .AddSingleton<ClientCertificateEditor>()
        .AddSingleton<ClientCertificateRemoval>()
        .AddSingleton<VpcLinkReader>()
        .AddSingleton<VpcLinkEditor>()
        .AddSingleton<VpcLinkRemoval>()
        .AddSingleton<LinkUses>()
        .AddSingleton<NamedLinks>()
        .AddSingleton<BackendAccess>();
}
