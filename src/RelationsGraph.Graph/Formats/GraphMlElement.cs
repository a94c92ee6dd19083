namespace RelationsGraph.Graph.Formats;

/// <summary>A node or an edge of a GraphML file: where it stands, and the values that it has.</summary>
/// <param name="description">What messages call it: <c>node 'a'</c>.</param>
/// <param name="id">Its identifier in the file; edges may have none.</param>
/// <param name="line">The line where it begins, from 1.</param>
/// <param name="column">The column where it begins, from 1.</param>
internal sealed class GraphMlElement(string description, string? id, int line, int column)
{
    private Dictionary<string, (GraphMlColumn Column, string Text)>? _properties;
    private string? _record;
    private string? _kind;

    public int Line => line;

    public int Column => column;

    /// <summary>Takes a value; of several for one column the last counts.</summary>
    public void Add(GraphMlColumn valueColumn, string text)
    {
        switch (valueColumn.Role)
        {
            case GraphMlColumnRole.Record:
                _record = text;
                break;
            case GraphMlColumnRole.Kind:
                _kind = text;
                break;
            case GraphMlColumnRole.Property:
                (_properties ??= new(StringComparer.Ordinal))[valueColumn.Name] = (valueColumn, text);
                break;
        }
    }

    /// <exception cref="GraphMlException">It has neither a record nor the values that stand for one.</exception>
    public void RequireContent()
    {
        if (_record is null && (_kind is null || string.IsNullOrEmpty(id)))
        {
            throw Error($"The {description} has no value '{GraphRecord.ColumnName}'; only GraphML that this program has written can be read.");
        }
    }

    /// <exception cref="GraphMlException">A value is not what it should be.</exception>
    public Node ToNode() => _record is null
        ? new Node(id!, PlainElement.SplitLabels(_kind!), Properties())
        : FromRecord(GraphRecordReader.ToNode);

    /// <exception cref="GraphMlException">A value is not what it should be.</exception>
    public Edge ToEdge(string sourceId, string targetId) => _record is not null
        ? FromRecord(record => GraphRecordReader.ToEdge(record, sourceId, targetId))
        : _kind!.Length > 0
        ? new Edge(id!, _kind, sourceId, targetId, Properties(), [])
        : throw Error($"The {description} has no type.");

    private T FromRecord<T>(Func<string, T> parse)
    {
        try
        {
            return parse(_record!);
        }
        catch (FormatException exception)
        {
            throw Error($"The value of '{GraphRecord.ColumnName}' cannot be read: {exception.Message}.", exception);
        }
    }

    private PropertyMap Properties() => _properties is null
        ? PropertyMap.Empty
        : PropertyMap.Of(_properties.Select(property => (property.Key, (object?)Parse(property.Value.Column, property.Value.Text))));

    private object Parse(GraphMlColumn valueColumn, string text) => valueColumn.TryParse(text, out var value)
        ? value
        : throw Error($"The value '{text}' of '{valueColumn.Name}' is not {TypeName(valueColumn.Type)}.");

    private static string TypeName(AttributeType type) => type switch
    {
        AttributeType.Flag => "true or false",
        AttributeType.Integer => "a whole number",
        _ => "a number",
    };

    private GraphMlException Error(string problem, Exception? inner = null) => new(line, column, problem, inner);
}
