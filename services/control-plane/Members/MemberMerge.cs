using System.Collections;
using System.Collections.Frozen;
using Gatehouse.Aws.ApiGatewayV2;
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

            if (source.IsRepeated)
            {
                UpdateEntries(source.Accessor.GetValue(request), target, resource);
            }
            else
            {
                UpdateValue(source.Accessor.HasValue(request) ? source.Accessor.GetValue(request) : null, target, resource);
            }
        }
    }

    /// <summary>A caller inside the product may leave the mask out; then what is set counts as sent.</summary>
    private static Func<FieldDescriptor, bool> SentMembersOf(IMessage request)
    {
        if (MemberPairs.SentMembers(request.Descriptor)?.Accessor.GetValue(request) is FieldMask mask)
        {
            return field => mask.Paths.Contains(field.Name);
        }

        return field => field.IsRepeated ? ((ICollection)field.Accessor.GetValue(request)).Count > 0 : field.Accessor.HasValue(request);
    }

    private static void UpdateValue(object? value, FieldDescriptor target, IMessage resource)
    {
        if (value is null or "")
        {
            target.Accessor.Clear(resource);
        }
        else if (value is IMessage message && Merging.Contains(target.FullName) && target.Accessor.GetValue(resource) is IMessage present)
        {
            present.MergeFrom(message.ToByteArray());
        }
        else
        {
            target.Accessor.SetValue(resource, value);
        }
    }

    private static void UpdateEntries(object sent, FieldDescriptor target, IMessage resource)
    {
        if (!Merging.Contains(target.FullName))
        {
            target.Accessor.Clear(resource);
        }

        var present = target.Accessor.GetValue(resource);
        if (sent is IDictionary entries)
        {
            MergeEntries(entries, (IDictionary)present);
        }
        else
        {
            foreach (var item in (IList)sent)
            {
                ((IList)present).Add(item);
            }
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
