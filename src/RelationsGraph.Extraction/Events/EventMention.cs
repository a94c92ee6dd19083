using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Extraction.Events;

/// <summary>An event as a sentence tells it, before it becomes edges.</summary>
internal sealed record EventMention
{
    /// <summary>The relation.</summary>
    public required RelationType Type { get; init; }

    /// <summary>Who acts.</summary>
    public required IReadOnlyList<Reference> Sources { get; init; }

    /// <summary>Who is acted upon; none where the sources act on each other.</summary>
    public required IReadOnlyList<Reference> Targets { get; init; }

    /// <summary>How real it is told to be.</summary>
    public required Mood Mood { get; init; }

    /// <summary>The sentence.</summary>
    public required SentenceParse Sentence { get; init; }

    /// <summary>The line of the lexicon that it comes from, or null where a rule made it.</summary>
    public Predicate? Predicate { get; init; }

    /// <summary>Whether a line of the user's own made it, so that nothing learnt may overrule it.</summary>
    public bool IsAuthoritative => Predicate is { IsOwn: true };

    /// <summary>The verb that tells it, or that governs the noun that does; or null.</summary>
    public required Predication? Predication { get; init; }

    /// <summary>Whether it takes place when its verb says; a noun may only be spoken of: <c>condemned the attack</c>.</summary>
    public required bool SharesClause { get; init; }

    /// <summary>The index of the first token of the words that say it.</summary>
    public required int TriggerStart { get; init; }

    /// <summary>The index of the token after the last.</summary>
    public required int TriggerEnd { get; init; }

    /// <summary>How sure the match is, from 0 to 1, the references not counted.</summary>
    public required double Confidence { get; init; }

    /// <summary>The probability that a trained model gives it, which then is its confidence; null where none has judged it.</summary>
    public double? Chance { get; init; }

    /// <summary>Whether the trained model found it, and no frame or rule did.</summary>
    public bool IsLearnt { get; init; }

    /// <summary>Whether a trained model finds its parties unlikely; such events make records alone.</summary>
    public bool IsDoubted { get; init; }

    /// <summary>Who acts on whom: every source on every target, or the sources on each other where there are no targets.</summary>
    public IEnumerable<(Reference Source, Reference Target)> Pairs() => Targets.Count > 0
        ? Sources.SelectMany(source => Targets.Select(target => (source, target)))
        : Sources.SelectMany((source, i) => Sources.Skip(i + 1).Select(target => (source, target)));

    /// <summary>Whether who acts, or who is acted upon, is not told where the predicate has them: <c>workers went on strike</c>.</summary>
    public bool LacksParty { get; init; }

    /// <summary>Whether it is an act that event coders record though it is no relation: a line of <c>acts.tsv</c>.</summary>
    public bool IsAct { get; init; }

    /// <summary>Whether it makes edges; the others make records alone.</summary>
    public bool IsEdge => !LacksParty && !IsAct;
}
