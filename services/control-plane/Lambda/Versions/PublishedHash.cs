using System.Security.Cryptography;
using System.Text;
using Gatehouse.Protocol;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Lambda.Versions;

/// <summary>Tells whether a function is still what was published last. Times, states and its description do not count.</summary>
internal static class PublishedHash
{
    public static string Of(FunctionRecord record)
    {
        var seen = record.Configuration.Clone();
        seen.ClearRevisionId();
        seen.ClearLastModified();
        seen.ClearDescription();
        seen.ClearState();
        seen.ClearLastUpdateStatus();
        // A map's bytes come in any order.
        var variables = seen.Environment?.Variables.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToArray() ?? [];
        seen.Environment = null;

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(seen.ToByteArray());
        hash.AppendData(Encoding.UTF8.GetBytes(record.CodeDigest));
        foreach (var (name, value) in variables)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{value}\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
