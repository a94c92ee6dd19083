using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;
using RelationsGraph.Graph;

namespace RelationsGraph.Cypher.Execution;

/// <summary>What one execution of a query works with. For one thread.</summary>
internal sealed class QueryContext
{
    private readonly SourceText _source;
    private readonly CypherOptions _options;
    private readonly List<string> _labels;
    private readonly ulong[][] _labelSets;
    private readonly CancellationToken _cancellationToken;
    private PhysicalOperator[] _subplans = [];
    private GraphWriter? _writer;
    private Random? _random;
    private DateTimeOffset? _now;
    private long _held;
    private int _ticks;

    public QueryContext(
        SourceText source,
        Frame frame,
        QueryGraph graph,
        CypherOptions options,
        IReadOnlyDictionary<string, Value> parameters,
        CancellationToken cancellationToken)
    {
        _source = source;
        _options = options;
        _cancellationToken = cancellationToken;
        Graph = graph;
        Parameters = parameters;
        Width = frame.Width;
        Subqueries = frame.Subqueries;
        IsWriting = frame.FirstWrite is not null;
        _labels = frame.Labels;
        _labelSets = [.. frame.Labels.Select(graph.LabelSet)];
    }

    public QueryGraph Graph { get; }

    public IReadOnlyDictionary<string, Value> Parameters { get; }

    /// <summary>The queries inside the query.</summary>
    public IReadOnlyList<BoundQuery> Subqueries { get; }

    /// <summary>The number of slots of a row.</summary>
    public int Width { get; }

    /// <summary>Whether the query writes: then all rows must be worked out, whether they are asked for or not.</summary>
    public bool IsWriting { get; }

    /// <summary>What writes to <see cref="Graph"/>.</summary>
    public GraphWriter Writer => _writer ??= new GraphWriter(this, _options);

    public bool ExposesIdentifiers => _options.ExposeIdentifiers;

    /// <summary>The source of <c>rand()</c>.</summary>
    public Random Random => _random ??= new Random(_options.RandomSeed);

    /// <summary>The time of the query; it stands still while the query runs.</summary>
    public DateTimeOffset Now => _now ??= _options.Clock.GetUtcNow();

    /// <summary>An array for the argument of a function, to be filled just before the function is called.</summary>
    public Value[] SingleArgument { get; } = new Value[1];

    public void SetSubplans(PhysicalOperator[] subplans) => _subplans = subplans;

    public PhysicalOperator Subplan(int number) => _subplans[number];

    public bool HasLabel(int node, int label) => Graph.TryGetWrittenLabels(node, out var written)
        ? written.Contains(_labels[label])
        : (_labelSets[label][node >> 6] & (1UL << (node & 63))) != 0;

    /// <summary>To be called in every loop that can run long.</summary>
    public void CheckCancelled()
    {
        if ((++_ticks & 0x3FF) == 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
        }
    }

    public void CheckCancelledNow() => _cancellationToken.ThrowIfCancellationRequested();

    /// <summary>The position of the node that a variable holds; false where it holds null.</summary>
    /// <exception cref="CypherException">It holds something else than a node.</exception>
    public bool TryGetNode(Value[] row, BoundVariable variable, out int node)
    {
        ref readonly var value = ref row[variable.Slot];
        node = value.AsPosition;
        return value.IsNode || (value.IsNull ? false : throw NoElement(value, variable, "node"));
    }

    public CypherException NoElement(in Value value, BoundVariable variable, string wanted) => TypeError(
        "InvalidArgumentType",
        $"'{variable}' must be a {wanted} to be matched, but it is {value.Noun}.",
        new SourceSpan(0, _source.Text.Length));

    /// <summary>Counts rows or items that are kept in memory.</summary>
    /// <exception cref="CypherException">They are more than the options allow.</exception>
    public void Hold(long count)
    {
        _held += count;
        if (_held > _options.MaxHeldRows)
        {
            throw Error(
                CypherErrorKind.ResourceExhausted,
                "MaxHeldRows",
                $"The query must hold more than {_options.MaxHeldRows} rows or items in memory; narrow it, or raise the limit.",
                new SourceSpan(0, _source.Text.Length));
        }
    }

    /// <summary>Must be asked before a list or text of some length is made.</summary>
    /// <exception cref="CypherException">It is longer than all that the query may hold.</exception>
    public void CheckLength(long length)
    {
        if (length > _options.MaxHeldRows)
        {
            Hold(length);
        }
    }

    public CypherException Error(CypherErrorKind kind, string detail, string message, SourceSpan span) =>
        _source.Error(kind, detail, message, span);

    public CypherException TypeError(
        string detail, string message, SourceSpan span) => Error(CypherErrorKind.TypeError, detail, message, span);

    public Value NodeProperty(int node, string key, SourceSpan span)
    {
        var owner = NodeOf(Value.OfNode(node), span);
        if (owner.Properties.TryGetValue(key, out var value))
        {
            return Value.OfProperty(value);
        }

        return ExposesIdentifiers && key == IdentifierNames.Node ? Value.Of(owner.Id) : Value.Null;
    }

    public Value EdgeProperty(int edge, string key, SourceSpan span)
    {
        var owner = EdgeOf(Value.OfEdge(edge), span);
        if (owner.Properties.TryGetValue(key, out var value))
        {
            return Value.OfProperty(value);
        }

        return ExposesIdentifiers && key == IdentifierNames.Edge ? Value.Of(owner.Key) : Value.Null;
    }

    /// <summary>The node that a value is, to be read.</summary>
    /// <exception cref="CypherException">The query has deleted it.</exception>
    public Node NodeOf(in Value value, SourceSpan span) =>
        Graph.IsDeletedNode(value.AsPosition) ? throw Deleted("node", span) : Graph.NodeAt(value.AsPosition);

    /// <summary>The edge that a value is, to be read.</summary>
    /// <exception cref="CypherException">The query has deleted it.</exception>
    public Edge EdgeOf(in Value value, SourceSpan span) =>
        Graph.IsDeletedEdge(value.AsPosition) ? throw Deleted("relationship", span) : Graph.EdgeAt(value.AsPosition);

    public CypherException Deleted(string element, SourceSpan span) => Error(
        CypherErrorKind.EntityNotFound,
        "DeletedEntityAccess",
        $"The query has deleted this {element}; what is needed of it must be read before.",
        span);

    /// <summary>The properties of a node, an edge or a map.</summary>
    public MapValue PropertiesOf(in Value owner, SourceSpan span) => owner.Kind switch
    {
        ValueKind.Map => owner.AsMap,
        ValueKind.Node => PropertiesOf(NodeOf(owner, span).Properties, IdentifierNames.Node, Graph.NodeAt(owner.AsPosition).Id),
        ValueKind.Edge => PropertiesOf(EdgeOf(owner, span).Properties, IdentifierNames.Edge, Graph.EdgeAt(owner.AsPosition).Key),
        _ => throw TypeError("InvalidArgumentType", $"{owner.NounAtStart} has no properties.", span),
    };

    /// <summary>The items of a list.</summary>
    public Value[] ItemsOf(in Value list, SourceSpan span) => list.Kind == ValueKind.List
        ? list.AsList.Items
        : throw TypeError("InvalidArgumentType", $"Expected a List, but this is {list.Noun}.", span);

    private MapValue PropertiesOf(PropertyMap properties, string identifierName, string identifier)
    {
        var stored = properties.Select(pair => (pair.Key, Value.OfProperty(pair.Value)));
        return new MapValue(ExposesIdentifiers ? stored.Prepend((identifierName, Value.Of(identifier))) : stored);
    }
}
