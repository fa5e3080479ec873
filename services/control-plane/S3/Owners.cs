using System.Security.Cryptography;
using System.Text;
using Gatehouse.Aws.S3;

namespace Gatehouse.ControlPlane.S3;

/// <summary>Accounts as S3 names them: by a canonical id of 64 hexadecimal digits that nobody can tell the account from.</summary>
internal static class Owners
{
    public static string IdOf(string account) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"canonical:{account}")));

    public static Owner Of(string account) => new() { Id = IdOf(account) };
}
