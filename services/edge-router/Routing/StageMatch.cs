namespace Gatehouse.EdgeRouter.Routing;

/// <summary>The stage of an HTTP API that serves a request.</summary>
/// <param name="Stage">The compiled stage.</param>
/// <param name="Path">What its routes are matched with: percent-encoding kept, the stage name gone.</param>
internal sealed record StageMatch(HttpStage Stage, string Path);
