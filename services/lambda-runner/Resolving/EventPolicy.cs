using Gatehouse.Aws.Lambda;

namespace Gatehouse.LambdaRunner.Resolving;

/// <summary>What becomes of a function's asynchronous events. https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-configuring.html</summary>
/// <param name="MostRetries">How often a failed event is tried again.</param>
/// <param name="OldestAge">How long it is tried.</param>
/// <param name="OnSuccess">ARN of where the record of a success goes; null: nowhere.</param>
/// <param name="OnFailure">ARN of where the record of a failure goes; null: nowhere.</param>
internal sealed record EventPolicy(int MostRetries, TimeSpan OldestAge, string? OnSuccess, string? OnFailure)
{
    /// <summary>Lambda's own.</summary>
    public static readonly EventPolicy Default = new(MostRetries: 2, TimeSpan.FromHours(6), OnSuccess: null, OnFailure: null);

    public static EventPolicy From(FunctionEventInvokeConfig? config) => config is null
        ? Default
        : new EventPolicy(
            config.HasMaximumRetryAttempts ? config.MaximumRetryAttempts : Default.MostRetries,
            config.HasMaximumEventAgeInSeconds ? TimeSpan.FromSeconds(config.MaximumEventAgeInSeconds) : Default.OldestAge,
            Named(config.DestinationConfig?.OnSuccess?.Destination),
            Named(config.DestinationConfig?.OnFailure?.Destination));

    private static string? Named(string? destination) => string.IsNullOrEmpty(destination) ? null : destination;
}

/// <summary>The other version of an alias that shares its traffic.</summary>
/// <param name="Version">Its number.</param>
/// <param name="Weight">Its share, 0 to 1.</param>
internal sealed record SharedTraffic(string Version, double Weight);
