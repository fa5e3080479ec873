namespace Gatehouse.EdgeRouter.Authorizing;

/// <summary>What an authorizer decided. Callers and refusals convert implicitly, so that authorizers just return them.</summary>
internal readonly record struct Verdict
{
    private Verdict(Refusal? refusal, Caller? caller) => (Refusal, Caller) = (refusal, caller);

    /// <summary>Anybody may pass, and nothing is known of the caller.</summary>
    public static Verdict Anybody => default;

    /// <summary>Why the caller may not pass; null when it may.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Who passes; null for anybody.</summary>
    public Caller? Caller { get; }

    public static implicit operator Verdict(Refusal refusal) => new(refusal, caller: null);

    public static implicit operator Verdict(Caller caller) => new(refusal: null, caller);
}
