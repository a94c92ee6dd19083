using System.Collections.Immutable;

namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary><c>FOREACH (variable IN list | clauses)</c></summary>
internal sealed record ParsedForeach(
    ParsedVariable Variable, ParsedExpression List, ImmutableArray<ParsedClause> Clauses, SourceSpan Span) : ParsedClause(Span);
