namespace RelationsGraph.Cypher;

/// <summary>Something in a query that is allowed but probably a mistake, such as a label that no node of the graph has.</summary>
/// <param name="Message">What is odd and, where there is one, a better name.</param>
/// <param name="Offset">Where it stands in the query, in UTF-16 code units from 0.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column, in UTF-16 code units, from 1.</param>
/// <param name="Excerpt">Its line of the query with carets under it: two lines of text, joined by <c>\n</c>.</param>
public sealed record CypherWarning(string Message, int Offset, int Length, int Line, int Column, string Excerpt);
