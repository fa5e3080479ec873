using Gatehouse.AwsWire.Descriptors;

namespace Gatehouse.EdgeRouter.Internal;

/// <summary>The AWS services that there are here, by LocalStack's names: those that the protos declare.</summary>
internal sealed class DeclaredServices(Lazy<WireModel> model)
{
    public IReadOnlyList<string> Names => field ??= [.. model.Value.Services.Select(service => service.Package).Order(StringComparer.Ordinal)];
}
