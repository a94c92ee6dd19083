using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>A node as it is to be in the database, and how it was there.</summary>
internal sealed class NodeChange
{
    private readonly NodeState _state;
    private readonly Node? _before;
    private readonly Node? _after;

    /// <summary>Takes a node as it is now. Where articles say of it what they said before, only their numbers change.</summary>
    public NodeChange(NodeState state)
    {
        _state = state;
        _before = state.IsChanged ? state.Before : null;
        _after = state.IsChanged ? state.Merge() : null;
    }

    private LabelChange Labels => _after is null ? LabelChange.None : LabelChange.Between(_before, _after);

    /// <summary>The row for a statement.</summary>
    /// <param name="more">Further properties.</param>
    public NodeRow ToRow(IReadOnlyDictionary<string, object?> more)
    {
        var row = new PropertyRow((_after?.Properties.Count ?? 0) + more.Count + 3);
        if (_after is not null)
        {
            NodeProperties.AddChanges(row, _before, _after);
            row.Add(PropertyKeys.Statements, _state.Statements);
        }

        row.Add(PropertyKeys.Supports, _state.Supports);
        foreach (var (name, value) in more)
        {
            row.Add(name, value);
        }

        return new NodeRow(_state.Id, Labels, row);
    }
}
