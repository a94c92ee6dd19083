using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace RelationsGraph.Graph.Formats;

/// <summary>The graph as two tables, which GraphML, GEXF and CSV write in their own ways.</summary>
/// <remarks>
/// <para>Nodes have <c>label</c> (what drawing programs show: the name), <c>type</c> (the kind of entity) and <c>labels</c>;
/// edges have <c>label</c> and <c>interaction</c> (both the relation type) and <c>weight</c>: the property of that name where
/// all edges have a positive one, or else the number of tellings, at least 1, as a whole number. Then comes one column for each property that is found, typed by its values: dates and lists are text (lists joined
/// by <c>"; "</c>), and each date has its day number since 1970-01-01 beside it in <c>NAME_epoch</c>. <c>year</c> is that of
/// an edge's start or of an article's publication, where there are such. <c>record</c>, the last, is the whole of the node or edge as exact JSON,
/// every telling included.</para>
/// <para>Properties come from the graph itself rather than from the vocabulary, so that none is lost; it costs a pass over the
/// source. Names that would clash with a column above, or that a reading program takes for its own (<c>id</c>, <c>size</c>),
/// get an underscore appended.</para>
/// </remarks>
internal sealed class AttributeColumns
{
    private static readonly string[] AppearanceNames = ["x", "y", "z", "size", "r", "g", "b", "color", "xpos", "ypos", "shared name", "SUID", "selected"];

    /// <summary>The column of edges that programs take for their weight.</summary>
    public const string WeightName = "weight";

    private AttributeColumns(ImmutableArray<AttributeColumn<Node>> nodes, ImmutableArray<AttributeColumn<Edge>> edges)
    {
        Nodes = nodes;
        Edges = edges;
    }

    public ImmutableArray<AttributeColumn<Node>> Nodes { get; }

    public ImmutableArray<AttributeColumn<Edge>> Edges { get; }

    /// <summary>Whether all nodes are such that their columns say everything of them, but for <c>record</c>.</summary>
    public bool NodesArePlain { get; private init; }

    /// <summary>Whether all edges are such that their columns say everything of them, but for <c>record</c>.</summary>
    public bool EdgesArePlain { get; private init; }

    /// <summary>Reads the whole source once to find the columns.</summary>
    public static async Task<AttributeColumns> FindAsync(IGraphSource source, CancellationToken cancellationToken)
    {
        var (nodes, nodesArePlain) = await SurveyNodesAsync(source, cancellationToken);
        var (edges, edgesArePlain) = await SurveyEdgesAsync(source, cancellationToken);
        return new(nodes, edges) { NodesArePlain = nodesArePlain, EdgesArePlain = edgesArePlain };
    }

    public static async Task<ImmutableArray<AttributeColumn<Node>>> FindNodeColumnsAsync(IGraphSource source, CancellationToken cancellationToken) =>
        (await SurveyNodesAsync(source, cancellationToken)).Columns;

    public static async Task<ImmutableArray<AttributeColumn<Edge>>> FindEdgeColumnsAsync(IGraphSource source, CancellationToken cancellationToken) =>
        (await SurveyEdgesAsync(source, cancellationToken)).Columns;

    /// <summary>How often an edge is told; at least 1, since some programs ignore an edge of weight 0.</summary>
    public static long CountTellings(Edge edge) => Math.Max(1, edge.Evidence.Length);

    private static async Task<(ImmutableArray<AttributeColumn<Node>> Columns, bool ArePlain)> SurveyNodesAsync(
        IGraphSource source, CancellationToken cancellationToken)
    {
        var properties = new PropertyTypes();
        var arePlain = true;
        await foreach (var batch in ElementBatches.ReadNodesAsync(source, cancellationToken))
        {
            arePlain &= Survey(batch.Span, properties, arePlain);
        }

        ImmutableArray<AttributeColumn<Node>> first =
        [
            new("label", AttributeType.Text, node => node.Name),
            new("type", AttributeType.Text, node => node.Label),
            new("labels", AttributeType.Text, node => PlainElement.JoinLabels(node.Labels)),
        ];
        ImmutableArray<AttributeColumn<Node>> last =
        [
            .. YearColumn<Node>(properties, PropertyNames.Published, node => node.Properties.GetDate(PropertyNames.Published)),
            new(GraphRecord.ColumnName, AttributeType.Text, GraphRecord.ToJson),
        ];
        return Join(first, properties, node => node.Properties, last, ["id"], arePlain);
    }

    private static async Task<(ImmutableArray<AttributeColumn<Edge>> Columns, bool ArePlain)> SurveyEdgesAsync(
        IGraphSource source, CancellationToken cancellationToken)
    {
        var properties = new PropertyTypes();
        var (arePlain, areWeighed) = (true, true);
        await foreach (var batch in ElementBatches.ReadEdgesAsync(source, cancellationToken))
        {
            arePlain &= Survey(batch.Span, properties, arePlain);
            areWeighed = areWeighed && AreWeighed(batch.Span);
        }

        ImmutableArray<AttributeColumn<Edge>> first =
        [
            new("label", AttributeType.Text, edge => edge.Type),
            new("interaction", AttributeType.Text, edge => edge.Type),
        ];
        first = first.Add(areWeighed && properties.Names.Contains(WeightName)
            ? new(WeightName, AttributeType.Number, edge => edge.Properties[WeightName]) { IsProperty = true }
            : new(WeightName, AttributeType.Integer, edge => CountTellings(edge)));
        ImmutableArray<AttributeColumn<Edge>> last =
        [
            .. YearColumn<Edge>(properties, PropertyNames.Start, edge => edge.Start),
            new(GraphRecord.ColumnName, AttributeType.Text, GraphRecord.ToJson),
        ];
        return Join(first, properties, edge => edge.Properties, last, ["id", "key", "source", "target", "kind"], arePlain);
    }

    // Adds to the properties, and tells whether all elements are plain, if it is asked
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Survey(ReadOnlySpan<Node> nodes, PropertyTypes properties, bool arePlain)
    {
        foreach (var node in nodes)
        {
            properties.Add(node.Properties);
            arePlain = arePlain && PlainElement.Is(node);
        }

        return arePlain;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Survey(ReadOnlySpan<Edge> edges, PropertyTypes properties, bool arePlain)
    {
        foreach (var edge in edges)
        {
            properties.Add(edge.Properties);
            arePlain = arePlain && PlainElement.Is(edge);
        }

        return arePlain;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool AreWeighed(ReadOnlySpan<Edge> edges)
    {
        foreach (var edge in edges)
        {
            if (!edge.Properties.TryGetValue(WeightName, out var weight) || weight is not (double and > 0 and < double.PositiveInfinity))
            {
                return false;
            }
        }

        return true;
    }

    private static (ImmutableArray<AttributeColumn<T>> Columns, bool ArePlain) Join<T>(
        ImmutableArray<AttributeColumn<T>> first,
        PropertyTypes properties,
        Func<T, PropertyMap> propertiesOf,
        ImmutableArray<AttributeColumn<T>> last,
        string[] taken,
        bool arePlain)
    {
        var names = new UniqueNames(first.Concat(last).Select(column => column.Name).Append("year").Concat(taken).Concat(AppearanceNames));
        var columns = first.ToBuilder();
        foreach (var property in properties.Names.Except(first.Where(column => column.IsProperty).Select(column => column.Name)))
        {
            var name = names.Add(property);
            var isSame = name == property && PlainElement.IsToken(property);
            arePlain = arePlain && isSame && properties.AreOfOneType(property);
            columns.Add(new(name, properties.TypeOf(property), element => Flatten(propertiesOf(element), property)) { IsProperty = isSame });
            if (properties.AreDates(property))
            {
                columns.Add(new(names.Add(name + "_epoch"), AttributeType.Integer, element => DayNumber(propertiesOf(element).GetDate(property))));
            }
        }

        columns.AddRange(last);
        return (columns.ToImmutable(), arePlain);
    }

    private static IEnumerable<AttributeColumn<T>> YearColumn<T>(PropertyTypes properties, string property, Func<T, DateOnly?> dateOf) =>
        properties.Names.Contains(property) ? [new("year", AttributeType.Integer, element => (long?)dateOf(element)?.Year)] : [];

    private static object? Flatten(PropertyMap properties, string name) => !properties.TryGetValue(name, out var value) ? null
        : value is string or bool or long or double ? value
        : PropertyFormat.ToText(value);

    private static long? DayNumber(DateOnly? date) => date?.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
}
