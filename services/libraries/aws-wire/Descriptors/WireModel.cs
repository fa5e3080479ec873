using System.Collections.Frozen;
using Gatehouse.Aws.Traits;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Gatehouse.AwsWire.Descriptors;

/// <summary>
/// Every AWS service that the protos declare, as the wire knows it. Read from the embedded descriptor set, so that nothing is paid
/// for messages before a service is called for the first time.
/// </summary>
public sealed class WireModel
{
    private WireModel(IReadOnlyList<WireService> services) => Services = services;

    /// <summary>All declared services.</summary>
    public IReadOnlyList<WireService> Services { get; }

    /// <summary>The service of that full protobuf name. Throws when the protos declare none.</summary>
    public WireService Service(string fullName) => Services.Single(service => service.FullName == fullName);

    /// <summary>Reads the descriptor set that is built into the protos assembly.</summary>
    public static WireModel Load()
    {
        var assembly = typeof(ServiceTraits).Assembly;
        using var resource = assembly.GetManifestResourceStream("aws.binpb")
            ?? throw new InvalidOperationException("The protos assembly carries no descriptor set.");
        var extensions = new ExtensionRegistry { TraitsExtensions.Service, TraitsExtensions.Operation };
        var files = FileDescriptorSet.Parser.WithExtensionRegistry(extensions).ParseFrom(resource);

        return new WireModel([.. files.File.SelectMany(file => file.Service.Select(service => Read(file, service)))]);
    }

    private static WireService Read(FileDescriptorProto file, ServiceDescriptorProto declaration)
    {
        var traits = declaration.Options.GetExtension(TraitsExtensions.Service);
        var service = new WireService($"{file.Package}.{declaration.Name}", traits, () => Generated(file));
        service.Operations = declaration.Method
            .Select(method => new WireOperation(service, method.Name, method.Options?.GetExtension(TraitsExtensions.Operation)))
            .ToFrozenDictionary(operation => operation.Name, StringComparer.Ordinal);
        return service;
    }

    /// <summary>protoc names the class that holds a file's descriptor after the file, with capitals at the start and behind digits.</summary>
    private static FileDescriptor Generated(FileDescriptorProto file)
    {
        var stem = Path.GetFileNameWithoutExtension(file.Name);
        var name = string.Concat(stem.Select((letter, at) => at == 0 || char.IsAsciiDigit(stem[at - 1]) ? char.ToUpperInvariant(letter) : letter));
        var holder = $"{file.Options.CsharpNamespace}.{name}Reflection";
        var type = typeof(ServiceTraits).Assembly.GetType(holder, throwOnError: true)!;
        return (FileDescriptor)type.GetProperty("Descriptor")!.GetValue(null)!;
    }
}
