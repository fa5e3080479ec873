using System.Text.Json;

namespace Gatehouse.GatewayModel.Policies;

/// <summary>
/// Whom a statement of a resource's policy means; statements of other policies name nobody and mean whoever has them.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
/// </summary>
internal sealed class PolicyPrincipals
{
    private const string Everybody = "*";

    private readonly List<string>? _names;
    private readonly bool _areExcluded;

    private PolicyPrincipals(List<string>? names, bool areExcluded) => (_names, _areExcluded) = (names, areExcluded);

    public static bool TryParse(JsonElement statement, out PolicyPrincipals principals)
    {
        principals = new(names: null, areExcluded: false);
        var excluded = !statement.TryGetProperty("Principal", out var value);
        if (excluded && !statement.TryGetProperty("NotPrincipal", out value)) return true;

        var names = new List<string>();
        principals = new(names, excluded);
        if (value.ValueKind != JsonValueKind.Object) return PolicyTexts.TryRead(value, out var plain) && AddAll(names, plain);

        foreach (var kind in value.EnumerateObject())
        {
            if (!PolicyTexts.TryRead(kind.Value, out var listed)) return false;

            AddAll(names, listed);
        }

        return true;
    }

    public bool Include(PolicyRequest request)
    {
        if (_names is null) return true;

        foreach (var name in _names)
        {
            if (name == Everybody || request.Principals.Contains(name)) return !_areExcluded;
        }

        return _areExcluded;
    }

    private static bool AddAll(List<string> names, IReadOnlyList<string> more)
    {
        names.AddRange(more);
        return true;
    }
}
