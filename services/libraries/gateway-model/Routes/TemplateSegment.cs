namespace Gatehouse.GatewayModel.Routes;

/// <summary>One segment of a path template.</summary>
/// <param name="Kind">What it matches.</param>
/// <param name="Text">The literal, or the variable's name.</param>
public readonly record struct TemplateSegment(SegmentKind Kind, string Text);

/// <summary>What a segment of a path template matches. Earlier kinds have priority.</summary>
public enum SegmentKind
{
    /// <summary>Exactly its text, case-sensitive.</summary>
    Literal,

    /// <summary><c>{name}</c>: one segment that is not empty.</summary>
    Variable,

    /// <summary><c>{name+}</c>: all segments from here on; a single empty one (a trailing slash) counts.</summary>
    Greedy,
}
