using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.GatewayModel.Functions;

namespace Gatehouse.EdgeRouter.Rest.Integrating.Lambda;

/// <summary>Compiles AWS_PROXY, which calls functions; a method other than POST fails on AWS.</summary>
internal sealed class ProxyIntegrationCompiler(LambdaServices services, ILogger<UnbuiltIntegration> log) : IRestIntegrationCompiler
{
    private const string InvokeMethod = "POST";

    public string IntegrationType => "AWS_PROXY";

    public IRouteIntegration Compile(MethodDefinition definition)
    {
        if (!FunctionArn.TryParse(definition.Uri, out var function))
        {
            return new UnbuiltIntegration($"The integration URI {definition.Uri}", log);
        }

        return definition.Integration.HttpMethod == InvokeMethod
            ? new ProxyIntegration(new FunctionCall(function, definition.Timeout, services))
            : FailingIntegration.Because($"functions are invoked by {InvokeMethod}, not {definition.Integration.HttpMethod}", definition, log);
    }
}
