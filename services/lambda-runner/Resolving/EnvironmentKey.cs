using System.Security.Cryptography;
using System.Text;
using Gatehouse.Aws.Lambda;
using Google.Protobuf;

namespace Gatehouse.LambdaRunner.Resolving;

/// <summary>What two events must share to share execution environments: function, version, code and configuration.</summary>
/// <param name="FunctionArn">Unqualified ARN.</param>
/// <param name="Version"><c>$LATEST</c> or a number.</param>
/// <param name="CodeDigest">Digest of the deployment package.</param>
/// <param name="ConfigurationHash">SHA-256 of everything that a process would see differently.</param>
internal sealed record EnvironmentKey(string FunctionArn, string Version, string CodeDigest, string ConfigurationHash)
{
    private readonly int _hash = HashCode.Combine(FunctionArn, Version, CodeDigest, ConfigurationHash);

    /// <summary>Known from the start: every event looks its environments up by the key.</summary>
    public override int GetHashCode() => _hash;

    /// <summary>Whether the other key is the same function version with older or newer code or configuration.</summary>
    public bool Supersedes(EnvironmentKey other) =>
        FunctionArn == other.FunctionArn && Version == other.Version && this != other;

    public static string HashOf(FunctionConfiguration configuration)
    {
        var seen = configuration.Clone();
        seen.ClearRevisionId();
        seen.ClearLastModified();
        seen.ClearDescription();
        seen.ClearState();
        seen.ClearStateReason();
        seen.ClearStateReasonCode();
        seen.ClearLastUpdateStatus();
        seen.ClearLastUpdateStatusReason();
        seen.ClearLastUpdateStatusReasonCode();
        seen.Environment = null;

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(seen.ToByteArray());
        foreach (var (name, value) in (configuration.Environment?.Variables ?? []).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{value}\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
