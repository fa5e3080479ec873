using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.GatewayModel.Functions;

namespace Gatehouse.EdgeRouter.Rest.Integrating.Lambda;

/// <summary>Compiles AWS: functions now; calls of other AWS services are not emulated.</summary>
internal sealed class AwsIntegrationCompiler(MappedIntegrations mapped, LambdaServices services, ILogger<UnbuiltIntegration> log)
    : IRestIntegrationCompiler
{
    public string IntegrationType => "AWS";

    public IRouteIntegration Compile(MethodDefinition definition) => FunctionArn.TryParse(definition.Uri, out var function)
        ? mapped.Compile(definition, ReservedHeaders.OfAws, new FunctionEndpoint(new FunctionCall(function, definition.Timeout, services)))
        : new UnbuiltIntegration($"The AWS service integration {definition.Uri}", log);
}
