using System.Text;

namespace Gatehouse.GatewayModel.Templates.Variables;

/// <summary><c>$util.base64Encode</c> and <c>base64Decode</c>, of UTF-8 text.</summary>
internal static class Base64Text
{
    public static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    /// <summary>
    /// Characters that are not of the alphabet are passed over and padding may be missing, as Java's common decoders have it; what AWS
    /// does with them is unconfirmed.
    /// </summary>
    public static string Decode(string text)
    {
        var digits = string.Concat(text.Select(ToStandardAlphabet).Where(static c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/'));
        if (digits.Length % 4 == 1) digits = digits[..^1];

        return Encoding.UTF8.GetString(Convert.FromBase64String(digits.PadRight((digits.Length + 3) / 4 * 4, '=')));
    }

    private static char ToStandardAlphabet(char character) => character switch
    {
        '-' => '+',
        '_' => '/',
        _ => character,
    };
}
