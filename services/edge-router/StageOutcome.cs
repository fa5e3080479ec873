using Gatehouse.EdgeRouter.Responding;

namespace Gatehouse.EdgeRouter;

/// <summary>What a stage made of an exchange. Failures convert implicitly, so that stages just return them.</summary>
internal readonly record struct StageOutcome
{
    private StageOutcome(bool ended, GatewayFailure? failure) => (Ended, Failure) = (ended, failure);

    /// <summary>The next stage decides.</summary>
    public static StageOutcome Continue => default;

    /// <summary>The answer is written; no further stage runs.</summary>
    public static StageOutcome Answered => new(ended: true, failure: null);

    public bool Ended { get; }

    /// <summary>Why the exchange ended; null when it goes on or was answered.</summary>
    public GatewayFailure? Failure { get; }

    public static implicit operator StageOutcome(GatewayFailure failure) => new(ended: true, failure);
}
