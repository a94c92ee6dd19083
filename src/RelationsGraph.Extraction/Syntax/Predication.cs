using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Syntax;

/// <summary>A verb with what stands around it. A mutable draft of its parser, read-only to everybody else.</summary>
internal sealed class Predication(int index, VerbGroup verb, int position)
{
    /// <summary>The place among the predications of the sentence, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>The verb group.</summary>
    public VerbGroup Verb { get; } = verb;

    /// <summary>The lemma of the main verb.</summary>
    public string Lemma => Verb.Main.Lemma;

    /// <summary>The place of the verb among the pieces of the sentence that its parser works on.</summary>
    public int Position { get; } = position;

    /// <summary>Whether the subject undergoes: a passive, or a past participle on a noun.</summary>
    public bool IsPassive { get; internal set; }

    /// <summary>Who stands before it, or null.</summary>
    public Phrase? Subject { get; internal set; }

    /// <summary>Phrases after it without a preposition, at most two.</summary>
    public IReadOnlyList<Phrase> Objects { get; internal set; } = [];

    /// <summary>Phrases with a preposition that may belong to it, in order.</summary>
    public IReadOnlyList<Oblique> Obliques { get; internal set; } = [];

    /// <summary>What it hangs on, or null.</summary>
    public Predication? Governor { get; internal set; }

    /// <summary>How it hangs on its governor.</summary>
    public PredicationLink Link { get; internal set; }

    /// <summary>The noun or adjective before a controlled verb: <c>plan</c> in <c>the plan to visit</c>; or null.</summary>
    public Token? Control { get; internal set; }

    /// <summary>The subordinator before it, or null.</summary>
    public Token? Subordinator { get; internal set; }

    /// <summary>What it does to what depends on it: <c>call off</c> otherwise than <c>call</c>.</summary>
    public IReadOnlyList<Modifier> ModifiersIn(WordTable words) =>
        Verb.Particle is { } particle && words.ModifiersOf(PartOfSpeech.Verb, $"{Lemma} {particle.Lower}") is { Count: > 0 } phrasal
            ? phrasal
            : words.ModifiersOf(PartOfSpeech.Verb, Lemma);

    public override string ToString() =>
        $"{Verb.Text}({Subject}; {string.Join(", ", Objects)}; {string.Join(", ", Obliques.Select(o => o.Preposition + " " + o.Phrase))}) {Link}<-{Governor?.Lemma}";
}
