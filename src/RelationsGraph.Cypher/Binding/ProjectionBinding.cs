using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Functions;

namespace RelationsGraph.Cypher.Binding;

/// <summary>What is gathered while the items of one WITH or RETURN are bound.</summary>
internal sealed class ProjectionBinding(Scope input, bool isAggregating)
{
    private readonly Dictionary<ProjectionItem, BoundVariable> _variables = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, BoundVariable> _byText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BoundVariable> _keysByText = new(StringComparer.Ordinal);

    /// <summary>The variables before the projection.</summary>
    public Scope Input { get; } = input;

    public bool IsAggregating { get; } = isAggregating;

    /// <summary>The items without an aggregate: the keys of the groups, where there are groups.</summary>
    public List<BoundItem> Plain { get; } = [];

    /// <summary>The items with an aggregate, as they are computed after grouping.</summary>
    public List<BoundItem> Composed { get; } = [];

    public List<BoundAggregate> Aggregates { get; } = [];

    public IEnumerable<BoundVariable> Variables => _variables.Values;

    public BoundVariable VariableOf(ProjectionItem item) => _variables[item];

    public void AddPlain(ProjectionItem item, string text, BoundVariable variable, BoundExpression expression)
    {
        Plain.Add(new BoundItem(variable, expression));
        _variables.Add(item, variable);
        _byText.TryAdd(text, variable);
        _keysByText.TryAdd(text, variable);
    }

    public void AddComposed(ProjectionItem item, string text, BoundVariable variable, BoundExpression expression)
    {
        Composed.Add(new BoundItem(variable, expression));
        _variables.Add(item, variable);
        _byText.TryAdd(text, variable);
    }

    public BoundVariable Add(AggregateCall call, BoundVariable variable)
    {
        Aggregates.Add(new BoundAggregate(variable, call));
        return variable;
    }

    /// <summary>The variable of the item that is written in the same way.</summary>
    public BoundVariable? FindItem(string text) => _byText.GetValueOrDefault(text);

    /// <summary>The variable of the grouping key that is written in the same way.</summary>
    public BoundVariable? FindKey(string text) => _keysByText.GetValueOrDefault(text);
}
