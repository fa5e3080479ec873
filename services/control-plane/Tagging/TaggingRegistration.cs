using Gatehouse.ControlPlane.ApiGateway.ApiKeys;
using Gatehouse.ControlPlane.ApiGateway.ClientCertificates;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.UsagePlans;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ControlPlane.Editing;
using Google.Protobuf;
using Google.Protobuf.Collections;
using HttpLinks = Gatehouse.ControlPlane.ApiGatewayV2.VpcLinks;
using HttpStages = Gatehouse.ControlPlane.ApiGatewayV2.Stages;
using RestLinks = Gatehouse.ControlPlane.ApiGateway.VpcLinks;
using RestStages = Gatehouse.ControlPlane.ApiGateway.Stages;

namespace Gatehouse.ControlPlane.Tagging;

/// <summary>
/// What bears tags, one line for each kind.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-tagging-supported-resources.html
/// </summary>
internal static class TaggingRegistration
{
    public static IServiceCollection AddTagging(this IServiceCollection services) => services
        .AddSingleton<ResourceTags>()
        .AddRoot<RestApiReader, RestApiEditor, Protocol.RestApiRecord, RestApiEdit>("restapis", api => api.Api.Tags)
        .AddPart<RestApiReader, RestApiEditor, Protocol.RestApiRecord, RestApiEdit, Aws.ApiGateway.Stage>(
            "restapis", "stages", RestStages.StageDocument.Part, stage => stage.Tags)
        .AddRoot<ApiReader, ApiEditor, Protocol.ApiRecord, ApiEdit>("apis", api => api.Api.Tags)
        .AddPart<ApiReader, ApiEditor, Protocol.ApiRecord, ApiEdit, Aws.ApiGatewayV2.Stage>(
            "apis", "stages", HttpStages.StageDocument.Part, stage => stage.Tags)
        .AddPlainRoot<ApiKeyReader, ApiKeyEditor, Aws.ApiGateway.ApiKey>("apikeys", key => key.Tags)
        .AddPlainRoot<UsagePlanReader, UsagePlanEditor, Aws.ApiGateway.UsagePlan>("usageplans", plan => plan.Tags)
        .AddPlainRoot<ClientCertificateReader, ClientCertificateEditor, Aws.ApiGateway.ClientCertificate>(
            "clientcertificates", certificate => certificate.Tags)
        .AddRoot<DomainReader, DomainEditor, CustomDomain, RootEdit<CustomDomain>>("domainnames", domain => domain.Tags)
        .AddSingleton<ITaggable>(provider => new TaggableVpcLinks(
            Root<RestLinks.VpcLinkReader, RestLinks.VpcLinkEditor, Aws.ApiGateway.VpcLink, RootEdit<Aws.ApiGateway.VpcLink>>(
                provider, "vpclinks", link => link.Tags),
            Root<HttpLinks.VpcLinkReader, HttpLinks.VpcLinkEditor, Aws.ApiGatewayV2.VpcLink, RootEdit<Aws.ApiGatewayV2.VpcLink>>(
                provider, "vpclinks", link => link.Tags)));

    private static IServiceCollection AddPlainRoot<TReader, TEditor, TRoot>(
        this IServiceCollection services, string collection, Func<TRoot, MapField<string, string>> tagsOf)
        where TReader : RootReader<TRoot>
        where TEditor : RootEditor<TRoot, RootEdit<TRoot>>
        where TRoot : class, IMessage<TRoot>, new() =>
        services.AddRoot<TReader, TEditor, TRoot, RootEdit<TRoot>>(collection, tagsOf);

    private static IServiceCollection AddRoot<TReader, TEditor, TRoot, TEdit>(
        this IServiceCollection services, string collection, Func<TRoot, MapField<string, string>> tagsOf)
        where TReader : RootReader<TRoot>
        where TEditor : RootEditor<TRoot, TEdit>
        where TRoot : class, IMessage<TRoot>, new()
        where TEdit : RootEdit<TRoot> =>
        services.AddSingleton<ITaggable>(provider => Root<TReader, TEditor, TRoot, TEdit>(provider, collection, tagsOf));

    private static IServiceCollection AddPart<TReader, TEditor, TRoot, TEdit, TPart>(
        this IServiceCollection services, string collection, string parts, Part<TPart> part, Func<TPart, MapField<string, string>> tagsOf)
        where TReader : RootReader<TRoot>
        where TEditor : RootEditor<TRoot, TEdit>
        where TRoot : class, IMessage<TRoot>, new()
        where TEdit : RootEdit<TRoot>
        where TPart : class, IMessage<TPart>, new() =>
        services.AddSingleton<ITaggable>(provider => new TaggablePart<TRoot, TEdit, TPart>(
            collection, parts, provider.GetRequiredService<TReader>(), provider.GetRequiredService<TEditor>(), part, tagsOf));

    private static TaggableRoot<TRoot, TEdit> Root<TReader, TEditor, TRoot, TEdit>(
        IServiceProvider provider, string collection, Func<TRoot, MapField<string, string>> tagsOf)
        where TReader : RootReader<TRoot>
        where TEditor : RootEditor<TRoot, TEdit>
        where TRoot : class, IMessage<TRoot>, new()
        where TEdit : RootEdit<TRoot> =>
        new(collection, provider.GetRequiredService<TReader>(), provider.GetRequiredService<TEditor>(), tagsOf);
}
