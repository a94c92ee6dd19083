using System.Collections.Immutable;
using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Edits;

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
    /// <summary>Whether it changes nothing.</summary>
    public bool IsEmpty =>
        Kind == EditKind.Amend && Labels.IsEmpty && RemovedLabels.IsEmpty && Properties.Count == 0 && RemovedProperties.IsEmpty;

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
        if (earlier == EditKind.Create)
        {
            return new NodeEdit(EditKind.Create, wanted.Labels, removedLabels, wanted.Properties, removed);
        }

        var edit = new NodeEdit(
            EditKind.Amend, [.. wanted.Labels.Except(told.Labels)], removedLabels, PropertyChanges.Between(told.Properties, wanted.Properties), removed);
        return edit.IsEmpty ? null : edit;
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

    /// <summary>This edit and, on top of it, one that was made elsewhere.</summary>
    public NodeEdit Then(NodeEdit later)
    {
        if (EditKinds.Join(Kind, later.Kind) is not { } kind)
        {
            return later.Kind == EditKind.Amend ? this : later;
        }

        return new NodeEdit(
            kind,
            [.. Labels.Union(later.Labels).Except(later.RemovedLabels)],
            [.. RemovedLabels.Except(later.Labels).Union(later.RemovedLabels)],
            PropertyChanges.Apply(Properties, later.Properties, later.RemovedProperties),
            PropertyChanges.Join(RemovedProperties, later.Properties, later.RemovedProperties));
    }
}
