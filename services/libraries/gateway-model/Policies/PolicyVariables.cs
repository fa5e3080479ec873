namespace Gatehouse.GatewayModel.Policies;

/// <summary>
/// The variables in a condition's value: <c>${aws:username}</c>, and <c>${*}</c>, <c>${?}</c>, <c>${$}</c> for those characters.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
/// </summary>
internal static class PolicyVariables
{
    /// <summary>False when a variable has no value: what it stands for cannot be known.</summary>
    public static bool TryFill(string text, PolicyRequest request, out string filled)
    {
        filled = text;
        var opening = text.IndexOf("${", StringComparison.Ordinal);
        if (opening < 0) return true;

        var copied = 0;
        var parts = new System.Text.StringBuilder();
        while (opening >= 0)
        {
            var closing = text.IndexOf('}', opening);
            if (closing < 0) break;

            var name = text[(opening + 2)..closing];
            parts.Append(text, copied, opening - copied);
            if (name is "*" or "?" or "$") parts.Append(name);
            else if (request.Context.TryGetValue(name.ToLowerInvariant(), out var values) && values is [var value]) parts.Append(value);
            else return false;

            copied = closing + 1;
            opening = text.IndexOf("${", copied, StringComparison.Ordinal);
        }

        filled = parts.Append(text, copied, text.Length - copied).ToString();
        return true;
    }
}
