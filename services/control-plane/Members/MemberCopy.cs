using System.Collections;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Members;

/// <summary>Takes a new resource's members over from the request that creates it.</summary>
internal static class MemberCopy
{
    /// <summary>Copies what was sent; an empty string says as little as an absent one. The resource's defaults stand otherwise.</summary>
    public static TResource With<TResource>(this TResource resource, IMessage request)
        where TResource : IMessage
    {
        foreach (var (source, target) in MemberPairs.Of(request.Descriptor, resource.Descriptor))
        {
            var value = source.ValueIn(request);
            if (source.IsMap)
            {
                CopyEntries((IDictionary)value!, (IDictionary)target.ValueIn(resource)!);
            }
            else if (source.IsList)
            {
                CopyItems((IList)value!, (IList)target.ValueIn(resource)!);
            }
            else if (source.IsPresentIn(request) && value is not "")
            {
                target.SetIn(resource, value!);
            }
        }

        return resource;
    }

    private static void CopyEntries(IDictionary from, IDictionary to)
    {
        foreach (DictionaryEntry entry in from)
        {
            to[entry.Key] = entry.Value;
        }
    }

    private static void CopyItems(IList from, IList to)
    {
        foreach (var item in from)
        {
            to.Add(item);
        }
    }
}
