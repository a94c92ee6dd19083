using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary>An expression whose names are resolved; it computes its value from a row.</summary>
internal abstract class BoundExpression(StaticType type, SourceSpan span)
{
    /// <summary>The types that its value can have.</summary>
    public StaticType Type { get; } = type;

    /// <summary>Where it stands in the query.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>The expressions that it is made of.</summary>
    public virtual IEnumerable<BoundExpression> Children => [];

    /// <summary>The variables that it reads, also those inside; some may be its own.</summary>
    public virtual IEnumerable<BoundVariable> References => Children.SelectMany(child => child.References);

    /// <summary>Whether its value differs from one evaluation to the next.</summary>
    public virtual bool ContainsRandom => Children.Any(child => child.ContainsRandom);

    public abstract Value Evaluate(Value[] row, QueryContext context);
}
