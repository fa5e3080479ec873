using System.Security.Cryptography;
using System.Text;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>Names that CloudFormation makes up. The same operation makes the same name, so that a repeated attempt finds its own.</summary>
internal static class PhysicalNames
{
    private const int SuffixLength = 12;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    public static string Create(ResourceWork work, int longest, bool isLowerCase)
    {
        var room = longest - SuffixLength - 2;
        var stack = work.Stack.Name;
        var logicalId = work.LogicalId;

        // Both are cut to half, as far as they need it.
        if (stack.Length + logicalId.Length > room)
        {
            stack = stack[..Math.Min(stack.Length, Math.Max(room / 2, room - logicalId.Length))];
            logicalId = logicalId[..Math.Min(logicalId.Length, room - stack.Length)];
        }

        var name = $"{stack}-{logicalId}-{Suffix(work)}";
        return isLowerCase ? name.ToLowerInvariant() : name;
    }

    public static string Suffix(ResourceWork work)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{work.Stack.StackId}\n{work.LogicalId}\n{work.OperationId}"));
        return string.Create(SuffixLength, hash, static (suffix, bytes) =>
        {
            for (var i = 0; i < suffix.Length; i++)
            {
                suffix[i] = Alphabet[bytes[i] % Alphabet.Length];
            }
        });
    }
}
