using System.Buffers;

namespace Gatehouse.GatewayModel.Names;

/// <summary>The names that a stage may have.</summary>
public static class StageName
{
    /// <summary>The stage of an HTTP API that is served at the root, without a segment of its own.</summary>
    public const string Default = "$default";

    private const int MaxLength = 128;

    private static readonly SearchValues<char> Characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    public static bool IsValid(string name) =>
        name == Default || (name.Length is > 0 and <= MaxLength && !name.AsSpan().ContainsAnyExcept(Characters));
}
