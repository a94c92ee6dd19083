namespace RelationsGraph.Language.Segmentation;

/// <summary>Pairs quotation marks within a paragraph.</summary>
/// <remarks>
/// A straight mark opens after white space and closes before it; where that does not tell, it closes what is open. A quotation
/// left open at the end of its paragraph goes on in the next, which by the custom of the press opens it again. Single marks
/// count only in pairs, because an apostrophe looks the same.
/// </remarks>
internal sealed class QuotationFinder
{
    private readonly string _text;
    private readonly List<TextSpan> _tokens;
    private readonly List<QuotationMarks> _found = [];

    private QuotationFinder(string text, List<TextSpan> tokens)
    {
        _text = text;
        _tokens = tokens;
    }

    /// <summary>The quotations in order, not overlapping.</summary>
    public static List<QuotationMarks> Find(string text, List<TextSpan> tokens, List<int> paragraphs)
    {
        var finder = new QuotationFinder(text, tokens);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            finder.FindInParagraph(paragraphs[i], i + 1 < paragraphs.Count ? paragraphs[i + 1] : tokens.Count);
        }

        return finder._found;
    }

    private void FindInParagraph(int start, int end)
    {
        var open = -1;
        var lastSingleCloser = LastSingleCloser(start, end);
        for (var i = start; i < end; i++)
        {
            switch (RoleOf(i, open))
            {
                case MarkRole.Opens:
                    open = i;
                    break;
                case MarkRole.Closes when open >= 0:
                    _found.Add(new QuotationMarks(open, i, true));
                    open = -1;
                    break;
                case MarkRole.OpensSingle when open < 0 && i < lastSingleCloser:
                    i = AddSingle(i, end);
                    break;
            }
        }

        if (open >= 0 && IsAfterSpace(open) && open + 1 < end)
        {
            _found.Add(new QuotationMarks(open, end - 1, false));
        }
    }

    private MarkRole RoleOf(int token, int open)
    {
        var span = _tokens[token];
        if (span.Length > 2)
        {
            return MarkRole.None;
        }

        return _text[span.Start] switch
        {
            '"' => StraightRole(token, open),
            '“' => open >= 0 && _text[_tokens[open].Start] == '„' ? MarkRole.Closes : MarkRole.Opens,
            '„' or '«' => MarkRole.Opens,
            '”' or '»' => MarkRole.Closes,
            '`' when span.Length == 2 => MarkRole.Opens,
            '\'' or '’' when span.Length == 2 && _text[span.Start + 1] == _text[span.Start] =>
                open >= 0 ? MarkRole.Closes : MarkRole.Opens,
            '\'' or '‘' when span.Length == 1 && IsAfterSpace(token) && !IsBeforeSpace(token) => MarkRole.OpensSingle,
            _ => MarkRole.None,
        };
    }

    private MarkRole StraightRole(int token, int open) => (IsAfterSpace(token), IsBeforeSpace(token)) switch
    {
        (true, false) => MarkRole.Opens,
        (false, true) => MarkRole.Closes,
        _ => open >= 0 ? MarkRole.Closes : MarkRole.Opens,
    };

    private bool IsAfterSpace(int token)
    {
        var start = _tokens[token].Start;
        return start == 0 || char.IsWhiteSpace(_text[start - 1]) || _text[start - 1] is '(' or '[' or '—' or '–' or '-' or '"' or '“';
    }

    private bool IsBeforeSpace(int token)
    {
        var end = _tokens[token].End;
        return end >= _text.Length || char.IsWhiteSpace(_text[end])
            || _text[end] is ',' or '.' or ';' or ':' or '!' or '?' or ')' or ']' or '—' or '–' or '-';
    }

    // Looks for the closer once; without one the mark is an apostrophe. What it passes over is skipped or has no closer after it.
    private int AddSingle(int open, int end)
    {
        var closer = -1;
        for (var i = open + 2; i < end && closer < 0; i++)
        {
            closer = IsSingleCloser(i) && !IsPluralPossessive(i, end) ? i : -1;
        }

        if (closer < 0)
        {
            return open;
        }

        _found.Add(new QuotationMarks(open, closer, true));
        return closer;
    }

    // "the workers' rights": an s before and a word after
    private bool IsPluralPossessive(int token, int end) =>
        _text[_tokens[token].Start - 1] is 's' or 'S' && token + 1 < end && char.IsLetter(_text[_tokens[token + 1].Start]);

    private int LastSingleCloser(int start, int end)
    {
        for (var i = end - 1; i > start; i--)
        {
            if (IsSingleCloser(i) && !IsPluralPossessive(i, end))
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsSingleCloser(int token)
    {
        var span = _tokens[token];
        return span.Length == 1 && _text[span.Start] is '\'' or '’' && !IsAfterSpace(token)
            && (IsBeforeSpace(token) || _text[span.End] == '"' || _text[span.End] == '”');
    }

    private enum MarkRole
    {
        None,
        Opens,
        Closes,
        OpensSingle,
    }
}
