using System.Collections.Immutable;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Graph.Import;

/// <summary>An edge that every row of a table has.</summary>
internal sealed record TableEdge
{
    /// <summary>The relation type; of a row where it is empty the edge is left out.</summary>
    public required TableCell Type { get; init; }

    /// <summary>The handle of the node that it goes out from.</summary>
    public required string Source { get; init; }

    /// <summary>The handle of the node that it goes to.</summary>
    public required string Target { get; init; }

    /// <summary>The status of an event.</summary>
    public required TableCell Status { get; init; }

    /// <summary>Whether the event is denied: <c>true</c> or <c>false</c>.</summary>
    public required TableCell Negated { get; init; }

    /// <summary>The first day of an event, or null.</summary>
    public TableCell? Start { get; init; }

    /// <summary>The last day of an event, or null.</summary>
    public TableCell? End { get; init; }

    /// <summary>The role of a state, or null.</summary>
    public TableCell? Role { get; init; }

    /// <summary>The handle of the node where an event takes place, or null.</summary>
    public string? Place { get; init; }

    /// <summary>The column whose words say the edge; the whole row where null.</summary>
    public TableCell? Evidence { get; init; }

    /// <summary>The other properties.</summary>
    public ImmutableArray<(PropertyDefinition Definition, TableCell Cell)> Properties { get; init; } = [];
}
