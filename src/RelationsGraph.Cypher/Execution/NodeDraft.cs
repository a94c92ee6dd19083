using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Graph;

namespace RelationsGraph.Cypher.Execution;

/// <summary>A node that the query created, changed or deleted.</summary>
/// <param name="id">The identifier.</param>
/// <param name="before">How it was before the query; null where the query created it.</param>
internal sealed class NodeDraft(string id, Node? before)
{
    private readonly SortedSet<string> _labels = new(before?.Labels.AsEnumerable() ?? [], StringComparer.Ordinal);
    private PropertyMap _properties = before?.Properties ?? PropertyMap.Empty;
    private Node? _made = before;

    public string Id { get; } = id;

    public Node? Before { get; } = before;

    public IReadOnlySet<string> Labels => _labels;

    public PropertyMap Properties
    {
        get => _properties;
        set => (_properties, _made) = (value, null);
    }

    public bool IsDeleted { get; set; }

    /// <summary>The place of the clause that wrote last, for messages.</summary>
    public SourceSpan Span { get; set; }

    public void AddLabels(IEnumerable<string> labels)
    {
        _labels.UnionWith(labels);
        _made = null;
    }

    public void RemoveLabels(IEnumerable<string> labels)
    {
        _labels.ExceptWith(labels);
        _made = null;
    }

    public Node ToNode() => _made ??= new Node(Id, _labels, Properties);
}
