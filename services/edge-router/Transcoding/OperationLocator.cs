using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Protocols;
using Gatehouse.AwsWire.Xml;

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

    /// <summary>How failures of requests to a service are written, although it has no such operation.</summary>
    public IWireProtocol ProtocolOf(string signingName) =>
        _model.Value.Services.FirstOrDefault(service => service.Traits.SigningName == signingName) is { } service
            ? _protocols[service.Traits.Protocol]
            : Fallback;

    /// <summary>How failures are written when it is not known what was called.</summary>
    public IWireProtocol Fallback { get; }

    /// <summary>Some service, for failures that concern none.</summary>
    public WireService Any => _model.Value.Services[0];

    /// <summary>
    /// The operation where method, URL and headers are enough to name it and the body may be of any size: those of S3. Null for every
    /// other service's.
    /// </summary>
    public LocatedOperation? LocateByHead(string signingName, HttpRequest http)
    {
        foreach (var service in _model.Value.Services)
        {
            if (service.Traits.Protocol == Gatehouse.Aws.Traits.WireProtocol.RestXml && IsMeant(service, signingName, http))
            {
                return _protocols[service.Traits.Protocol].Locate(service, http, default);
            }
        }

        return null;
    }

    public LocatedOperation? Locate(string signingName, HttpRequest http, ReadOnlyMemory<byte> body)
    {
        foreach (var service in _model.Value.Services)
        {
            if (service.Traits.Protocol != Gatehouse.Aws.Traits.WireProtocol.RestXml
                && (signingName.Length == 0 || signingName == service.Traits.SigningName)
                && _protocols[service.Traits.Protocol].Locate(service, http, body) is { } located)
            {
                return located;
            }
        }

        return null;
    }

    // Clients of S3 that sign for nothing name it by the host; without either it is what nobody else answers to.
    private bool IsMeant(WireService service, string signingName, HttpRequest http) => signingName.Length > 0
        ? signingName == service.Traits.SigningName
        : BucketHost.IsS3(http.Host.Value ?? "")
            || (Locate(signingName, http, default) is null && UnsignedS3.IsMeant(http.HttpContext, _model.Value.Services));
}
