namespace Gatehouse.ControlPlane.Logs.Events;

/// <summary>The tokens of reading and writing.</summary>
internal static class LogTokens
{
    private const string Forward = "f/";
    private const string Backward = "b/";

    /// <summary>AWS ignores sequence tokens since 2023 and gives one all the same.</summary>
    public const string NextSequence = "49590302490302590302590302590302590302590302590302590302";

    public static string After(LogPosition position) => Forward + position;

    public static string Before(LogPosition position) => Backward + position;

    /// <summary>Reads a token of GetLogEvents.</summary>
    public static bool TryRead(string token, out bool isForward, out LogPosition position)
    {
        isForward = token.StartsWith(Forward, StringComparison.Ordinal);
        position = default;
        return (isForward || token.StartsWith(Backward, StringComparison.Ordinal)) && LogPosition.TryParse(token.AsSpan(Forward.Length), out position);
    }
}
