namespace Gatehouse.EdgeRouter.Routing;

/// <summary>The stage that serves a request.</summary>
/// <param name="Stage">The compiled stage.</param>
/// <param name="Path">What its routes are matched with: percent-encoding kept, the stage name gone.</param>
internal sealed record StageMatch(ApiStage Stage, string Path);
