using System.Security.Cryptography;
using System.Text;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Lambda.Urls;

/// <summary>How the URLs of functions are kept: each named by the first label of its host, its function the parent.</summary>
internal static class FunctionUrlDocument
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    public static readonly DocumentKind<FunctionUrlRecord> Kind = new("lambda/url");

    public static DocumentKey Key(FunctionName name) => Kind.Key(name.Account, name.Region, IdOf(name));

    /// <summary>32 letters and digits, as AWS's ids have; the same for the same function and alias, so that a URL outlives being made anew.</summary>
    private static string IdOf(FunctionName name)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(name.IsLatest ? name.Arn : name.AskedArn));
        return string.Concat(digest.Select(each => Alphabet[each % Alphabet.Length]));
    }
}
