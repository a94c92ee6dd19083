using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Graph;

namespace RelationsGraph.Extraction.Explaining;

/// <summary>Puts together what the stages reported about an article, sentence by sentence.</summary>
internal sealed class ArticleExplainer(ExtractionLexicon lexicon, Article article, ExtractionTrace trace)
{
    public ArticleExplanation Explain(GraphFragment fragment)
    {
        var moods = new MoodExplainer(lexicon);
        var edges = new EdgeExplainer(lexicon, article, trace, moods);
        var candidates = new CandidateExplainer(lexicon, trace, moods);
        var told = trace.States.Select(edges.Explain).Concat(trace.Events.Select(edges.Explain))
            .DistinctBy(explained => (explained.Edge.Key, explained.Edge.Evidence[0].StartOffset, explained.Edge.Evidence[0].EndOffset))
            .OrderBy(explained => explained.Edge.Evidence[0].StartOffset)
            .ToLookup(explained => explained.Edge.Evidence[0].Sentence);
        return new ArticleExplanation(article, fragment,
        [
            .. trace.Sentences.Select(sentence => new SentenceExplanation(
                sentence.Sentence,
                [.. sentence.Predications.Select(ClauseOf)],
                [.. sentence.Phrases.SelectMany(phrase => trace.References!.Of(phrase).Select(reference => ExplainedParts.MentionOf(reference with { Phrase = phrase })))],
                [.. told[sentence.Sentence.Index]],
                candidates.Explain(sentence))),
        ]);
    }

    private static ExplainedClause ClauseOf(Predication predication) => new(
        ExplainedParts.TextOf(predication.Verb.Tokens),
        predication.Lemma,
        predication.IsPassive,
        predication.Subject?.Text,
        [.. predication.Objects.Select(phrase => phrase.Text)],
        [.. predication.Obliques.Select(oblique => $"{oblique.Preposition} {oblique.Phrase.Text}").Distinct()],
        HyphenatedNames.Of(predication.Link),
        predication.Governor is { } governor ? ExplainedParts.TextOf(governor.Verb.Tokens) : null);
}
