using System.Globalization;
using System.Net;
using System.Text;

namespace Gatehouse.GatewayModel.Templates.Variables;

/// <summary>
/// <c>$util.urlEncode</c> and <c>urlDecode</c>: application/x-www-form-urlencoded as java.net.URLEncoder has it, which leaves letters,
/// digits and <c>. - * _</c> as they are and makes a blank a plus.
/// </summary>
internal static class FormEncoding
{
    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            var character = (char)octet;
            if (char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '*' or '_') encoded.Append(character);
            else if (character == ' ') encoded.Append('+');
            else encoded.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }

        return encoded.ToString();
    }

    /// <summary>What is not an escape stays as it is.</summary>
    public static string Decode(string text) => WebUtility.UrlDecode(text);
}
