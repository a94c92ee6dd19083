using System.Collections.Immutable;
using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>Labels that come to a node and labels that go: equal to another with the same in the same order.</summary>
internal sealed record LabelChange(ImmutableArray<string> Added, ImmutableArray<string> Removed)
{
    public static LabelChange None { get; } = new([], []);

    /// <summary>The labels that a node has now and had not, and those that it has no more.</summary>
    public static LabelChange Between(Node? before, Node after) => before is null
        ? new LabelChange(after.Labels, [])
        : new LabelChange([.. after.Labels.Except(before.Labels)], [.. before.Labels.Except(after.Labels)]);

    public bool Equals(LabelChange? other) => other is not null && Added.SequenceEqual(other.Added) && Removed.SequenceEqual(other.Removed);

    public override int GetHashCode() => HashCode.Combine(Added.Length, Added.LastOrDefault(), Removed.Length, Removed.LastOrDefault());
}
