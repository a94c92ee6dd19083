using System.Collections.Immutable;

namespace RelationsGraph.Graph.Schema;

/// <summary>A type of edge that the vocabulary allows.</summary>
public sealed record RelationType
{
    /// <summary>The name in the graph, such as <c>VISITS</c>.</summary>
    public required string Name { get; init; }

    /// <summary>State or event.</summary>
    public required RelationKind Kind { get; init; }

    /// <summary>Whether it has no direction; such an edge is stored from the ordinally smaller identifier to the greater.</summary>
    public required bool Symmetric { get; init; }

    /// <summary>The labels that a source may have.</summary>
    public required ImmutableArray<string> SourceLabels { get; init; }

    /// <summary>The labels that a target may have.</summary>
    public required ImmutableArray<string> TargetLabels { get; init; }

    /// <summary>The properties that it has beyond those of every edge of its kind, such as <c>role</c>.</summary>
    public ImmutableArray<string> Properties { get; init; } = [];

    /// <summary>The code of a plain instance; null for a state.</summary>
    public EventCode? Code { get; init; }

    /// <summary>The code of an instance that lies ahead, which the status rules apply; null where it is the plain one.</summary>
    public EventCode? PlannedCode { get; init; }

    /// <summary>What the type means, in a sentence.</summary>
    public required string Description { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
