using System.Collections.Immutable;

namespace RelationsGraph.Graph.Formats;

/// <summary>The graph as two tables, which GraphML, GEXF and CSV write in their own ways.</summary>
/// <remarks>
/// <para>Nodes have <c>label</c> (what drawing programs show: the name), <c>type</c> (the kind of entity) and <c>labels</c>;
/// edges have <c>label</c> and <c>interaction</c> (both the relation type) and <c>weight</c> (the number of tellings, at least
/// 1). Then comes one column for each property that is found, typed by its values: dates and lists are text (lists joined
/// by <c>"; "</c>), and each date has its day number since 1970-01-01 beside it in <c>NAME_epoch</c>. <c>year</c> is that of
/// an edge's start or of an article's publication. <c>record</c>, the last, is the whole of the node or edge as exact JSON,
/// every telling included.</para>
/// <para>Properties come from the graph itself rather than from the vocabulary, so that none is lost; it costs a pass over the
/// source. Names that would clash with a column above, or that a reading program takes for its own (<c>id</c>, <c>size</c>),
/// get an underscore appended.</para>
/// </remarks>
internal sealed class AttributeColumns
{
    private static readonly string[] AppearanceNames = ["x", "y", "z", "size", "r", "g", "b", "color", "xpos", "ypos", "shared name", "SUID", "selected"];

    private AttributeColumns(ImmutableArray<AttributeColumn<Node>> nodes, ImmutableArray<AttributeColumn<Edge>> edges)
    {
        Nodes = nodes;
        Edges = edges;
    }

    public ImmutableArray<AttributeColumn<Node>> Nodes { get; }

    public ImmutableArray<AttributeColumn<Edge>> Edges { get; }

    /// <summary>Reads the whole source once to find the columns.</summary>
    public static async Task<AttributeColumns> FindAsync(IGraphSource source, CancellationToken cancellationToken) =>
        new(await FindNodeColumnsAsync(source, cancellationToken), await FindEdgeColumnsAsync(source, cancellationToken));

    public static async Task<ImmutableArray<AttributeColumn<Node>>> FindNodeColumnsAsync(IGraphSource source, CancellationToken cancellationToken)
    {
        var properties = new PropertyTypes();
        await foreach (var node in source.ReadNodesAsync(cancellationToken))
        {
            properties.Add(node.Properties);
        }

        ImmutableArray<AttributeColumn<Node>> first =
        [
            new("label", AttributeType.Text, node => node.Name),
            new("type", AttributeType.Text, node => node.Label),
            new("labels", AttributeType.Text, node => string.Join("; ", node.Labels)),
        ];
        ImmutableArray<AttributeColumn<Node>> last =
        [
            new("year", AttributeType.Integer, node => (long?)node.Properties.GetDate(PropertyNames.Published)?.Year),
            new(GraphRecord.ColumnName, AttributeType.Text, GraphRecord.ToJson),
        ];
        return Join(first, properties, node => node.Properties, last, ["id"]);
    }

    public static async Task<ImmutableArray<AttributeColumn<Edge>>> FindEdgeColumnsAsync(IGraphSource source, CancellationToken cancellationToken)
    {
        var properties = new PropertyTypes();
        await foreach (var edge in source.ReadEdgesAsync(cancellationToken))
        {
            properties.Add(edge.Properties);
        }

        ImmutableArray<AttributeColumn<Edge>> first =
        [
            new("label", AttributeType.Text, edge => edge.Type),
            new("interaction", AttributeType.Text, edge => edge.Type),
            new("weight", AttributeType.Number, edge => Weight(edge)),
        ];
        ImmutableArray<AttributeColumn<Edge>> last =
        [
            new("year", AttributeType.Integer, edge => (long?)edge.Start?.Year),
            new(GraphRecord.ColumnName, AttributeType.Text, GraphRecord.ToJson),
        ];
        return Join(first, properties, edge => edge.Properties, last, ["id", "key", "source", "target", "kind"]);
    }

    /// <summary>How often an edge is told; at least 1, since some programs ignore an edge of weight 0.</summary>
    public static double Weight(Edge edge) => Math.Max(1, edge.Evidence.Length);

    private static ImmutableArray<AttributeColumn<T>> Join<T>(
        ImmutableArray<AttributeColumn<T>> first,
        PropertyTypes properties,
        Func<T, PropertyMap> propertiesOf,
        ImmutableArray<AttributeColumn<T>> last,
        string[] taken)
    {
        var names = new UniqueNames(first.Concat(last).Select(column => column.Name).Concat(taken).Concat(AppearanceNames));
        var columns = first.ToBuilder();
        foreach (var property in properties.Names)
        {
            var name = names.Add(property);
            columns.Add(new(name, properties.TypeOf(property), element => Flatten(propertiesOf(element).GetValueOrDefault(property))));
            if (properties.AreDates(property))
            {
                columns.Add(new(names.Add(name + "_epoch"), AttributeType.Integer, element => DayNumber(propertiesOf(element).GetDate(property))));
            }
        }

        columns.AddRange(last);
        return columns.ToImmutable();
    }

    private static object? Flatten(object? value) => value is null or string or bool or long or double ? value : PropertyFormat.ToText(value);

    private static long? DayNumber(DateOnly? date) => date?.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
}
