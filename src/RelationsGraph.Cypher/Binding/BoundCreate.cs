using System.Collections.Immutable;
using RelationsGraph.Cypher.Updates;

namespace RelationsGraph.Cypher.Binding;

/// <summary>CREATE: the elements to make, each after those that it names; then the paths that they make up.</summary>
internal sealed class BoundCreate(ImmutableArray<Creation> creations, ImmutableArray<BoundPattern> paths) : BoundClause
{
    public ImmutableArray<Creation> Creations { get; } = creations;

    /// <summary>The patterns that have a name.</summary>
    public ImmutableArray<BoundPattern> Paths { get; } = paths;

    public override IEnumerable<BoundVariable> References => Creations.SelectMany(creation => creation.References);
}
