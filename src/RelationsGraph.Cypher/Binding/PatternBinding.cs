using System.Collections.Immutable;
using RelationsGraph.Cypher.Expressions;

namespace RelationsGraph.Cypher.Binding;

/// <summary>What is gathered while the patterns of one MATCH are bound.</summary>
internal sealed class PatternBinding
{
    private readonly Dictionary<object, BoundVariable> _variables = new(ReferenceEqualityComparer.Instance);

    public ImmutableArray<BoundPattern> Patterns { get; set; } = [];

    public List<BoundExpression> Conditions { get; } = [];

    /// <summary>The values of the properties, by the identity of their syntax, where each is to be evaluated once; null where not.</summary>
    public Dictionary<object, HeldExpression>? HeldValues { get; init; }

    public List<BoundVariable> Introduced { get; } = [];

    public HashSet<BoundVariable> Edges { get; } = [];

    /// <summary>Remembers the variable of an element, by the identity of its syntax.</summary>
    public void Add(object element, BoundVariable variable) => _variables.Add(element, variable);

    public BoundVariable VariableOf(object element) => _variables[element];
}
