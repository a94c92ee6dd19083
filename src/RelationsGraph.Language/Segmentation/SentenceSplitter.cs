using RelationsGraph.Language.Lexicon;
using RelationsGraph.Language.Tokenization;

namespace RelationsGraph.Language.Segmentation;

/// <summary>Finds where sentences begin: at paragraphs, and after a stop, its closing marks and white space.</summary>
internal sealed class SentenceSplitter
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FunctionWords =
        LexiconTable.Read("function-words.tsv", 2).Select(row => row[0]).ToHashSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly string _text;
    private readonly List<TextSpan> _tokens;
    private readonly List<QuotationMarks> _quotations;
    private int _quotation;

    private SentenceSplitter(string text, List<TextSpan> tokens, List<QuotationMarks> quotations)
    {
        _text = text;
        _tokens = tokens;
        _quotations = quotations;
    }

    /// <summary>The indices of the tokens that begin a sentence, ascending.</summary>
    public static List<int> Split(string text, List<TextSpan> tokens, List<int> paragraphs, List<QuotationMarks> quotations)
    {
        var splitter = new SentenceSplitter(text, tokens, quotations);
        var starts = new List<int>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            splitter.SplitParagraph(paragraphs[i], i + 1 < paragraphs.Count ? paragraphs[i + 1] : tokens.Count, starts);
        }

        return starts;
    }

    private void SplitParagraph(int start, int end, List<int> starts)
    {
        starts.Add(start);
        var sentenceStart = start;
        for (var i = start; i < end; i++)
        {
            if (!IsTerminator(i))
            {
                continue;
            }

            var next = SkipClosers(i + 1, end);
            if (next < end && IsBoundary(sentenceStart, i, next))
            {
                starts.Add(next);
                sentenceStart = next;
            }

            i = next - 1;
        }
    }

    private bool IsTerminator(int token)
    {
        var span = _tokens[token];
        return _text[span.End - 1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' && _text[span.Start] is not ':' and not ';';
    }

    private int SkipClosers(int token, int end)
    {
        while (token < end && !HasSpaceBefore(token) && IsCloser(token))
        {
            token++;
        }

        return token;
    }

    private bool IsCloser(int token)
    {
        var span = _tokens[token];
        return _text[span.Start] switch
        {
            ')' or ']' or '”' or '»' or '}' => true,
            '"' or '\'' or '’' => span.Length <= 2 && (token + 1 >= _tokens.Count || HasSpaceBefore(token + 1) || !IsWordAt(token + 1)),
            '.' or '!' or '?' or '…' => true,
            _ => false,
        };
    }

    private bool IsBoundary(int sentenceStart, int terminator, int next)
    {
        var first = FirstLetter(next);
        if (!HasSpaceBefore(next) && !IsMissingSpace(terminator, next))
        {
            return false;
        }

        if (char.IsLower(first) || first is ',' or ';' or ':')
        {
            return false;
        }

        var mark = _tokens[terminator];
        if (IsWordAt(terminator))
        {
            return IsBoundaryAfterAbbreviation(terminator, next);
        }

        if (mark.Length > 1 && _text[mark.Start] == '.' || _text[mark.Start] == '…')
        {
            // Inside a quotation three dots stand for words left out
            return next != terminator + 1 || !IsQuoted(terminator);
        }

        return !IsEnumerator(sentenceStart, terminator);
    }

    // "end.The next", typed without the space
    private bool IsMissingSpace(int terminator, int next) =>
        next == terminator + 1 && char.IsUpper(_text[_tokens[next].Start]) && terminator > 0
        && _tokens[terminator].Length == 1 && char.IsLower(_text[_tokens[terminator].Start - 1]) && _tokens[next].Length > 1;

    private bool IsBoundaryAfterAbbreviation(int terminator, int next)
    {
        var span = _tokens[terminator];
        return Abbreviations.KindOf(_text.AsSpan(span.Start, span.Length)) switch
        {
            AbbreviationKind.None => true,
            AbbreviationKind.Title or AbbreviationKind.Number or AbbreviationKind.Weekday => false,
            _ => !IsWordAt(next) ? !char.IsDigit(FirstLetter(next)) && IsOpeningMark(next) : IsFunctionWord(next),
        };
    }

    private bool IsOpeningMark(int token) => _text[_tokens[token].Start] is '"' or '“' or '«' or '‘' or '•' or '*';

    private bool IsFunctionWord(int token)
    {
        var span = _tokens[token];
        return char.IsUpper(_text[span.Start]) && FunctionWords.Contains(_text.AsSpan(span.Start, span.Length));
    }

    // "1." or "a." at the head of a list item
    private bool IsEnumerator(int sentenceStart, int terminator) =>
        terminator == sentenceStart + 1 && _tokens[sentenceStart].Length <= 2
        && (char.IsDigit(_text[_tokens[sentenceStart].Start]) || _tokens[sentenceStart].Length == 1)
        && _text[_tokens[terminator].Start] == '.';

    private bool IsQuoted(int token)
    {
        while (_quotation < _quotations.Count && _quotations[_quotation].Close < token)
        {
            _quotation++;
        }

        return _quotation < _quotations.Count && _quotations[_quotation].Open < token;
    }

    private bool HasSpaceBefore(int token) => _tokens[token].Start > _tokens[token - 1].End;

    private bool IsWordAt(int token) => Characters.IsWord(_text, _tokens[token].Start);

    // The first character of the next word; opening marks are looked through
    private char FirstLetter(int token)
    {
        var limit = Math.Min(_tokens.Count, token + 4);
        while (token + 1 < limit && _text[_tokens[token].Start] is '"' or '“' or '‘' or '\'' or '(' or '[' or '«' or '„')
        {
            token++;
        }

        return _text[_tokens[token].Start];
    }
}
