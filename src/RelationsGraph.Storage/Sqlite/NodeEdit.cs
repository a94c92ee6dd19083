using System.Collections.Immutable;
using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Sqlite;

/// <summary>What queries made of a node, apart from what the articles say of it.</summary>
/// <param name="Kind">How it relates to what the articles say.</param>
/// <param name="Labels">The labels that it adds.</param>
/// <param name="RemovedLabels">The labels that it takes off.</param>
/// <param name="Properties">The properties that it sets.</param>
/// <param name="RemovedProperties">The properties that it takes away.</param>
internal sealed record NodeEdit(
    EditKind Kind,
    ImmutableArray<string> Labels,
    ImmutableArray<string> RemovedLabels,
    PropertyMap Properties,
    ImmutableArray<string> RemovedProperties)
{
    /// <summary>The edit that makes a node what is wanted; null where none is needed.</summary>
    /// <param name="told">What the articles say; null where they say nothing.</param>
    /// <param name="earlier">The kind of the edit before this one.</param>
    /// <param name="wanted">What the node is to be; null where it is to be gone.</param>
    public static NodeEdit? Between(Node? told, EditKind? earlier, Node? wanted)
    {
        if (wanted is null)
        {
            return told is null ? null : new NodeEdit(EditKind.Delete, [], [], PropertyMap.Empty, []);
        }

        if (told is null || earlier is EditKind.Delete or EditKind.Replace)
        {
            return new NodeEdit(told is null ? EditKind.Create : EditKind.Replace, wanted.Labels, [], wanted.Properties, []);
        }

        var removedLabels = told.Labels.Except(wanted.Labels).ToImmutableArray();
        var removed = told.Properties.Keys.Where(name => !wanted.Properties.ContainsKey(name)).ToImmutableArray();
        return earlier == EditKind.Create
            ? new NodeEdit(EditKind.Create, wanted.Labels, removedLabels, wanted.Properties, removed)
            : Amendment([.. wanted.Labels.Except(told.Labels)], removedLabels, PropertyChanges.Between(told.Properties, wanted.Properties), removed);
    }

    /// <summary>The node as it is with the edit; null where there is none.</summary>
    public Node? Apply(string id, Node? told)
    {
        if (Kind == EditKind.Delete || (Kind == EditKind.Amend && told is null))
        {
            return null;
        }

        var (labels, properties) = Kind == EditKind.Replace || told is null ? ([], PropertyMap.Empty) : (told.Labels, told.Properties);
        return new Node(id, labels.Union(Labels).Except(RemovedLabels), PropertyChanges.Apply(properties, Properties, RemovedProperties));
    }

    private static NodeEdit? Amendment(
        ImmutableArray<string> labels, ImmutableArray<string> removedLabels, PropertyMap properties, ImmutableArray<string> removed) =>
        labels.IsEmpty && removedLabels.IsEmpty && properties.Count == 0 && removed.IsEmpty
            ? null
            : new NodeEdit(EditKind.Amend, labels, removedLabels, properties, removed);
}
