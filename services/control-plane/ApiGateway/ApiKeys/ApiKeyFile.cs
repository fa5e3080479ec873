using System.Diagnostics.CodeAnalysis;
using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.ControlPlane.ApiGateway.ApiKeys;

/// <summary>
/// Keys as a CSV file lists them: a header with <c>name</c> and <c>key</c>, and possibly <c>description</c>, <c>enabled</c> and
/// <c>usageplanIds</c>. https://docs.aws.amazon.com/apigateway/latest/developerguide/api-key-file-format.html
/// </summary>
internal static class ApiKeyFile
{
    private const int MostKeys = 10_000;

    public static bool TryRead(
        string text, [NotNullWhen(true)] out IReadOnlyList<ListedApiKey>? keys, [NotNullWhen(false)] out string? reason)
    {
        keys = null;
        var rows = Csv.Read(text);
        if (rows is not [var header, ..] || rows.Count > MostKeys + 1)
        {
            reason = $"it must have a header and at most {MostKeys} keys";
            return false;
        }

        string[] columns = [.. header.Select(name => name.Trim().ToUpperInvariant())];
        if (!columns.Contains("NAME") || !columns.Contains("KEY"))
        {
            reason = "its header must have the columns name and key";
            return false;
        }

        reason = null;
        keys = [.. rows.Skip(1).Select(row => Read(columns, row))];
        return true;
    }

    private static ListedApiKey Read(string[] columns, IReadOnlyList<string> row)
    {
        string At(string column)
        {
            var index = Array.IndexOf(columns, column);
            return index >= 0 && index < row.Count ? row[index].Trim() : "";
        }

        var key = new ApiKey { Name = At("NAME"), Value = At("KEY"), Enabled = !At("ENABLED").Equals("false", StringComparison.OrdinalIgnoreCase) };
        if (At("DESCRIPTION") is { Length: > 0 } description)
        {
            key.Description = description;
        }

        return new ListedApiKey(key, At("USAGEPLANIDS").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }
}

/// <summary>A key and the usage plans that it is to be in.</summary>
internal sealed record ListedApiKey(ApiKey Key, IReadOnlyList<string> UsagePlanIds);
