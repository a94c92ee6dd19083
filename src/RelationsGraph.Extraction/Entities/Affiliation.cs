using RelationsGraph.Extraction.Lexicon;

namespace RelationsGraph.Extraction.Entities;

/// <summary>That a person holds an office of something, as the article says it.</summary>
/// <param name="Person">The person.</param>
/// <param name="Office">The office.</param>
/// <param name="Of">The country, organization or place.</param>
/// <param name="Role">The office in the words of the article.</param>
/// <param name="Start">The index of the first token that says it.</param>
/// <param name="End">The index of the token after the last.</param>
/// <param name="IsFormer">Whether it is said to be over.</param>
internal sealed record Affiliation(Entity Person, Office Office, Entity Of, string Role, int Start, int End, bool IsFormer);
