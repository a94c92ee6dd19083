using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Syntax;

/// <summary>
/// Who stands where around which verb and noun of a sentence: the seam between the analysis of sentences and the reading of
/// events. The parsers, <see cref="ShallowParser"/> and <see cref="Trees.TreeParser"/>, make it.
/// </summary>
internal sealed class SentenceParse(
    Sentence sentence, IReadOnlyList<Phrase> phrases, PhraseLinks links, IReadOnlyList<Predication> predications, Func<int, int, Attachment> attach)
{
    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; } = sentence;

    /// <summary>Its phrases in order.</summary>
    public IReadOnlyList<Phrase> Phrases { get; } = phrases;

    /// <summary>Its verbs in order.</summary>
    public IReadOnlyList<Predication> Predications { get; } = predications;

    /// <summary>How the phrases hang together.</summary>
    public PhraseLinks Links { get; } = links;

    /// <summary>What adverbial words (<c>on Monday</c>) hang on.</summary>
    public Attachment AttachmentOf(TokenSpan words) => attach(words.Start, words.End);

    /// <summary>The verb that a word is governed by, or null.</summary>
    public Predication? VerbOf(Token word) => attach(word.Index, word.Index + 1).Verb;
}
