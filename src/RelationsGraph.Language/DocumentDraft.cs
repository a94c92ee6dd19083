using RelationsGraph.Language.Segmentation;
using RelationsGraph.Language.Tokenization;

namespace RelationsGraph.Language;

/// <summary>A document in the making: its tokens and boundaries stand, and each stage adds to the tokens.</summary>
internal sealed class DocumentDraft
{
    private readonly List<int> _paragraphs;
    private readonly List<QuotationMarks> _quotations;
    private readonly List<int> _sentences;

    public DocumentDraft(string text, List<TextSpan> spans, List<int> paragraphs, List<QuotationMarks> quotations, List<int> sentences)
    {
        Text = text;
        _paragraphs = paragraphs;
        _quotations = quotations;
        _sentences = sentences;
        Tokens = new Token[spans.Count];
        CreateTokens(spans);
        MarkQuoted();
    }

    public string Text { get; }

    public Token[] Tokens { get; }

    public WordVectors? Vectors { get; set; }

    public int SentenceCount => _sentences.Count;

    /// <summary>The first token of a sentence.</summary>
    public int StartOf(int sentence) => _sentences[sentence];

    /// <summary>The token after the last of a sentence.</summary>
    public int EndOf(int sentence) => sentence + 1 < _sentences.Count ? _sentences[sentence + 1] : Tokens.Length;

    /// <summary>The tokens of a sentence.</summary>
    public ReadOnlySpan<Token> TokensOf(int sentence) => Tokens.AsSpan(StartOf(sentence)..EndOf(sentence));

    /// <summary>The finished document, with the pieces that were found in each sentence.</summary>
    public Document ToDocument(Func<DocumentDraft, int, SentencePieces> findPieces)
    {
        var sentences = new Sentence[_sentences.Count];
        var paragraph = 0;
        for (var i = 0; i < sentences.Length; i++)
        {
            while (paragraph + 1 < _paragraphs.Count && _paragraphs[paragraph + 1] <= StartOf(i))
            {
                paragraph++;
            }

            var pieces = findPieces(this, i);
            sentences[i] = new Sentence(
                i, paragraph, Slice(StartOf(i), EndOf(i)), pieces.NounChunks, pieces.VerbGroups, pieces.Clauses);
        }

        var quotations = _quotations.ConvertAll(q => new Quotation(Slice(q.Open, q.Close + 1), q.IsClosed));
        return new Document(Text, Tokens, sentences, quotations, Vectors);
    }

    /// <summary>The tokens from one index to another, exclusive.</summary>
    public TokenSpan Slice(int start, int end) => new(Text, Tokens, start, end);

    private void CreateTokens(List<TextSpan> spans)
    {
        var types = new Dictionary<string, WordType>(StringComparer.Ordinal);
        var lookup = types.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var sentence = 0; sentence < _sentences.Count; sentence++)
        {
            var isInitial = true;
            for (var i = StartOf(sentence); i < EndOf(sentence); i++)
            {
                var word = Text.AsSpan(spans[i].Start, spans[i].Length);
                if (!lookup.TryGetValue(word, out var type))
                {
                    type = new WordType(word.ToString());
                    types.Add(type.Text, type);
                }

                Tokens[i] = new Token(i, sentence, spans[i], type)
                {
                    HasSpaceAfter = spans[i].End >= Text.Length || char.IsWhiteSpace(Text[spans[i].End]),
                    IsSentenceInitial = isInitial && type.Shape != TokenShape.Mark,
                };
                isInitial &= type.Shape == TokenShape.Mark;
            }
        }
    }

    private void MarkQuoted()
    {
        foreach (var quotation in _quotations)
        {
            for (var i = quotation.Open + 1; i < (quotation.IsClosed ? quotation.Close : quotation.Close + 1); i++)
            {
                Tokens[i].IsQuoted = true;
            }
        }
    }
}
