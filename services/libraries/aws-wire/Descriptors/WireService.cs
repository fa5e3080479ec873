using System.Collections.Frozen;
using Gatehouse.Aws.Traits;
using Google.Protobuf.Reflection;

namespace Gatehouse.AwsWire.Descriptors;

/// <summary>One AWS service on the wire.</summary>
public sealed class WireService
{
    private readonly Lazy<ServiceDescriptor> _descriptor;
    private readonly Lazy<UriTable> _uris;

    internal WireService(string fullName, ServiceTraits traits, Func<FileDescriptor> file)
    {
        FullName = fullName;
        Traits = traits;
        _descriptor = new Lazy<ServiceDescriptor>(() => file().Services.Single(service => service.FullName == fullName));
        _uris = new Lazy<UriTable>(() => new UriTable(Operations.Values));
    }

    /// <summary>Full protobuf name: what gRPC calls.</summary>
    public string FullName { get; }

    /// <summary>Last part of its package, which is the name that SDKs and LocalStack call it by: <c>apigatewayv2</c>.</summary>
    public string Package => FullName[..FullName.LastIndexOf('.')].Split('.')[^1];

    /// <summary>Name without the package.</summary>
    public string Name => FullName[(FullName.LastIndexOf('.') + 1)..];

    /// <summary>Protocol, signing name, version.</summary>
    public ServiceTraits Traits { get; }

    /// <summary>Operations by name.</summary>
    public FrozenDictionary<string, WireOperation> Operations { get; internal set; } = FrozenDictionary<string, WireOperation>.Empty;

    /// <summary>Which operation a method and path call, for the REST protocols.</summary>
    internal UriTable Uris => _uris.Value;

    /// <summary>Whether paths that begin with this segment are the service's own.</summary>
    public bool OwnsPath(string firstSegment) => Traits.Protocol is WireProtocol.RestJson or WireProtocol.RestXml && Uris.BeginsWith(firstSegment);

    /// <summary>Generated descriptor. The first touch builds the accessors of all messages of the service.</summary>
    internal ServiceDescriptor Descriptor => _descriptor.Value;
}
