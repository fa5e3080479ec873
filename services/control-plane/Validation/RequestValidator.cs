using System.Collections;
using System.Globalization;
using Gatehouse.AwsWire.Descriptors;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Validation;

/// <summary>
/// Holds a request against what AWS's model says of each of its members: required, allowed values, bounds, patterns. Rules that
/// need more than the member itself stand in the rooms. All violations are reported, not the first.
/// </summary>
/// <param name="judgedElsewhere">Full names of members whose rules the model has wrong or incomplete: their rooms check them.</param>
internal sealed class RequestValidator(params string[] judgedElsewhere)
{
    private readonly HashSet<string> _judgedElsewhere = new(judgedElsewhere, StringComparer.Ordinal);

    public IReadOnlyList<Violation> Check(IMessage request)
    {
        var violations = new List<Violation>();
        CheckMessage(request, "", MessagePlan.Of(request.Descriptor).SentMembers is not null, violations);
        return violations;
    }

    private void CheckMessage(IMessage message, string path, bool isUpdate, List<Violation> violations)
    {
        foreach (var member in ConstrainedMember.AllOf(message.Descriptor))
        {
            if (_judgedElsewhere.Contains(member.Plan.Field.FullName))
            {
                continue;
            }

            var name = MessagePlan.Of(message.Descriptor).IsWrapper ? path[..^1] : path + member.Name;
            if (!member.Plan.IsPresentIn(message))
            {
                if (member.IsRequired)
                {
                    violations.Add(new(name, null, "Member must not be null"));
                }

                continue;
            }

            // In an update an empty string is no value but the wish to have none.
            var value = member.Plan.ValueIn(message)!;
            if (!isUpdate || member.IsRequired || value is not "")
            {
                CheckValue(member, value, name, isUpdate, violations);
            }
        }
    }

    private void CheckValue(ConstrainedMember member, object value, string name, bool isUpdate, List<Violation> violations)
    {
        switch (value)
        {
            case string text:
                violations.AddRange(MemberConstraints.OfText(member, text, name));
                break;
            case int or long or double:
                violations.AddRange(MemberConstraints.OfNumber(member, Convert.ToDouble(value, CultureInfo.InvariantCulture), name));
                break;
            case IMessage nested when member.Plan.IsStructure:
                CheckMessage(nested, name + ".", isUpdate, violations);
                break;
            case IDictionary entries:
                violations.AddRange(MemberConstraints.OfCount(member, entries, name));
                violations.AddRange(MemberConstraints.OfLengths(member, entries.Values.OfType<string>(), name, isUpdate));
                CheckNested(entries.Keys.Cast<object>().Zip(entries.Values.Cast<object>()), name, isUpdate, violations);
                break;
            case IList items:
                violations.AddRange(MemberConstraints.OfItems(member, items, name));
                violations.AddRange(MemberConstraints.OfLengths(member, items.OfType<string>(), name, isUpdate));
                CheckNested(items.Cast<object>().Select((item, index) => ((object)$"{index + 1}.member", item)), name, isUpdate, violations);
                break;
        }
    }

    private void CheckNested(IEnumerable<(object Key, object Value)> entries, string name, bool isUpdate, List<Violation> violations)
    {
        foreach (var (key, value) in entries)
        {
            if (value is IMessage nested)
            {
                CheckMessage(nested, $"{name}.{key}.", isUpdate, violations);
            }
        }
    }
}
