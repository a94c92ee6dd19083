using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using RelationsGraph.Cypher.Values;
using RelationsGraph.Graph;

namespace RelationsGraph.Cypher.Execution;

/// <summary>What the engine works out of a graph once and keeps as long as the graph lives; safe for several threads.</summary>
internal sealed class GraphIndex
{
    private static readonly ConditionalWeakTable<PropertyGraph, GraphIndex> Known = [];

    private readonly PropertyGraph _graph;
    private readonly Dictionary<string, int> _typeNumbers;
    private readonly string[] _types;
    private readonly int[] _typeOfEdge;
    private readonly ConcurrentDictionary<string, ulong[]> _labelSets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string? Label, string Key), PropertyIndex> _properties = new();
    private readonly ConcurrentDictionary<(string? Label, string Key), OrderedIndexUse> _ordered = new();
    private readonly ConcurrentDictionary<(string Label, string Type, bool IsSource), long> _ends = new();
    private readonly Lazy<ImmutableArray<string>> _propertyNames;

    private GraphIndex(PropertyGraph graph)
    {
        _graph = graph;
        _types = [.. graph.Types];
        _typeNumbers = _types.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        _typeOfEdge = new int[graph.Edges.Length];
        foreach (var (type, number) in _typeNumbers)
        {
            foreach (var edge in graph.EdgesOfType(type))
            {
                _typeOfEdge[edge] = number;
            }
        }

        _propertyNames = new Lazy<ImmutableArray<string>>(() => [.. ListPropertyNames().Order(StringComparer.Ordinal)]);
    }

    /// <summary>The names of all properties of nodes and edges.</summary>
    public ImmutableArray<string> PropertyNames => _propertyNames.Value;

    public static GraphIndex Of(PropertyGraph graph) => Known.GetValue(graph, static key => new GraphIndex(key));

    /// <summary>The number of an edge's type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int TypeOf(int edge) => _typeOfEdge[edge];

    /// <summary>How many types the edges have.</summary>
    public int TypeCount => _types.Length;

    /// <summary>The name of a type by its number.</summary>
    public string TypeName(int number) => _types[number];

    /// <summary>The number of a type; -1 where no edge has it.</summary>
    public int NumberOfType(string type) => _typeNumbers.GetValueOrDefault(type, -1);

    /// <summary>The nodes with a label, one bit a node.</summary>
    public ulong[] NodesWithLabel(string label) => _labelSets.GetOrAdd(label, MakeLabelSet);

    /// <summary>The nodes (with a label, if one is given) by the value of a property.</summary>
    public PropertyIndex NodesByProperty(string? label, string key) => _properties.GetOrAdd((label, key), MakePropertyIndex);

    /// <summary>The nodes (with a label, if one is given) in the order of a property; null when first asked for.</summary>
    public OrderedIndex? NodesInOrder(string? label, string key) =>
        _ordered.GetOrAdd((label, key), property => new OrderedIndexUse(() => new OrderedIndex(ListValues(property)))).Ask();

    /// <summary>How many edges of a type begin (or end) at a node with a label.</summary>
    public long CountEnds(string label, string type, bool isSource) => _ends.GetOrAdd((label, type, isSource), CountEnds);

    private long CountEnds((string Label, string Type, bool IsSource) ends)
    {
        var set = NodesWithLabel(ends.Label);
        var count = 0L;
        foreach (var edge in _graph.EdgesOfType(ends.Type))
        {
            var node = ends.IsSource ? _graph.SourceOf(edge) : _graph.TargetOf(edge);
            count += (set[node >> 6] & (1UL << (node & 63))) != 0 ? 1 : 0;
        }

        return count;
    }

    private ulong[] MakeLabelSet(string label)
    {
        var set = new ulong[(_graph.Nodes.Length + 63) / 64];
        foreach (var node in _graph.NodesWithLabel(label))
        {
            set[node >> 6] |= 1UL << (node & 63);
        }

        return set;
    }

    private PropertyIndex MakePropertyIndex((string? Label, string Key) property) => new(ListValues(property));

    private IEnumerable<(Value Value, int Node)> ListValues((string? Label, string Key) property)
    {
        var nodes = property.Label is null ? Enumerable.Range(0, _graph.Nodes.Length) : _graph.NodesWithLabel(property.Label);
        return nodes
            .Where(node => _graph.Nodes[node].Properties.ContainsKey(property.Key))
            .Select(node => (Value.OfProperty(_graph.Nodes[node].Properties[property.Key]), node));
    }

    private HashSet<string> ListPropertyNames()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var properties in _graph.Nodes.Select(node => node.Properties).Concat(_graph.Edges.Select(edge => edge.Properties)))
        {
            names.UnionWith(properties.Keys);
        }

        return names;
    }
}
