using System.Diagnostics.CodeAnalysis;

namespace RelationsGraph.Cypher.Binding;

/// <summary>The variables that can be named at a place, with those of the scopes around it.</summary>
internal sealed class Scope(Scope? outer)
{
    private readonly Dictionary<string, BoundVariable> _variables = new(StringComparer.Ordinal);

    public Scope? Outer { get; } = outer;

    /// <summary>The variables of this scope itself, in order of declaration.</summary>
    public IEnumerable<BoundVariable> Own => _variables.Values;

    /// <summary>All variables that can be named, each name once.</summary>
    public IEnumerable<BoundVariable> All =>
        _variables.Values.Concat(Outer?.All.Where(variable => !_variables.ContainsKey(variable.Name)) ?? []);

    public IEnumerable<string> AllNames => _variables.Keys.Concat(Outer?.AllNames ?? []);

    public bool TryFind(string name, [NotNullWhen(true)] out BoundVariable? variable) =>
        _variables.TryGetValue(name, out variable) || (Outer is not null && Outer.TryFind(name, out variable));

    public void Add(BoundVariable variable) => _variables[variable.Name] = variable;
}
