using System.Text;

namespace Gatehouse.GatewayModel.Variables;

/// <summary>
/// Puts a stage's variables into the text of an integration: <c>https://${stageVariables.host}/v1</c>.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-stages.html
/// </summary>
public static class StageVariables
{
    private const string Opening = "${stageVariables.";

    /// <summary>
    /// The text with every variable replaced by its value. A variable that the stage does not have leaves nothing (unconfirmed).
    /// </summary>
    public static string Substitute(string text, IReadOnlyDictionary<string, string> variables)
    {
        var opening = text.IndexOf(Opening, StringComparison.Ordinal);
        if (opening < 0) return text;

        var substituted = new StringBuilder(text.Length);
        var copied = 0;
        while (opening >= 0)
        {
            var name = opening + Opening.Length;
            var closing = text.IndexOf('}', name);
            if (closing < 0) break;

            substituted.Append(text, copied, opening - copied).Append(variables.GetValueOrDefault(text[name..closing]));
            copied = closing + 1;
            opening = text.IndexOf(Opening, copied, StringComparison.Ordinal);
        }

        return substituted.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>A stage's variables as its canary sees them: with what the canary has instead, or in addition.</summary>
    public static IReadOnlyDictionary<string, string> Overridden(
        IReadOnlyDictionary<string, string> variables, IEnumerable<KeyValuePair<string, string>> overrides)
    {
        var overridden = new Dictionary<string, string>(variables, StringComparer.Ordinal);
        foreach (var (name, value) in overrides) overridden[name] = value;
        return overridden;
    }
}
