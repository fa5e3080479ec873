using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Protocols;
using Microsoft.AspNetCore.Http.Features;

namespace Gatehouse.EdgeRouter.Transcoding;

/// <summary>
/// Finds the operation that a request calls. The signature's signing name tells the service; without a signature the target header
/// does, or the action and its version, or the path.
/// </summary>
internal sealed class OperationLocator
{
    private readonly Lazy<WireModel> _model = new(WireModel.Load);
    private readonly Dictionary<WireProtocol, IWireProtocol> _protocols;

    public OperationLocator(IEnumerable<IWireProtocol> protocols) => _protocols = protocols.ToDictionary(protocol => protocol.Protocol);

    /// <summary>Some service, for failures that concern none.</summary>
    public WireService Any => _model.Value.Services[0];

    /// <summary>How a service speaks.</summary>
    public IWireProtocol ProtocolOf(WireService service) => _protocols[service.Traits.Protocol];

    /// <summary>How failures are written when it is not known what was called: as the request itself speaks.</summary>
    public IWireProtocol GuessProtocol(HttpRequest http) => _protocols[
        TargetHeader.Of(http).Operation.Length > 0 ? WireProtocol.Json11
        : http.HasFormContentType ? WireProtocol.Query
        : WireProtocol.RestJson];

    /// <summary>The call; null when no declared service is meant.</summary>
    /// <param name="signingName">Of the signature; empty when there is none.</param>
    /// <param name="http">The request.</param>
    /// <param name="body">Its body.</param>
    public LocatedCall? Locate(string signingName, HttpRequest http, ReadOnlyMemory<byte> body)
    {
        LocatedCall? undeclared = null;
        foreach (var service in _model.Value.Services)
        {
            if (signingName.Length > 0 && signingName != service.Traits.SigningName)
            {
                continue;
            }

            var protocol = ProtocolOf(service);
            if (protocol.Locate(service, http, body) is { } located)
            {
                return new LocatedCall(service, located, located.Operation.Name);
            }

            undeclared ??= protocol.CalledName(service, http, body) is { } name
                ? new LocatedCall(service, Operation: null, name)
                : null;
            undeclared ??= signingName.Length > 0 ? new LocatedCall(service, Operation: null, MethodAndPath(http)) : null;
        }

        return undeclared;
    }

    private static string MethodAndPath(HttpRequest http) =>
        $"{http.Method} {http.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().Path}";
}
