using Gatehouse.EdgeRouter.Snapshots;

namespace Gatehouse.EdgeRouter.Dispatching;

/// <summary>The API that a URL names and what the URL says beyond that.</summary>
/// <param name="Api">The API, of the snapshot that the exchange captured.</param>
/// <param name="Form">How the URL names it.</param>
/// <param name="NamedStage">The decoded stage name where the form has a place for one; null in the forms where it is part of the path,
/// and where the URL ends before it.</param>
/// <param name="Path">What is left for the API, percent-encoding kept, beginning with a slash: without the stage where the form has a
/// place for one.</param>
internal sealed record ApiTarget(CompiledApi Api, UrlForm Form, string? NamedStage, string Path)
{
    /// <summary>The mapping's base path where the URL names the API by a custom domain; empty without one.</summary>
    public string BasePath { get; init; } = "";

    /// <summary>The routing rule by which a custom domain led there; null where it was a mapping.</summary>
    public string? RoutingRuleId { get; init; }
}
