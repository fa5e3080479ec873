namespace Gatehouse.GatewayModel.Templates;

/// <summary>Why a template gives no text. AWS tells the caller no more than <c>Internal server error</c>; the reason is for logs.</summary>
/// <param name="Template">The template's name.</param>
/// <param name="Line">From 1.</param>
/// <param name="Reason">A sentence of ours.</param>
public sealed record MappingFailure(MappingFailureKind Kind, string Template, int Line, string Reason)
{
    public override string ToString() => $"{Template}, line {Line}: {Reason}";
}

public enum MappingFailureKind
{
    /// <summary>The template is not Velocity.</summary>
    Syntax,

    /// <summary>A method was called in a way that its Java original refuses, or a parameter was overridden twice.</summary>
    Execution,

    /// <summary>One of <see cref="MappingLimits"/> was reached, or the caller gave up.</summary>
    Limit,
}
