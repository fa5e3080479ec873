using System.Text.RegularExpressions;
using Gatehouse.Aws.Traits;
using Google.Protobuf.Reflection;

namespace Gatehouse.ControlPlane.Validation;

/// <summary>What one member must satisfy, read from its traits once.</summary>
internal sealed class MemberPlan
{
    // Patterns come from AWS's models, the text from callers: no pattern may run away with a thread.
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(250);

    public MemberPlan(FieldDescriptor field, MemberTraits traits)
    {
        Field = field;
        Name = char.ToLowerInvariant(field.JsonName[0]) + field.JsonName[1..];
        Required = traits.Required;
        Values = [.. traits.Values];
        Min = traits.HasMin ? traits.Min : null;
        Max = traits.HasMax ? traits.Max : null;
        Pattern = traits.Pattern;
        // A blob member holds a digest here; its length on the wire is the edge's affair.
        IsChecked = traits.Location != Location.SentMembers && !traits.Blob;
        Expression = Pattern.Length == 0 ? null : new Regex($"^(?:{Pattern})$", RegexOptions.CultureInvariant, PatternTimeout);
    }

    public FieldDescriptor Field { get; }

    public string Name { get; }

    public bool Required { get; }

    public string[] Values { get; }

    public long? Min { get; }

    public long? Max { get; }

    public string Pattern { get; }

    public Regex? Expression { get; }

    public bool IsChecked { get; }
}
