using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Gatehouse.ControlPlane.CloudFormation.Types;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>Finds the handler of a resource type.</summary>
internal sealed class ResourceHandlers(IServiceProvider services, IOptions<ControlPlaneOptions> options, ILogger<ResourceHandlers> log)
{
    private readonly Lazy<FrozenDictionary<string, IResourceHandler>> _handlers = new(() => ResourceTypes.Create(services));

    public bool TryFind(string type, [NotNullWhen(true)] out IResourceHandler? handler)
    {
        if (_handlers.Value.TryGetValue(type.StartsWith("Custom::", StringComparison.Ordinal) ? ResourceTypes.CustomResource : type, out handler))
        {
            return true;
        }

        if (options.Value.IgnoresUnsupportedResourceTypes)
        {
            log.ResourceTypeLeftOut(type);
            handler = AbsentResourceHandler.Instance;
        }

        return handler is not null;
    }

    /// <summary>All types that have a handler.</summary>
    public IEnumerable<string> Types => _handlers.Value.Keys;
}
