using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>A step of a plan: what is done, not yet how.</summary>
internal abstract record LogicalPlan
{
    /// <summary>The step that rows come from; null at the start.</summary>
    public abstract LogicalPlan? Input { get; init; }

    /// <summary>The plans that the step executes for itself, besides its input.</summary>
    public virtual IEnumerable<LogicalPlan> Inner => [];

    /// <summary>The expressions that the step evaluates.</summary>
    public virtual IEnumerable<BoundExpression> Expressions => [];

    /// <summary>What the step works on, for people.</summary>
    public abstract string Describe(SourceText source);
}
