using RelationsGraph.Extraction.Explaining;

namespace RelationsGraph.Cli.Output;

/// <summary>Writes for people why an article gave its edges, sentence by sentence.</summary>
internal sealed class ExplanationText(CommandOutput output)
{
    private const int Inner = 4;

    // A word may fit many lines of the lexicon; the first of these were nearest to an edge
    private const int MostTrials = 2;
    private readonly LabelledLines _lines = new(output);

    public void Write(ArticleExplanation explanation)
    {
        var published = explanation.Article.Published is { } day ? $"{day:yyyy-MM-dd}" : "no date, so that days such as 'Friday' stay open; --date gives one";
        _lines.Write("text", $"{explanation.Article.DisplayTitle} ({published})", 0);
        foreach (var sentence in explanation.Sentences)
        {
            Write(sentence);
        }

        output.Text.WriteLine();
    }

    private void Write(SentenceExplanation explained)
    {
        output.Text.WriteLine();
        _lines.Write($"sentence {explained.Sentence.Index + 1}", explained.Sentence.Text, 0);
        if (explained.Sentence.Tokens.First.Analysis is not null)
        {
            _lines.Write("tree", CompactTree.Of(explained.Sentence.Tokens));
        }

        foreach (var clause in explained.Clauses)
        {
            _lines.Write("clause", ExplanationPhrases.Of(clause));
        }

        foreach (var mention in explained.Mentions)
        {
            _lines.Write("entity", $"'{mention.Text}': {ExplanationPhrases.Of(mention)}");
        }

        foreach (var edge in explained.Edges)
        {
            Write(edge);
        }

        if (explained is { HasActors: true, Edges.Count: 0 })
        {
            _lines.Write("no edge", ExplanationPhrases.WhyNone(explained));
        }

        foreach (var candidates in explained.Rejected.GroupBy(candidate => candidate.Span))
        {
            foreach (var candidate in candidates.Take(MostTrials))
            {
                Write(candidate);
            }
        }
    }

    private void Write(ExplainedEdge explained)
    {
        var edge = explained.Edge;
        _lines.Write("edge", $"{explained.Source.Mention.Name} {EdgeText.Type(edge)} {explained.Target.Mention.Name}"
            + string.Concat(new[] { EdgeText.Status(edge), EdgeText.Dates(edge) }.Where(part => part.Length > 0).Select(part => ", " + part)));
        _lines.Write("said by", ExplanationPhrases.Of(explained.Decision), Inner);
        _lines.Write("source", ExplanationPhrases.Of(explained.Source), Inner);
        _lines.Write("target", ExplanationPhrases.Of(explained.Target), Inner);
        if (explained.Mood is { } mood)
        {
            _lines.Write("status", ExplanationPhrases.Of(mood, explained.Decision), Inner);
            if (mood.Speaker is { } speaker)
            {
                _lines.Write("claimed by", $"'{speaker.Text}': {ExplanationPhrases.Of(speaker)}", Inner);
            }

            _lines.Write("date", ExplanationPhrases.Of(explained.Date), Inner);
        }

        if (explained.Place is { } place)
        {
            _lines.Write("place", place, Inner);
        }

        _lines.Write("confidence", ExplanationPhrases.Confidence(explained), Inner);
    }

    private void Write(RejectedCandidate candidate)
    {
        _lines.Write("not told", ExplanationPhrases.Of(candidate));
        // Where there is no source, nobody has looked at the places of the target
        foreach (var slot in candidate.Slots.Where(slot => candidate.Obstacle is not (EdgeObstacle.NoSource or EdgeObstacle.SaysNoEvent) || !slot.IsTarget || slot.Phrase is not null))
        {
            _lines.Write(slot.IsTarget ? "target" : "source", ExplanationPhrases.Of(slot, candidate.IsPassive), Inner);
        }

        if (candidate.Mood is { } mood)
        {
            _lines.Write("status", ExplanationPhrases.Of(mood), Inner);
        }

        if (candidate.Suggestion is { } suggestion)
        {
            _lines.Write("to add", $"to predicates.extra.tsv in a folder for --lexicon (docs/explain.md), with a relation type in place of TYPE, for {suggestion.SourceMention.Name} and {suggestion.TargetMention.Name}:", Inner);

            // With its tabs, to be copied
            output.Text.WriteLine(suggestion.ToLine("TYPE"));
        }
    }
}
