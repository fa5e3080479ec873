using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Protocols;

namespace Gatehouse.EdgeRouter.Transcoding;

/// <summary>
/// Finds the operation that a request calls: among the services of the signature's signing name, or among all when it is unsigned.
/// </summary>
internal sealed class OperationLocator
{
    private readonly Lazy<WireModel> _model = new(WireModel.Load);
    private readonly Dictionary<Gatehouse.Aws.Traits.WireProtocol, IWireProtocol> _protocols;

    public OperationLocator(IEnumerable<IWireProtocol> protocols)
    {
        _protocols = protocols.ToDictionary(protocol => protocol.Protocol);
        Fallback = _protocols[Gatehouse.Aws.Traits.WireProtocol.RestJson];
    }

    /// <summary>How failures are written when it is not known what was called.</summary>
    public IWireProtocol Fallback { get; }

    /// <summary>Some service, for failures that concern none.</summary>
    public WireService Any => _model.Value.Services[0];

    public LocatedOperation? Locate(string signingName, HttpRequest http, ReadOnlyMemory<byte> body)
    {
        foreach (var service in _model.Value.Services)
        {
            if ((signingName.Length == 0 || signingName == service.Traits.SigningName)
                && _protocols[service.Traits.Protocol].Locate(service, http, body) is { } located)
            {
                return located;
            }
        }

        return null;
    }
}
