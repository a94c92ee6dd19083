using RelationsGraph.Graph;
using RelationsGraph.Graph.Identity;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>What all articles say of a node: each different statement, and how many articles make it.</summary>
/// <remarks>
/// A country that 10,000 articles name is said in a few ways, so this stays small, and taking an article out needs no other article.
/// </remarks>
internal sealed class NodeState(string id)
{
    private readonly SortedDictionary<string, long> _supports = new(StringComparer.Ordinal);

    public bool IsEmpty => _supports.Count == 0;

    /// <summary>The statements in ordinal order, for <c>_statements</c>.</summary>
    public List<object?> Statements => [.. _supports.Keys];

    /// <summary>Their numbers of articles, for <c>_supports</c>.</summary>
    public List<object?> Supports => [.. _supports.Values];

    /// <summary>Reads the books of a node. What was there before any article spoke of it counts as one statement more, which stays.</summary>
    public static NodeState Read(string id, object? statements, object? supports, IReadOnlyList<object?> labels, IReadOnlyDictionary<string, object?> properties)
    {
        var state = new NodeState(id);
        if (statements is IReadOnlyList<object?> texts && supports is IReadOnlyList<object?> counts && texts.Count == counts.Count)
        {
            for (var i = 0; i < texts.Count; i++)
            {
                state.Add((string)texts[i]!, (long)counts[i]!);
            }
        }
        else
        {
            state.Add(RecordJson.OfNode(new Node(id, labels.OfType<string>(), NativeProperties.ToProperties(properties, PropertyKeys.Id))), 1);
        }

        return state;
    }

    public void Add(string statement, long articles = 1) => _supports[statement] = _supports.GetValueOrDefault(statement) + articles;

    public void Add(NodeState other)
    {
        foreach (var (statement, articles) in other._supports)
        {
            Add(statement, articles);
        }
    }

    /// <summary>Takes away what one article says, by the hash of it.</summary>
    public void Remove(string hash)
    {
        if (Find(hash) is { } statement && --_supports[statement] <= 0)
        {
            _supports.Remove(statement);
        }
    }

    /// <summary>The node as one article says it, by the hash of what it says, or null.</summary>
    public Node? SaidBy(string hash) => Find(hash) is { } statement ? RecordJson.ToNode(id, statement) : null;

    /// <summary>The node that all of them together say.</summary>
    public Node Merge() => _supports.Keys.Select(statement => RecordJson.ToNode(id, statement)).Aggregate(Node.Merge);

    private string? Find(string hash) => _supports.Keys.FirstOrDefault(statement => ContentHash.Of(statement) == hash);
}
