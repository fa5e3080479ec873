using System.Collections.Frozen;
using Gatehouse.GatewayModel.Functions;

namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>Compiles AWS_PROXY to functions.</summary>
internal sealed class LambdaIntegrationCompiler(
    IEnumerable<IPayloadFormat> formats, LambdaServices services, ILogger<UnbuiltIntegration> log) : IIntegrationCompiler
{
    /// <summary>What API Gateway takes when an integration names no version.</summary>
    private const string DefaultVersion = "1.0";

    private readonly FrozenDictionary<string, IPayloadFormat> _formats = formats.ToFrozenDictionary(format => format.Version);

    public string IntegrationType => "AWS_PROXY";

    public IRouteIntegration Compile(IntegrationDefinition definition)
    {
        var integration = definition.Integration;
        if (!FunctionArn.TryParse(definition.Uri, out var function)) return Unbuilt($"The integration URI {definition.Uri}");

        var version = integration.HasPayloadFormatVersion ? integration.PayloadFormatVersion : DefaultVersion;
        return _formats.TryGetValue(version, out var format)
            ? new LambdaIntegration(new FunctionCall(function, definition.Timeout, services), format, services)
            : Unbuilt($"The payload format version {version}");
    }

    private UnbuiltIntegration Unbuilt(string what) => new(what, log);
}
