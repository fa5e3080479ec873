using System.Collections;
using System.Globalization;
using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Descriptors;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Gatehouse.AwsWire.Rest;

/// <summary>The members of a REST request that travel outside its body: in the path, the query and the headers.</summary>
internal static class RestMembers
{
    public static void ReadInto(IMessage message, MessagePlan plan, IReadOnlyDictionary<string, string> labels, HttpRequest http)
    {
        foreach (var member in plan.Members)
        {
            switch (member.Location)
            {
                case Location.Path when labels.TryGetValue(member.WireName, out var label):
                    member.SetIn(message, FromText(member, label));
                    break;
                case Location.QueryString when member.IsMap:
                    ReadOthers((IDictionary)member.ValueIn(message)!, plan, http.Query);
                    break;
                case Location.QueryString:
                    ReadTexts(message, member, http.Query[member.WireName]);
                    break;
                case Location.Header:
                    ReadTexts(message, member, http.Headers[member.WireName]);
                    break;
                case Location.HeaderPrefix:
                    ReadPrefixed((IDictionary)member.ValueIn(message)!, member.WireName, http.Headers);
                    break;
            }
        }
    }

    public static object FromText(MemberPlan member, string text) => member.Element.FieldType switch
    {
        FieldType.String => text,
        FieldType.Bool when bool.TryParse(text, out var value) => value,
        FieldType.Int32 when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) => value,
        FieldType.Int64 when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) => value,
        FieldType.Double when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => value,
        FieldType.Message when member.IsTimestamp && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal, out var time) => Timestamp.FromDateTimeOffset(time),
        FieldType.Bytes when System.Buffers.Text.Base64.IsValid(text) => ByteString.FromBase64(text),
        _ => throw new MalformedRequestException($"The value of {member.WireName} is not a valid {member.Element.FieldType.ToString().ToLowerInvariant()}."),
    };

    private static void ReadTexts(IMessage message, MemberPlan member, StringValues texts)
    {
        if (member.IsList)
        {
            var list = (IList)member.ValueIn(message)!;
            foreach (var text in member.Location == Location.Header ? texts.SelectMany(Items) : texts)
            {
                list.Add(FromText(member, text ?? ""));
            }
        }
        else if (texts.Count > 0)
        {
            member.SetIn(message, FromText(member, texts[0] ?? ""));
        }
    }

    private static string[] Items(string? header) =>
        (header ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // All parameters that no other member is made of. https://smithy.io/2.0/spec/http-bindings.html#httpqueryparams-trait
    private static void ReadOthers(IDictionary map, MessagePlan plan, IQueryCollection query)
    {
        foreach (var (name, value) in query)
        {
            if (!plan.Members.Any(member => member is { Location: Location.QueryString, IsMap: false } && member.WireName == name))
            {
                map[name] = value[0] ?? "";
            }
        }
    }

    // Names of headers have no case; S3 gives them back in lower case.
    private static void ReadPrefixed(IDictionary map, string prefix, IHeaderDictionary headers)
    {
        foreach (var (name, value) in headers)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                map[name[prefix.Length..].ToLowerInvariant()] = value.ToString();
            }
        }
    }
}
