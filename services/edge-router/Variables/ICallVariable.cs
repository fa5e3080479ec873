using Gatehouse.EdgeRouter.Calls;

namespace Gatehouse.EdgeRouter.Variables;

/// <summary>
/// Something that a call says by a name: <c>$request.header.x</c>, <c>$context.path</c>, <c>$stageVariables.y</c>. Compiled once from its
/// name; identity sources, parameter mappings and log formats are made of these.
/// </summary>
internal interface ICallVariable
{
    /// <summary>Its value in one call; null where the call has none.</summary>
    string? Read(ApiCall call);
}
