using System.Diagnostics.CodeAnalysis;
using System.Text;
using Gatehouse.GatewayModel.Templates.Directives;

namespace Gatehouse.GatewayModel.Templates.Parsing;

/// <summary>Tells text from what is not: comments, escapes, references, directives.</summary>
internal sealed class BlockParser
{
    private readonly TemplateCursor _cursor;
    private readonly List<ITemplatePart> _parts = [];
    private readonly StringBuilder _text = new();

    private BlockParser(TemplateCursor cursor) => _cursor = cursor;

    /// <summary>A whole template, which no #end ends.</summary>
    public static bool TryParseWhole(TemplateCursor cursor, [NotNullWhen(true)] out Block? block) =>
        TryParse(cursor, out block, out var ending)
        && (ending.Length == 0 || cursor.Fail($"#{ending} closes nothing."));

    /// <summary>What a directive holds; its closing <c>#end</c> is read too.</summary>
    public static bool TryParseToEnd(TemplateCursor cursor, string directive, [NotNullWhen(true)] out Block? block) =>
        TryParse(cursor, out block, out var ending)
        && (ending switch
        {
            "end" => true,
            "" => cursor.Fail($"#{directive} is not closed by #end."),
            _ => cursor.Fail($"#{ending} stands within #{directive}."),
        });

    /// <param name="ending">The word that ended it (<c>end</c>, <c>else</c>, <c>elseif</c>), read; empty at the end of the text.</param>
    public static bool TryParse(TemplateCursor cursor, [NotNullWhen(true)] out Block? block, out string ending)
    {
        (block, ending) = (null, "");
        if (!cursor.TryEnter()) return false;

        var parser = new BlockParser(cursor);
        var parsed = parser.TryReadParts(out ending);
        cursor.Leave();
        block = parsed ? new Block(parser._parts) : null;
        return parsed;
    }

    private bool TryReadParts(out string ending)
    {
        ending = "";
        while (!_cursor.IsAtEnd)
        {
            var read = _cursor.Current switch
            {
                '$' => TryReadReference(),
                '#' => TryReadHash(out ending),
                '\\' => TryReadBackslashes(),
                _ => TryReadText(_cursor.Current.ToString()),
            };
            if (!read) return false;
            if (ending.Length > 0) break;
        }

        EndText();
        return true;
    }

    private bool TryReadText(string text)
    {
        _text.Append(text);
        _cursor.At += text.Length;
        return true;
    }

    private bool TryReadReference()
    {
        if (!ReferenceParser.IsReference(_cursor)) return TryReadText("$");
        if (!ReferenceParser.TryParse(_cursor, out var reference)) return false;

        Add(new ReferenceInText(reference));
        return true;
    }

    private bool TryReadHash(out string ending)
    {
        ending = "";
        if (_cursor.Skip("##")) return TryReadLineComment();
        if (_cursor.Skip("#*")) return TryReadBlockComment();
        if (_cursor.Skip("#[[")) return TryReadLiteral();

        var start = _cursor.At;
        var word = DirectiveParser.ReadWord(_cursor);
        if (word.Length == 0) return TryReadText("#");

        if (word is "end" or "else" or "elseif")
        {
            ending = word;
            if (word is not "elseif") _cursor.SkipRestOfBlankLine();
            return true;
        }

        if (word == "set") DropBlanksBeforeSet();
        if (!DirectiveParser.TryParse(_cursor, word, start, out var part)) return false;

        Add(part);
        return true;
    }

    private bool TryReadLineComment()
    {
        EndText();
        if (_cursor.ReadTo("\n") is null) _cursor.SkipToEnd();
        return true;
    }

    private bool TryReadBlockComment()
    {
        EndText();
        if (_cursor.ReadTo("*#") is null) _cursor.SkipToEnd();
        return true;
    }

    private bool TryReadLiteral()
    {
        if (_cursor.ReadTo("]]#") is not { } literal) return _cursor.Fail("#[[ is not closed by ]]#.");

        _text.Append(literal);
        return true;
    }

    /// <summary>
    /// Of backslashes before a reference or directive every second stands for itself, and an odd one makes what follows text; before
    /// anything else they are text themselves.
    /// </summary>
    private bool TryReadBackslashes()
    {
        var count = 0;
        while (_cursor.PeekAt(count) == '\\') count++;
        _cursor.At += count;

        var start = _cursor.At;
        var escapes = ReferenceParser.IsReference(_cursor) || DirectiveParser.IsKnown(_cursor);
        _text.Append('\\', escapes ? count / 2 : count);
        if (!escapes || count % 2 == 0) return true;

        if (_cursor.Current == '#') DirectiveParser.ReadWord(_cursor);
        else if (!ReferenceParser.TryParse(_cursor, out _)) return false;

        _text.Append(_cursor.Since(start));
        return true;
    }

    // Velocity's lexer takes blanks before #set into the directive, unless other text of theirs comes first.
    private void DropBlanksBeforeSet()
    {
        if (_text.ToString().AsSpan().TrimStart(" \t").IsEmpty) _text.Clear();
    }

    private void Add(ITemplatePart part)
    {
        EndText();
        _parts.Add(part);
    }

    private void EndText()
    {
        if (_text.Length > 0) _parts.Add(new Text(_text.ToString()));
        _text.Clear();
    }
}
