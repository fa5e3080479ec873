namespace Gatehouse.GatewayModel.Templates;

/// <summary>How much one rendering may take; beyond any of these it fails with <see cref="MappingFailureKind.Limit"/>.</summary>
public sealed record MappingLimits
{
    /// <summary>AWS's own: rounds of one #foreach.</summary>
    public int ForeachIterations { get; init; } = 1000;

    /// <summary>Directives, references and operators evaluated. Ours; AWS counts time only.</summary>
    public int Steps { get; init; } = 1_000_000;

    /// <summary>Ours: templates run on the request path, so far below an integration's 29 seconds.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Characters of the output and of any value made on the way: AWS's payload limit of 10 MB.</summary>
    public int OutputLength { get; init; } = 10 * 1024 * 1024;

    /// <summary>Directives within directives, macros within macros, lists within lists. Ours.</summary>
    public int Depth { get; init; } = 100;

    /// <summary>What measures <see cref="Time"/>.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
