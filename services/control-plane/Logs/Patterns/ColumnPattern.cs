namespace Gatehouse.ControlPlane.Logs.Patterns;

/// <summary>
/// Conditions on a message's columns, which blanks separate: <c>ip, user, ..., status = 4*, bytes</c>. Text in quotes or brackets is one
/// column; <c>...</c> stands for any number of columns.
/// </summary>
internal sealed class ColumnPattern : IFilterPattern
{
    private const string ConstantEnds = ",&|";

    // Null: any number of columns.
    private readonly List<Func<string, bool>?> _columns = [];

    public static ColumnPattern Parse(string text)
    {
        var pattern = new ColumnPattern();
        var scanner = new PatternScanner(text);
        do
        {
            pattern._columns.Add(scanner.TryTake("...") ? null : ReadAny(scanner));
        }
        while (scanner.TryTake(","));

        scanner.SkipBlanks();
        return scanner.IsAtEnd && pattern._columns.Count(column => column is null) <= 1 ? pattern : throw PatternScanner.Invalid();
    }

    public bool Matches(string message)
    {
        var columns = Split(message);
        var gap = _columns.IndexOf(null);
        if (gap < 0)
        {
            return columns.Count == _columns.Count && AreMatched(_columns, columns);
        }

        var (before, after) = (_columns[..gap], _columns[(gap + 1)..]);
        return columns.Count >= before.Count + after.Count
            && AreMatched(before, columns[..before.Count])
            && AreMatched(after, columns[^after.Count..]);
    }

    private static bool AreMatched(List<Func<string, bool>?> tests, List<string> columns) =>
        tests.Zip(columns).All(pair => pair.First!(pair.Second));

    private static Func<string, bool> ReadAny(PatternScanner scanner)
    {
        var test = ReadAll(scanner);
        while (scanner.TryTake("||"))
        {
            var (left, right) = (test, ReadAll(scanner));
            test = column => left(column) || right(column);
        }

        return test;
    }

    private static Func<string, bool> ReadAll(PatternScanner scanner)
    {
        var test = ReadOne(scanner);
        while (scanner.TryTake("&&"))
        {
            var (left, right) = (test, ReadOne(scanner));
            test = column => left(column) && right(column);
        }

        return test;
    }

    /// <summary>A column's name, which is of no account, and a condition or none.</summary>
    private static Func<string, bool> ReadOne(PatternScanner scanner)
    {
        scanner.SkipBlanks();
        if (char.IsLetter(scanner.Current) || scanner.Current is '_' or '$')
        {
            scanner.TakeWhile(character => char.IsLetterOrDigit(character) || character is '_' or '-' or '$' or '.');
        }

        return PatternCondition.TryRead(scanner, ConstantEnds, out var condition) ? condition.Matches : _ => true;
    }

    private static List<string> Split(string message)
    {
        var columns = new List<string>();
        for (var at = 0; at < message.Length;)
        {
            if (char.IsWhiteSpace(message[at]))
            {
                at++;
                continue;
            }

            var close = message[at] switch { '"' => '"', '[' => ']', _ => ' ' };
            var end = message.IndexOf(close, at + 1);
            end = end < 0 ? message.Length : end;
            columns.Add(close == ' ' ? message[at..end] : message[(at + 1)..end]);
            at = end + 1;
        }

        return columns;
    }
}
