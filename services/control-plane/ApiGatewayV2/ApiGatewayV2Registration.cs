using Gatehouse.ControlPlane.ApiGatewayV2.ApiMappings;
using Gatehouse.ControlPlane.ApiGatewayV2.Apis;
using Gatehouse.ControlPlane.ApiGatewayV2.Deployments;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.OpenApi.Exporting;
using Gatehouse.ControlPlane.ApiGatewayV2.OpenApi.Importing;
using Gatehouse.ControlPlane.ApiGatewayV2.RoutingRules;
using Gatehouse.ControlPlane.ApiGatewayV2.VpcLinks;
using Gatehouse.ControlPlane.DomainNames;

namespace Gatehouse.ControlPlane.ApiGatewayV2;

/// <summary>What the operations of API Gateway V2 share.</summary>
internal static class ApiGatewayV2Registration
{
    public static IServiceCollection AddApiGatewayV2(this IServiceCollection services) => services
        .AddSingleton<ApiEditor>()
        .AddSingleton<ApiReader>()
        .AddSingleton<FieldsNotActedOn>()
        .AddSingleton<HttpFieldsNotActedOn>()
        .AddSingleton<WebSocketFieldsNotActedOn>()
        .AddSingleton<Deployer>()
        .AddSingleton<AutomaticDeployment>()
        .AddSingleton<ApiAnswers>()
        .AddSingleton<ApiRemoval>()
        .AddSingleton<NewApi>()
        .AddSingleton<WebSocketPorts>()
        .AddSingleton<QuickCreate>()
        .AddSingleton<HttpApiImport>()
        .AddSingleton<ExportedParts>()
        .AddSingleton<IMappableApis, MappableHttpApis>()
        .AddSingleton<RoutingRuleWriter>()
        .AddSingleton<VpcLinkReader>()
        .AddSingleton<VpcLinkEditor>()
        .AddSingleton<VpcLinkRemoval>()
        .AddSingleton<NetworksNotReached>();
}
