namespace Gatehouse.GatewayModel.Policies;

/// <summary>
/// One key of one condition operator: <c>"IpAddress": {"aws:SourceIp": ["192.0.2.0/24", …]}</c>.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
/// </summary>
internal sealed class PolicyCondition
{
    private const string IfExists = "IfExists";
    private const string ForAllValues = "ForAllValues:";
    private const string ForAnyValue = "ForAnyValue:";
    private const string NullOperator = "Null";

    private readonly string _key;
    private readonly IReadOnlyList<string> _expected;
    private readonly ConditionOperator? _operator;
    private readonly bool _asksForNull;
    private readonly bool _holdsWhenAbsent;
    private readonly bool _forAll;

    private PolicyCondition(
        string key, IReadOnlyList<string> expected, ConditionOperator? @operator, bool asksForNull, bool holdsWhenAbsent, bool forAll)
    {
        _key = key;
        _expected = expected;
        _operator = @operator;
        _asksForNull = asksForNull;
        _holdsWhenAbsent = holdsWhenAbsent;
        _forAll = forAll;
    }

    /// <param name="name">The operator with its prefix and suffix, for example <c>ForAnyValue:StringLikeIfExists</c>.</param>
    /// <param name="key">The key, in any case.</param>
    /// <param name="expected">The values.</param>
    public static PolicyCondition Of(string name, string key, IReadOnlyList<string> expected)
    {
        var forAll = name.StartsWith(ForAllValues, StringComparison.OrdinalIgnoreCase);
        var forAny = name.StartsWith(ForAnyValue, StringComparison.OrdinalIgnoreCase);
        if (forAll) name = name[ForAllValues.Length..];
        if (forAny) name = name[ForAnyValue.Length..];

        var ifExists = name.EndsWith(IfExists, StringComparison.OrdinalIgnoreCase);
        if (ifExists) name = name[..^IfExists.Length];

        var known = ConditionOperator.Find(name);
        var asksForNull = name.Equals(NullOperator, StringComparison.OrdinalIgnoreCase);

        // Without the key, ForAllValues and negations hold, and so does whatever asks only if there is one.
        var holdsWhenAbsent = ifExists || forAll || (known is { IsNegated: true } && !forAny);
        return new(key.ToLowerInvariant(), expected, known, asksForNull, holdsWhenAbsent, forAll);
    }

    /// <summary>Null when it cannot be decided.</summary>
    public bool? Holds(PolicyRequest request)
    {
        var isPresent = request.Context.TryGetValue(_key, out var actual) && actual.Count > 0;
        if (_asksForNull) return _expected is [var wanted] && bool.TryParse(wanted, out var absent) ? absent != isPresent : null;
        if (_operator is null) return null;
        if (!isPresent) return _holdsWhenAbsent;

        bool? any = false, all = true;
        foreach (var value in actual!)
        {
            var holds = HoldsFor(value, request);
            if (holds is true) any = true;
            else all = holds is null && all is not false ? null : false;
            if (holds is null && any is not true) any = null;
        }

        // A negation of several values means that none is there.
        return _forAll || _operator.IsNegated ? all : any;
    }

    private bool? HoldsFor(string actual, PolicyRequest request)
    {
        bool? matches = false;
        foreach (var expected in _expected)
        {
            if (!PolicyVariables.TryFill(expected, request, out var filled)) matches = matches is true ? true : null;
            else if (_operator!.Matches(filled, actual) is not { } decided) matches = matches is true ? true : null;
            else if (decided) matches = true;
        }

        return matches is { } known ? known != _operator!.IsNegated : null;
    }
}
