using Gatehouse.EdgeRouter.Variables;
using Gatehouse.GatewayModel.Mapping;

namespace Gatehouse.EdgeRouter.Mapping;

/// <summary>Changes a query. Parameters that nobody touches stay as they were sent, in their order.</summary>
internal sealed class QueryEdit(string query)
{
    private readonly List<string> _pairs = [.. query.Split('&', StringSplitOptions.RemoveEmptyEntries)];

    public void Apply(ParameterChange change, string value)
    {
        if (change.Operation != ChangeOperation.Append) _pairs.RemoveAll(pair => FormText.DecodesTo(NameOf(pair), change.Name));
        if (change.Operation != ChangeOperation.Remove) _pairs.Add($"{Uri.EscapeDataString(change.Name)}={Uri.EscapeDataString(value)}");
    }

    public override string ToString() => string.Join('&', _pairs);

    private static ReadOnlySpan<char> NameOf(string pair)
    {
        var equals = pair.IndexOf('=');
        return equals < 0 ? pair : pair.AsSpan(0, equals);
    }
}
