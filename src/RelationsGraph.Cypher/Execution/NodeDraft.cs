using System.Collections.Immutable;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Graph;

namespace RelationsGraph.Cypher.Execution;

/// <summary>A node that the query created, changed or deleted.</summary>
/// <param name="id">The identifier.</param>
/// <param name="before">How it was before the query; null where the query created it.</param>
internal sealed class NodeDraft(string id, Node? before)
{
    private ImmutableArray<string> _labels = before?.Labels ?? [];
    private PropertyMap _properties = before?.Properties ?? PropertyMap.Empty;
    private Node? _made = before;

    public string Id { get; } = id;

    public Node? Before { get; } = before;

    /// <summary>Its labels, each once. They are few, so that a search through them is the fastest.</summary>
    public ImmutableArray<string> Labels
    {
        get => _labels;
        private set => (_labels, _made) = (value, null);
    }

    public PropertyMap Properties
    {
        get => _properties;
        set => (_properties, _made) = (value, null);
    }

    public bool IsDeleted { get; set; }

    /// <summary>The place of the clause that wrote last, for messages.</summary>
    public SourceSpan Span { get; set; }

    public void AddLabels(ImmutableArray<string> labels) =>
        Labels = _labels.IsEmpty ? labels : [.. _labels, .. labels.Where(label => !_labels.Contains(label))];

    public void RemoveLabels(ImmutableArray<string> labels) => Labels = _labels.RemoveAll(labels.Contains);

    public Node ToNode() => _made ??= new Node(Id, _labels, Properties);
}
