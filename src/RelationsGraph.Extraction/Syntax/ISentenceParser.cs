using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Syntax;

/// <summary>Finds who stands where around the verbs and nouns of a sentence.</summary>
internal interface ISentenceParser
{
    /// <summary>Parses a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="phrases">Its phrases in order.</param>
    SentenceParse Parse(Sentence sentence, IReadOnlyList<Phrase> phrases);
}
