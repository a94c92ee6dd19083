namespace RelationsGraph.Extraction.Syntax;

/// <summary>What a piece of a sentence is to the parser.</summary>
internal enum ItemKind
{
    Phrase,
    Verb,
    Preposition,
    Coordinator,
    Comma,
    Subordinator,
    RelativePronoun,
    Adjective,
    Adverb,
    Quote,
    Break,
}
