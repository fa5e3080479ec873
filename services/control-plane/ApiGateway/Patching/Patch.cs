namespace Gatehouse.ControlPlane.ApiGateway.Patching;

/// <summary>One operation of an update, where it was found among what may be patched.</summary>
/// <param name="Op">What to do.</param>
/// <param name="Path">The path as it was sent.</param>
/// <param name="Names">What stands for the path's placeholders, with its escapes undone.</param>
/// <param name="Value">The value; null when none was sent.</param>
/// <param name="From">Where a copy comes from.</param>
internal sealed record Patch(PatchOps Op, string Path, IReadOnlyList<string> Names, string? Value, string? From);
