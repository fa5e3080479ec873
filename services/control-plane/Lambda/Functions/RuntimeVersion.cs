using System.Security.Cryptography;
using System.Text;
using Gatehouse.Aws.Lambda;

namespace Gatehouse.ControlPlane.Lambda.Functions;

/// <summary>The version of a runtime that a function runs on: at AWS an image's digest, here the name's.</summary>
internal static class RuntimeVersion
{
    public static RuntimeVersionConfig Of(string runtime, string region)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(runtime));
        return new() { RuntimeVersionArn = $"arn:aws:lambda:{region}::runtime:{Convert.ToHexStringLower(digest)}" };
    }
}
