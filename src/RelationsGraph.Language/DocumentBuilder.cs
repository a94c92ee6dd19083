using RelationsGraph.Language.Segmentation;
using RelationsGraph.Language.Tokenization;

namespace RelationsGraph.Language;

/// <summary>Puts the boundaries found in a text together to a document.</summary>
internal static class DocumentBuilder
{
    public static Document Build(
        string text, List<TextSpan> spans, List<int> paragraphs, List<QuotationMarks> quotations, List<int> starts)
    {
        var tokens = new Token[spans.Count];
        var sentences = new Sentence[starts.Count];
        var paragraph = -1;
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : spans.Count;
            while (paragraph + 1 < paragraphs.Count && paragraphs[paragraph + 1] <= starts[i])
            {
                paragraph++;
            }

            for (var t = starts[i]; t < end; t++)
            {
                var word = text[spans[t].Start..spans[t].End];
                tokens[t] = new Token(t, i, spans[t], word, word.ToLowerInvariant().Replace('’', '\''))
                {
                    Shape = TokenShapes.Of(word),
                    HasSpaceAfter = spans[t].End >= text.Length || char.IsWhiteSpace(text[spans[t].End]),
                };
            }

            MarkInitial(tokens, starts[i], end);
            sentences[i] = new Sentence(i, paragraph, new TokenSpan(text, tokens, starts[i], end), [], [], []);
        }

        var quoted = quotations.Select(q => new Quotation(new TokenSpan(text, tokens, q.Open, q.Close + 1), q.IsClosed)).ToArray();
        foreach (var quotation in quoted)
        {
            MarkQuoted(quotation);
        }

        return new Document(text, tokens, sentences, quoted);
    }

    private static void MarkInitial(Token[] tokens, int start, int end)
    {
        while (start < end && tokens[start].Shape == TokenShape.Mark)
        {
            start++;
        }

        if (start < end)
        {
            tokens[start].IsSentenceInitial = true;
        }
    }

    private static void MarkQuoted(Quotation quotation)
    {
        foreach (var token in quotation.Tokens)
        {
            token.IsQuoted = token != quotation.Tokens.First && (token != quotation.Tokens.Last || !quotation.IsClosed);
        }
    }
}
