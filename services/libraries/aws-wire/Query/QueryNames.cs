using Gatehouse.AwsWire.Descriptors;

namespace Gatehouse.AwsWire.Query;

/// <summary>What the items of a list and the parts of a map's entries are called where the service's model does not name them.</summary>
internal static class QueryNames
{
    public static string Item(MemberPlan member) => Or(member.Traits.ItemName, "member");

    public static string Key(MemberPlan member) => Or(member.Traits.KeyName, "key");

    public static string Value(MemberPlan member) => Or(member.Traits.ValueName, "value");

    private static string Or(string name, string usual) => name.Length > 0 ? name : usual;
}
