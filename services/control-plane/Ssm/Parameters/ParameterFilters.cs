using Gatehouse.Aws.Ssm;

namespace Gatehouse.ControlPlane.Ssm.Parameters;

/// <summary>Which parameters a list wants. https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ParameterStringFilter.html</summary>
internal static class ParameterFilters
{
    /// <summary>All of the filters.</summary>
    public static Func<ParameterHistory, bool> Of(IEnumerable<ParameterStringFilter> filters)
    {
        var tests = filters.Select(Of).ToArray();
        return version => Array.TrueForAll(tests, test => test(version));
    }

    /// <summary>The older form: a name's beginning, a type, a key.</summary>
    public static Func<ParameterHistory, bool> Of(IEnumerable<ParametersFilter> filters) =>
        Of(filters.Select(filter => new ParameterStringFilter { Key = filter.Key, Option = filter.Key == "Name" ? "BeginsWith" : "Equals", Values = { filter.Values } }));

    private static Func<ParameterHistory, bool> Of(ParameterStringFilter filter)
    {
        var values = filter.Values;
        return filter.Key switch
        {
            "Path" => version => values.Any(path => IsUnder(version.Name, path, filter.Option == "Recursive")),
            "Name" => version => values.Any(value => Compare(version.Name.TrimStart('/'), value.TrimStart('/'), filter.Option)),
            "Type" => version => values.Contains(version.Type),
            "KeyId" => version => values.Contains(version.KeyId),
            "Tier" => version => values.Contains(version.Tier),
            "DataType" => version => values.Contains(version.DataType),
            "Label" => version => values.Any(version.Labels.Contains),
            _ => _ => false,
        };
    }

    private static bool Compare(string name, string value, string option) => option switch
    {
        "BeginsWith" => name.StartsWith(value, StringComparison.Ordinal),
        "Contains" => name.Contains(value, StringComparison.Ordinal),
        _ => name == value,
    };

    private static bool IsUnder(string name, string path, bool recursive)
    {
        var start = path.EndsWith('/') ? path : path + "/";
        return name.StartsWith(start, StringComparison.Ordinal) && (recursive || !name[start.Length..].Contains('/', StringComparison.Ordinal));
    }
}
