using System.Text;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Intrinsics;

/// <summary>The text of Fn::Sub: <c>${Name}</c> is a variable, <c>${!Name}</c> stands for <c>${Name}</c> itself.</summary>
internal static class SubText
{
    public static IEnumerable<string> VariablesOf(string text)
    {
        var variables = new List<string>();
        Substitute(text, variable =>
        {
            variables.Add(variable);
            return "";
        });
        return variables;
    }

    public static string Substitute(string text, Func<string, string> valueOf)
    {
        var result = new StringBuilder(text.Length);
        var position = 0;
        while (text.IndexOf("${", position, StringComparison.Ordinal) is >= 0 and var start && text.IndexOf('}', start) is >= 0 and var end)
        {
            result.Append(text, position, start - position);
            var variable = text[(start + 2)..end];
            if (variable.StartsWith('!'))
            {
                result.Append("${").Append(variable, 1, variable.Length - 1).Append('}');
            }
            else
            {
                result.Append(valueOf(Checked(variable.Trim())));
            }

            position = end + 1;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }

    // https://github.com/aws-cloudformation/cfn-lint/pull/1430 and other reports of users.
    private static string Checked(string variable) => variable.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' or ':')
        ? variable
        : throw new TemplateException("Template error: variable names in Fn::Sub syntax must contain only alphanumeric characters, underscores, periods, and colons");
}
