using System.Text;

namespace Gatehouse.ControlPlane.ApiGateway.ApiKeys;

/// <summary>Comma-separated values, quoted where they hold commas: https://www.rfc-editor.org/rfc/rfc4180</summary>
internal static class Csv
{
    /// <summary>The rows that are not empty.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        var rows = new List<IReadOnlyList<string>>();
        var row = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var index = 0; index <= text.Length; index++)
        {
            var character = index < text.Length ? text[index] : '\n';
            if (isQuoted && index < text.Length)
            {
                if (character != '"')
                {
                    field.Append(character);
                }
                else if (index + 1 < text.Length && text[index + 1] == '"')
                {
                    field.Append('"');
                    index++;
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (character == '"')
            {
                isQuoted = true;
            }
            else if (character is ',' or '\n')
            {
                row.Add(field.ToString());
                field.Clear();
                if (character == '\n')
                {
                    AddRow(rows, row);
                    row = [];
                }
            }
            else if (character != '\r')
            {
                field.Append(character);
            }
        }

        return rows;
    }

    private static void AddRow(List<IReadOnlyList<string>> rows, List<string> row)
    {
        if (row.Exists(field => field.Trim().Length > 0))
        {
            rows.Add(row);
        }
    }
}
