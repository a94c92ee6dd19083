using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Syntax;

/// <summary>A piece of a sentence: a phrase, a verb group, or a single word or mark.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Token">The word: the head of a phrase, the main verb of a group.</param>
/// <param name="Phrase">The phrase, or null.</param>
/// <param name="Verb">The verb group, or null.</param>
internal sealed record Item(ItemKind Kind, Token Token, Phrase? Phrase = null, VerbGroup? Verb = null);
