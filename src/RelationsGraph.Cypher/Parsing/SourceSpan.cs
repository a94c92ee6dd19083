namespace RelationsGraph.Cypher.Parsing;

/// <summary>A stretch of the query's text, in UTF-16 code units; the end is exclusive.</summary>
internal readonly record struct SourceSpan(int Start, int End)
{
    public int Length => End - Start;

    public SourceSpan To(SourceSpan last) => new(Start, Math.Max(End, last.End));
}
