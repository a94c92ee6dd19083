using RelationsGraph.Graph;
using RelationsGraph.Graph.Identity;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>What all articles say of a node: each different statement, and how many articles make it.</summary>
/// <remarks>
/// A country that 10,000 articles name is said in a few ways, so this stays small, and taking an article out needs no other article.
/// </remarks>
internal sealed class NodeState(string id)
{
    // In ordinal order of their texts
    private readonly List<NodeSupport> _supports = new(1);
    private NodeSupport[]? _read;

    public string Id => id;

    public bool IsEmpty => _supports.Count == 0;

    /// <summary>Whether other statements are made than those that were read from the books; how many articles make them is no matter.</summary>
    public bool IsChanged { get; private set; } = true;

    /// <summary>The node that those say together which were read; null where none were.</summary>
    public Node? Before => _read is null ? null : Merge(_read);

    /// <summary>The statements in ordinal order, for <c>_statements</c>.</summary>
    public List<object?> Statements => [.. _supports.Select(support => support.Json)];

    /// <summary>Their numbers of articles, for <c>_supports</c>.</summary>
    public List<object?> Supports => [.. _supports.Select(support => support.Articles)];

    /// <summary>Reads the books of a node. What was there before any article spoke of it counts as one statement more, which stays.</summary>
    public static NodeState Read(string id, object? statements, object? supports, IReadOnlyList<object?> labels, IReadOnlyDictionary<string, object?> properties)
    {
        var state = new NodeState(id);
        if (statements is IReadOnlyList<object?> texts && supports is IReadOnlyList<object?> counts && texts.Count == counts.Count)
        {
            for (var i = 0; i < texts.Count; i++)
            {
                state.Add((string)texts[i]!, null, (long)counts[i]!);
            }

            state.IsChanged = false;
        }
        else
        {
            state.Add(NodeStatement.Of(NodeProperties.Read(id, labels, properties)));
        }

        state._read = [.. state._supports];
        return state;
    }

    public void Add(NodeStatement statement) => Add(statement.Json, statement.Node, 1);

    public void Add(NodeState other)
    {
        foreach (var support in other._supports)
        {
            Add(support.Json, support.Node, support.Articles);
        }
    }

    /// <summary>Takes away what one article says, by the hash of it.</summary>
    public void Remove(string hash)
    {
        if (Find(hash) is { } support && --support.Articles <= 0)
        {
            _supports.Remove(support);
            IsChanged = true;
        }
    }

    /// <summary>The node as one article says it, by the hash of what it says, or null.</summary>
    public Node? SaidBy(string hash) => Find(hash) is { } support ? NodeOf(support) : null;

    /// <summary>The node as it was made before any article spoke of it, or null: what is said oftener than articles say it.</summary>
    /// <param name="counts">How many articles make each statement, by identifier and hash.</param>
    public Node? FindWritten(IReadOnlyDictionary<(string Id, string Hash), int> counts)
    {
        var written = _supports.FindAll(support => support.Articles > counts.GetValueOrDefault((id, ContentHash.Of(support.Json))));
        return written.Count == 0 ? null : Merge(written);
    }

    /// <summary>The node that all of them together say.</summary>
    public Node Merge() => Merge(_supports);

    private void Add(string json, Node? node, long articles)
    {
        var place = _supports.Count;
        while (place > 0 && string.CompareOrdinal(_supports[place - 1].Json, json) is var order && order >= 0)
        {
            place--;
            if (order == 0)
            {
                _supports[place].Articles += articles;
                return;
            }
        }

        _supports.Insert(place, new NodeSupport(json, articles) { Node = node });
        IsChanged = true;
    }

    private Node Merge(IEnumerable<NodeSupport> supports) => supports.Select(NodeOf).Aggregate(Node.Merge);

    private Node NodeOf(NodeSupport support) => support.Node ??= RecordJson.ToNode(id, support.Json);

    private NodeSupport? Find(string hash) => _supports.Find(support => ContentHash.Of(support.Json) == hash);
}
