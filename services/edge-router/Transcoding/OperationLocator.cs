using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Protocols;
using Gatehouse.AwsWire.Xml;
using Gatehouse.EdgeRouter.Receiving;
using Microsoft.AspNetCore.Http.Features;

namespace Gatehouse.EdgeRouter.Transcoding;

/// <summary>
/// Finds the operation that a request calls. The signature's signing name tells the service; without a signature the target header
/// does, or the action and its version, or the path.
/// </summary>
internal sealed class OperationLocator
{
    private const string S3 = "gatehouse.aws.s3.S3";

    private readonly Lazy<WireModel> _model;
    private readonly Dictionary<WireProtocol, IWireProtocol> _protocols;

    public OperationLocator(Lazy<WireModel> model, IEnumerable<IWireProtocol> protocols)
    {
        _model = model;
        _protocols = protocols.ToDictionary(protocol => protocol.Protocol);
    }

    /// <summary>Some service, for failures that concern none.</summary>
    public WireService Any => _model.Value.Services[0];

    /// <summary>Whether some of a service is emulated.</summary>
    public bool Knows(string signingName) => _model.Value.Services.Any(service => service.Traits.SigningName == signingName);

    /// <summary>How a service speaks.</summary>
    public IWireProtocol ProtocolOf(WireService service) => _protocols[service.Traits.Protocol];

    /// <summary>How failures are written when it is not known what was called: as the request itself speaks.</summary>
    public IWireProtocol GuessProtocol(HttpRequest http) => _protocols[
        TargetHeader.Of(http).Operation.Length > 0 ? WireProtocol.Json11
        : http.HasFormContentType ? WireProtocol.Query
        : WireProtocol.RestJson];

    /// <summary>
    /// The call where method, URL and headers are enough to tell it and the body, which may be of any size, must not be read for it: one of S3. Null
    /// for every other service's.
    /// </summary>
    public LocatedCall? LocateByHead(string signingName, HttpRequest http)
    {
        var service = NamedByHead(http);
        if (!IsMeant(service, signingName, http))
        {
            return null;
        }

        return ProtocolOf(service).Locate(service, http, default) is { } located
            ? new LocatedCall(service, located, located.Operation.Name)
            : new LocatedCall(service, Operation: null, MethodAndPath(http));
    }

    /// <summary>The call, of any service but S3; null when no declared service is meant.</summary>
    /// <param name="signingName">Of the signature; empty when there is none.</param>
    /// <param name="http">The request.</param>
    /// <param name="body">Its body.</param>
    public LocatedCall? Locate(string signingName, HttpRequest http, ReadOnlyMemory<byte> body)
    {
        LocatedCall? undeclared = null;
        foreach (var service in _model.Value.Services)
        {
            if (service.Traits.Protocol == WireProtocol.RestXml || (signingName.Length > 0 && signingName != service.Traits.SigningName))
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

    // S3 has every path that no other service of its kind begins with.
    private WireService NamedByHead(HttpRequest http)
    {
        var first = Uri.UnescapeDataString(RequestTarget.Of(http.HttpContext).Path[1..].Split('/', 2)[0]);
        return _model.Value.Services.FirstOrDefault(service => service.Traits.Protocol == WireProtocol.RestXml && service.OwnsPath(first))
            ?? _model.Value.Service(S3);
    }

    // Clients of S3 that sign nothing name it by the host; without either it is what nobody else answers to.
    private bool IsMeant(WireService service, string signingName, HttpRequest http) => signingName.Length > 0
        ? signingName == service.Traits.SigningName
        : BucketHost.IsS3(http.Host.Value ?? "")
            || (UnsignedS3.IsMeant(http.HttpContext, _model.Value.Services) && Locate(signingName, http, default) is null);

    private static string MethodAndPath(HttpRequest http) =>
        $"{http.Method} {http.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().Path}";
}
