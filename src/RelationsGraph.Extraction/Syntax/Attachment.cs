using RelationsGraph.Extraction.Phrases;

namespace RelationsGraph.Extraction.Syntax;

/// <summary>What adverbial words (<c>on Monday</c>) hang on.</summary>
/// <param name="Verb">The verb of their clause, or null.</param>
/// <param name="Noun">The phrase that they describe, where it is not the verb: <c>the summit on Monday</c>, <c>the 2014 invasion</c>; or null.</param>
internal readonly record struct Attachment(Predication? Verb, Phrase? Noun);
