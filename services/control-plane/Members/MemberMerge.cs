using System.Collections;
using System.Collections.Frozen;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Descriptors;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Gatehouse.ControlPlane.Members;

/// <summary>
/// Carries an update out on a resource: members that were not sent stay, an empty string or null clears, everything else replaces.
/// A few members merge instead, entry by entry, because their callers send only the entries that change.
/// </summary>
internal static class MemberMerge
{
    // Terraform sends "" (or an empty block) for each entry that it no longer has, and calls DeleteRouteSettings and
    // DeleteRouteRequestParameter for the rest: hashicorp/terraform-provider-aws internal/service/apigatewayv2 stage.go, route.go, integration.go.
    private static readonly FrozenSet<string> Merging = FrozenSet.Create(
        FullName(Stage.Descriptor, "stage_variables"),
        FullName(Stage.Descriptor, "route_settings"),
        FullName(Stage.Descriptor, "default_route_settings"),
        FullName(Route.Descriptor, "request_parameters"),
        FullName(Integration.Descriptor, "request_parameters"),
        FullName(Integration.Descriptor, "response_parameters"));

    public static void Update<TResource>(this TResource resource, IMessage request)
        where TResource : IMessage
    {
        var isSent = SentMembersOf(request);
        foreach (var (source, target) in MemberPairs.Of(request.Descriptor, resource.Descriptor))
        {
            if (!isSent(source))
            {
                continue;
            }

            if (source.IsMap || source.IsList)
            {
                UpdateEntries(source.ValueIn(request)!, target, resource);
            }
            else
            {
                UpdateValue(source.IsPresentIn(request) ? source.ValueIn(request) : null, target, resource);
            }
        }
    }

    /// <summary>A caller inside the product may leave the mask out; then what is set counts as sent.</summary>
    private static Func<MemberPlan, bool> SentMembersOf(IMessage request) =>
        MessagePlan.Of(request.Descriptor).SentMembers?.ValueIn(request) is FieldMask mask
            ? member => mask.Paths.Contains(member.Field.Name)
            : member => member.IsPresentIn(request);

    private static void UpdateValue(object? value, MemberPlan target, IMessage resource)
    {
        if (value is null or "")
        {
            target.Field.Accessor.Clear(resource);
        }
        else if (value is IMessage message && Merging.Contains(target.Field.FullName) && target.ValueIn(resource) is IMessage present)
        {
            present.MergeFrom(message.ToByteArray());
        }
        else
        {
            target.SetIn(resource, value);
        }
    }

    private static void UpdateEntries(object sent, MemberPlan target, IMessage resource)
    {
        if (!Merging.Contains(target.Field.FullName))
        {
            target.Field.Accessor.Clear(resource);
        }

        var present = target.ValueIn(resource);
        if (sent is IDictionary entries)
        {
            MergeEntries(entries, (IDictionary)present!);
            return;
        }

        foreach (var item in (IList)sent)
        {
            ((IList)present!).Add(item);
        }
    }

    private static void MergeEntries(IDictionary sent, IDictionary present)
    {
        foreach (DictionaryEntry entry in sent)
        {
            if (entry.Value is "" or IntegrationParameters { Entries.Count: 0 })
            {
                present.Remove(entry.Key);
            }
            else
            {
                present[entry.Key] = entry.Value;
            }
        }
    }

    private static string FullName(MessageDescriptor message, string member) => message.FindFieldByName(member).FullName;
}
