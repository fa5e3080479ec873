namespace Gatehouse.EdgeRouter.Rest.Compiling;

/// <summary>What a stage's name leads to: its deployment, and for a part of the requests its canary.</summary>
/// <param name="Main">What the stage serves.</param>
/// <param name="Canary">What is tried out beside it; null without a canary.</param>
/// <param name="CanaryShare">The part of the requests that the canary serves, 0–1.</param>
internal sealed record RestStageRelease(RestStage Main, RestStage? Canary, double CanaryShare)
{
    /// <summary>https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html</summary>
    public RestStage Choose(Random random) => Canary is not null && random.NextDouble() < CanaryShare ? Canary : Main;
}
