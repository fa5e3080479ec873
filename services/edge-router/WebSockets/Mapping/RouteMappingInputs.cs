using System.Collections.Frozen;
using Gatehouse.EdgeRouter.WebSockets.Events;
using Gatehouse.GatewayModel.Templates;

namespace Gatehouse.EdgeRouter.WebSockets.Mapping;

/// <summary>What templates see of an event.</summary>
internal static class RouteMappingInputs
{
    public static MappingInput Of(RouteEvent @event, string body, MappingOverrides overrides) => new()
    {
        Body = body,
        QueryString = @event.Query.Count == 0 ? FrozenDictionary<string, string>.Empty : @event.Query.ToDictionary(
            each => each.Key, each => each.Value is [.., { } last] ? last : "", StringComparer.Ordinal),
        Headers = @event.Headers.Count == 0 ? FrozenDictionary<string, string>.Empty : @event.Headers.ToDictionary(
            each => each.Name, each => each.Values is [.., { } last] ? last : "", StringComparer.OrdinalIgnoreCase),
        StageVariables = @event.Stage.Variables,
        Context = @event.ContextJson,
        Overrides = overrides,
    };
}
