using Gatehouse.Aws.Lambda;

namespace Gatehouse.ControlPlane.Lambda.Code;

/// <summary>A Zip deployment package that has been looked into.</summary>
/// <param name="Digest">Its blob: SHA-256, 64 lower-case hexadecimal digits.</param>
/// <param name="Size">Its size as zipped, in bytes.</param>
internal sealed record DeploymentPackage(string Digest, long Size)
{
    /// <summary>The digest as Lambda writes it: in Base64.</summary>
    public string CodeSha256 => Convert.ToBase64String(Convert.FromHexString(Digest));

    /// <summary>What a function's configuration says of its code.</summary>
    public void WriteTo(FunctionConfiguration configuration)
    {
        configuration.CodeSize = Size;
        configuration.CodeSha256 = CodeSha256;
    }
}
