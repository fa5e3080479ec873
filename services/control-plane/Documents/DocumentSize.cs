namespace Gatehouse.ControlPlane.Documents;

/// <summary>What the store takes at once. More is a caller's mistake and must not reach it.</summary>
internal static class DocumentSize
{
    /// <summary>The largest document, in bytes.</summary>
    public const int Largest = 4 * 1024 * 1024;

    /// <summary>The most documents of one commit.</summary>
    public const int MostWrites = 1_000;
}
