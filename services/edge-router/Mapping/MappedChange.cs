using Gatehouse.GatewayModel.Mapping;

namespace Gatehouse.EdgeRouter.Mapping;

/// <summary>One mapping, ready.</summary>
/// <param name="Change">What it changes.</param>
/// <param name="Value">What it writes there.</param>
internal sealed record MappedChange(ParameterChange Change, MappedValue Value);
