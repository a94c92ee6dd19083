using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Parsing.Syntax;

namespace RelationsGraph.Cypher.Binding;

/// <summary>An item of a projection with the name it gets.</summary>
internal sealed record ProjectionItem(string Name, ParsedExpression Expression, SourceSpan Span);
