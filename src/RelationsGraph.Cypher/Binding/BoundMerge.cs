using System.Collections.Immutable;
using RelationsGraph.Cypher.Updates;

namespace RelationsGraph.Cypher.Binding;

/// <summary>MERGE: what is looked for, and what is made where it is not found.</summary>
internal sealed class BoundMerge(
    ImmutableArray<MergedProperty> properties, BoundMatch match, BoundCreate create, ImmutableArray<Update> onCreate, ImmutableArray<Update> onMatch)
    : BoundClause
{
    /// <summary>The properties in the pattern, to be evaluated before it is looked for.</summary>
    public ImmutableArray<MergedProperty> Properties { get; } = properties;

    /// <summary>The pattern as it is looked for; its variables are those of <see cref="Create"/>.</summary>
    public BoundMatch Match { get; } = match;

    public BoundCreate Create { get; } = create;

    public ImmutableArray<Update> OnCreate { get; } = onCreate;

    public ImmutableArray<Update> OnMatch { get; } = onMatch;

    public override IEnumerable<BoundVariable> References =>
        Match.References.Concat(Create.References).Concat(OnCreate.Concat(OnMatch).SelectMany(update => update.References));
}
