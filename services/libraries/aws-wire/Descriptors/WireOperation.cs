using Gatehouse.Aws.Traits;
using Google.Protobuf.Reflection;

namespace Gatehouse.AwsWire.Descriptors;

/// <summary>One AWS operation on the wire.</summary>
public sealed class WireOperation
{
    private static readonly string[] ReadingVerbs = ["Describe", "Filter", "Get", "List", "Simulate", "Validate"];

    private readonly Lazy<MethodDescriptor> _method;

    internal WireOperation(WireService service, string name, OperationTraits? traits)
    {
        Service = service;
        Name = name;
        Http = traits ?? new OperationTraits { Method = "POST", Uri = "/", Status = 200 };
        _method = new Lazy<MethodDescriptor>(() => service.Descriptor.FindMethodByName(name));
    }

    /// <summary>The service that the operation belongs to.</summary>
    public WireService Service { get; }

    /// <summary>AWS's name of the operation.</summary>
    public string Name { get; }

    /// <summary>Method, URI template and status of success.</summary>
    public OperationTraits Http { get; }

    /// <summary>Whether the operation only reads, as its method or, where every call is a POST, its name tells.</summary>
    public bool OnlyReads => Service.Traits.Protocol is WireProtocol.RestJson or WireProtocol.RestXml
        ? Http.Method is "GET" or "HEAD"
        : Array.Exists(ReadingVerbs, verb => Name.StartsWith(verb, StringComparison.Ordinal));

    /// <summary>What the operation takes.</summary>
    public MessageDescriptor Request => _method.Value.InputType;

    /// <summary>The payload that is uploaded ahead of the operation, where it has one.</summary>
    public MemberPlan? StreamedRequest => MessagePlan.Of(Request).Payload is { IsStreamed: true } payload ? payload : null;

    /// <summary>The payload that follows the operation's answer, where it has one.</summary>
    public MemberPlan? StreamedResponse => MessagePlan.Of(Response).Payload is { IsStreamed: true } payload ? payload : null;

    /// <summary>What the operation gives.</summary>
    public MessageDescriptor Response => _method.Value.OutputType;
}
