using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Explaining;

/// <summary>A word that could have told an edge, and what kept it from doing so.</summary>
/// <param name="Word">The word, verbatim.</param>
/// <param name="Lemma">Its dictionary form, as the lexicon has it.</param>
/// <param name="PartOfSpeech"><c>verb</c> or <c>noun</c>, as the lexicon has it.</param>
/// <param name="Span">Where it stands in the article.</param>
/// <param name="Obstacle">What stopped it.</param>
public sealed record RejectedCandidate(string Word, string Lemma, string PartOfSpeech, TextSpan Span, EdgeObstacle Obstacle)
{
    /// <summary>Whether it is a verb in the passive, whose source stands after <c>by</c> and whose target is its subject.</summary>
    public bool IsPassive { get; init; }

    /// <summary>The relation type that was stopped, or null where it did not come to one.</summary>
    public string? Type { get; init; }

    /// <summary>The lines of the lexicon concerned: the one that was tried; with <see cref="EdgeObstacle.WordsMissing"/> all of the word.</summary>
    public IReadOnlyList<LexiconEntry> Entries { get; init; } = [];

    /// <summary>What stood in the places of the frame that was tried, in order.</summary>
    public IReadOnlyList<SlotFinding> Slots { get; init; } = [];

    /// <summary>The source of the pair that was stopped, or null.</summary>
    public ExplainedMention? Source { get; init; }

    /// <summary>The target of the pair that was stopped, or null.</summary>
    public ExplainedMention? Target { get; init; }

    /// <summary>The probability that a trained model gives it, and the one from which on it would count; null where none has judged it.</summary>
    public (double Chance, double LeastChance)? Judgement { get; init; }

    /// <summary>What set how real it is told to be, where it was read that far; else null.</summary>
    public ExplainedMood? Mood { get; init; }

    /// <summary>A line that would find the parties which stand around the word; null where none stand there or a line would not help.</summary>
    public LexiconSuggestion? Suggestion { get; init; }
}
