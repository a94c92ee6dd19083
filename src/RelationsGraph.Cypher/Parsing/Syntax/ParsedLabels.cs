using System.Collections.Immutable;

namespace RelationsGraph.Cypher.Parsing.Syntax;

/// <summary>A label expression.</summary>
internal abstract record ParsedLabels(SourceSpan Span)
{
    /// <summary>One label.</summary>
    public sealed record Name(string Label, SourceSpan Span) : ParsedLabels(Span);

    /// <summary><c>%</c>: any label.</summary>
    public sealed record Any(SourceSpan Span) : ParsedLabels(Span);

    /// <summary><c>:A:B</c> or <c>A&amp;B</c></summary>
    public sealed record All(ImmutableArray<ParsedLabels> Parts, SourceSpan Span) : ParsedLabels(Span);

    /// <summary><c>A|B</c></summary>
    public sealed record Either(ImmutableArray<ParsedLabels> Parts, SourceSpan Span) : ParsedLabels(Span);

    /// <summary><c>!A</c></summary>
    public sealed record Not(ParsedLabels Part, SourceSpan Span) : ParsedLabels(Span);
}
