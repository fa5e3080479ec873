using Gatehouse.ControlPlane.ApiGateway.BasePathMappings;
using Gatehouse.ControlPlane.ApiGateway.Deployments;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.GatewayResponses;
using Gatehouse.ControlPlane.ApiGateway.RestApis;
using Gatehouse.ControlPlane.ApiGateway.Tags;
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
        .AddSingleton<StageDeployment>()
        .AddSingleton<IMappableApis, MappableRestApis>()
        .AddSingleton<TaggedArns>()
        .AddSingleton<ITaggedResources, RestApiTags>()
        .AddSingleton<ITaggedResources, RestStageTags>();
}
