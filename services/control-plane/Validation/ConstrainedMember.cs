using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Descriptors;
using Google.Protobuf.Reflection;

namespace Gatehouse.ControlPlane.Validation;

/// <summary>What AWS's model demands of one member, made ready for checking once.</summary>
internal sealed class ConstrainedMember
{
    // Patterns come from AWS's models, the text from callers: no pattern may run away with a thread.
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(250);
    private static readonly ConcurrentDictionary<MessageDescriptor, ConstrainedMember[]> Known = new();

    private ConstrainedMember(MemberPlan plan)
    {
        Plan = plan;
        Name = char.ToLowerInvariant(plan.Field.JsonName[0]) + plan.Field.JsonName[1..];
        Values = [.. plan.Traits.Values];
        Min = plan.Traits.HasMin ? plan.Traits.Min : null;
        Max = plan.Traits.HasMax ? plan.Traits.Max : null;
        ItemMin = plan.Traits.HasItemMin ? plan.Traits.ItemMin : null;
        ItemMax = plan.Traits.HasItemMax ? plan.Traits.ItemMax : null;
        Pattern = plan.Traits.Pattern;
        Expression = Pattern.Length == 0 ? null : new Regex($"^(?:{Pattern})$", RegexOptions.CultureInvariant, PatternTimeout);
    }

    public MemberPlan Plan { get; }

    /// <summary>The member's name as AWS's messages write it: camelCase whatever the wire has.</summary>
    public string Name { get; }

    public bool IsRequired => Plan.Traits.Required;

    public string[] Values { get; }

    public long? Min { get; }

    public long? Max { get; }

    /// <summary>Bounds of the length of each item of a list, of each value of a map.</summary>
    public long? ItemMin { get; }

    public long? ItemMax { get; }

    public string Pattern { get; }

    public Regex? Expression { get; }

    /// <summary>The members of a message that callers send. A blob holds a digest here: its length on the wire is the edge's affair.</summary>
    public static ConstrainedMember[] AllOf(MessageDescriptor message) => Known.GetOrAdd(message, descriptor =>
    [
        .. from member in MessagePlan.Of(descriptor).Members
           where member.Location != Location.SentMembers && !member.Traits.Blob
           select new ConstrainedMember(member),
    ]);
}
