using RelationsGraph.Language.Lemmas;
using RelationsGraph.Language.Tagging;

namespace RelationsGraph.Language.Neural;

/// <summary>Finds sentences and gives every token what a trained model says of it, and the tags that follow from it.</summary>
/// <param name="model">The model.</param>
/// <param name="withVectors">Whether the vectors of words are kept.</param>
internal sealed class ModelStage(LanguageModel model, bool withVectors)
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The places of its words.</param>
    /// <param name="paragraphs">The words that paragraphs begin with, ascending, the first 0.</param>
    /// <param name="areSentences">Whether each paragraph is known to be one sentence.</param>
    public ModelReading Read(string text, IReadOnlyList<TextSpan> words, IReadOnlyList<int> paragraphs, bool areSentences)
    {
        var forms = words.Select(span => text.Substring(span.Start, span.Length)).ToArray();
        var readings = new ParagraphReading[paragraphs.Count];
        for (var i = 0; i < readings.Length; i++)
        {
            var end = i + 1 < paragraphs.Count ? paragraphs[i + 1] : forms.Length;
            readings[i] = new ParagraphReading(new ArraySegment<string>(forms, paragraphs[i], end - paragraphs[i]), areSentences);
        }

        model.Read(readings, withVectors);
        return new ModelReading(
            [.. readings.SelectMany((reading, i) => reading.SentenceStarts.Select(start => paragraphs[i] + start))],
            [.. readings.SelectMany(reading => reading.Words)],
            withVectors ? VectorsOf(readings, forms.Length) : null);
    }

    private static WordVectors VectorsOf(ParagraphReading[] readings, int wordCount)
    {
        var values = new float[readings.Sum(reading => reading.Vectors.Length)];
        var next = 0;
        foreach (var reading in readings)
        {
            reading.Vectors.CopyTo(values, next);
            next += reading.Vectors.Length;
        }

        return new WordVectors(wordCount == 0 ? 0 : values.Length / wordCount, values);
    }

    // An inflected content word is looked up in tables and by rules, which beat the model at letters that are doubled or dropped
    private static string LemmaOf(Token token, WordAnalysis analysis)
    {
        // Few months are in what the model learnt from, so that it makes up endings for others
        if (analysis.Upos == "PROPN" && LemmaTables.Months.TryGetValue(token.Lower, out var month))
        {
            return month;
        }

        if (analysis.Upos is not ("VERB" or "NOUN" or "ADJ" or "ADV"))
        {
            return analysis.Lemma;
        }

        var lemma = Lemmatizer.Lemmatize(token.Lower, token.PartOfSpeech, token.Form);
        return lemma == token.Lower ? analysis.Lemma : lemma;
    }

    /// <summary>Gives the tokens of a draft what was said of them.</summary>
    public static void Apply(DocumentDraft draft, ModelReading reading)
    {
        draft.Vectors = reading.Vectors;
        foreach (var token in draft.Tokens)
        {
            var analysis = reading.Words[token.Index];
            (token.PartOfSpeech, token.Form) = TreebankTags.Of(analysis.Upos, analysis.Xpos, analysis.Features);
            token.Analysis = analysis with { Lemma = LemmaOf(token, analysis) };
            token.Lemma = token.Analysis.Lemma.ToLowerInvariant();
        }
    }
}
