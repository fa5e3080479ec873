using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Integrating.Http;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.Rest.Integrating.Http;
using Gatehouse.EdgeRouter.Rest.Integrating.Lambda;
using Gatehouse.GatewayModel.Functions;

namespace Gatehouse.EdgeRouter.Rest.Integrating.Aws;

/// <summary>Compiles AWS: functions, and other services where an upstream is configured for them.</summary>
internal sealed class AwsIntegrationCompiler(
    MappedIntegrations mapped, LambdaServices lambda, HttpProxyServices http, EdgeOptions options, ILogger<UnbuiltIntegration> log)
    : IRestIntegrationCompiler
{
    public string IntegrationType => "AWS";

    public IRouteIntegration Compile(MethodDefinition definition)
    {
        if (FunctionArn.TryParse(definition.Uri, out var function))
        {
            return mapped.Compile(definition, ReservedHeaders.OfAws, new FunctionEndpoint(new FunctionCall(function, definition.Timeout, lambda)));
        }

        return options.AwsUpstream is { } upstream && AwsServiceUri.TryParse(definition.Uri, out var service)
            && RestUri.TryParse(AwsUpstream.UrlOf(upstream, service), out var uri)
            ? mapped.Compile(definition, ReservedHeaders.OfAws, EndpointOf(definition, service, uri))
            : new UnbuiltIntegration($"The AWS service integration {definition.Uri}", log);
    }

    private HttpEndpoint EndpointOf(MethodDefinition definition, AwsServiceUri service, RestUri uri)
    {
        var backend = new BackendCall(definition.Timeout, http);
        return new HttpEndpoint(uri, HttpDefinition.MethodOf(definition), backend, options.MaxPayloadBytes)
        {
            OwnHeaders = AwsUpstream.HeadersOf(service, definition.Scope.Snapshot.AccountId),
        };
    }
}
