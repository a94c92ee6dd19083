using System.Collections.Immutable;
using RelationsGraph.Cypher.Updates;

namespace RelationsGraph.Cypher.Binding;

/// <summary>SET, REMOVE or DELETE: what is done to the graph for each row, one after another.</summary>
internal sealed class BoundUpdates(string keyword, ImmutableArray<Update> updates) : BoundClause
{
    /// <summary>The keyword of the clause.</summary>
    public string Keyword { get; } = keyword;

    public ImmutableArray<Update> Updates { get; } = updates;

    public override IEnumerable<BoundVariable> References => Updates.SelectMany(update => update.References);
}
