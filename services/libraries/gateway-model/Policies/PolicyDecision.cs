namespace Gatehouse.GatewayModel.Policies;

/// <summary>What a policy says about a request.</summary>
public enum PolicyDecision
{
    /// <summary>No statement speaks for it, which is a denial where nothing else does.</summary>
    NotAllowed,

    /// <summary>A statement allows it and none denies it.</summary>
    Allowed,

    /// <summary>A statement denies it, whatever others allow; or one that could not be decided might.</summary>
    ExplicitlyDenied,
}
