using System.Diagnostics.CodeAnalysis;

namespace Gatehouse.AwsWire.Scope;

/// <summary>
/// The account that an access key carries within, as LocalStack's keys do: four letters, then the account in Base32. Keys of AWS's own
/// (<c>AKIA…</c>, <c>ASIA…</c>) are somebody's real ones and say nothing here.
/// </summary>
/// <remarks>
/// <code>
/// LSIA QAAAAAAA A BCDEFGH      the eight letters: 2^39 and half the account; the ninth: whether the account is odd
/// </code>
/// </remarks>
public static class AccessKeyAccounts
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int KeyLength = 20;
    private const int PrefixLength = 4;
    private const int Letters = 8;
    private const int BitsPerLetter = 5;
    private const long Offset = 1L << 39;

    private static readonly string[] OwnPrefixes = ["LSIA", "LKIA"];
    private static readonly string[] AwsPrefixes = ["AKIA", "ASIA"];

    private const long FirstThatIsNoAccount = 1_000_000_000_000;

    /// <summary>The account within a key; false when the key carries none.</summary>
    /// <param name="accessKey">Any access key.</param>
    /// <param name="account">Twelve digits.</param>
    /// <param name="readsAwsKeys">Whether AWS's own keys count as well: they are made the same way.</param>
    public static bool TryRead(string accessKey, [NotNullWhen(true)] out string? account, bool readsAwsKeys = false)
    {
        account = null;
        if (accessKey.Length != KeyLength || !IsMade(accessKey, OwnPrefixes) && !(readsAwsKeys && IsMade(accessKey, AwsPrefixes)))
        {
            return false;
        }

        var value = 0L;
        foreach (var letter in accessKey.AsSpan(PrefixLength, Letters))
        {
            var digit = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0)
            {
                return false;
            }

            value = (value << BitsPerLetter) | (long)digit;
        }

        var number = ((value - Offset) * 2) + (Alphabet.IndexOf(accessKey[PrefixLength + Letters], StringComparison.Ordinal) >= Alphabet.Length / 2 ? 1 : 0);
        account = number is >= 0 and < FirstThatIsNoAccount ? number.ToString("D12", System.Globalization.CultureInfo.InvariantCulture) : null;
        return account is not null;
    }

    private static bool IsMade(string accessKey, string[] prefixes) =>
        Array.Exists(prefixes, prefix => accessKey.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>A key that carries an account.</summary>
    /// <param name="prefix"><c>LSIA</c> for sessions, <c>LKIA</c> for users.</param>
    /// <param name="account">Twelve digits.</param>
    /// <param name="random">Seven capital letters or digits that nobody can guess.</param>
    public static string Write(string prefix, string account, string random)
    {
        var number = long.Parse(account, System.Globalization.CultureInfo.InvariantCulture);
        var value = (number / 2) + Offset;
        Span<char> letters = stackalloc char[Letters];
        for (var i = Letters - 1; i >= 0; i--)
        {
            letters[i] = Alphabet[(int)(value & (Alphabet.Length - 1))];
            value >>= BitsPerLetter;
        }

        var parity = Alphabet[number % 2 == 0 ? 0 : Alphabet.Length / 2];
        return $"{prefix}{letters}{parity}{random}";
    }
}
