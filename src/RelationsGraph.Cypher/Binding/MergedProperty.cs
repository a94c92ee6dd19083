using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Binding;

/// <summary>A property in the pattern of a MERGE: it is looked for, and given to what is made.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Value">Its value, which the clause evaluates before all else.</param>
/// <param name="Element">Where the element that has it stands in the query.</param>
internal sealed record MergedProperty(string Key, HeldExpression Value, SourceSpan Element);
