using System.Diagnostics.CodeAnalysis;

namespace Gatehouse.GatewayModel.Templates;

/// <summary>What rendering a template came to: its text and overrides, or why there is neither.</summary>
/// <param name="Text">Empty when rendering failed.</param>
public sealed record MappingResult(string Text, MappingOverrides Overrides)
{
    public MappingFailure? Failure { get; init; }

    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Failure is null;
}
