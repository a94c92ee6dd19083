using System.Diagnostics;
using RelationsGraph.Graph.Temporal;

namespace RelationsGraph.Cypher.Values;

/// <summary>A value inside the engine: 16 bytes, no allocation for numbers, truth values, dates, nodes and edges.</summary>
/// <remarks>
/// Nodes and edges are their positions in the graph. <c>_content</c> says the kind: a text, list, map or path itself, or a tag whose
/// value lies in <c>_bits</c>; the default value is null.
/// </remarks>
[DebuggerDisplay("{Kind}")]
internal readonly struct Value
{
    private readonly object? _content;
    private readonly long _bits;

    private Value(object? content, long bits)
    {
        _content = content;
        _bits = bits;
    }

    public static Value Null => default;

    public static Value True { get; } = new(Tag.Boolean, 1);

    public static Value False { get; } = new(Tag.Boolean, 0);

    public ValueKind Kind => _content switch
    {
        null => ValueKind.Null,
        Tag tag => tag.Kind,
        string => ValueKind.String,
        _ => ((HeapValue)_content).Kind,
    };

    public bool IsNull => _content is null;

    public bool IsTrue => ReferenceEquals(_content, Tag.Boolean) && _bits != 0;

    public bool IsFalse => ReferenceEquals(_content, Tag.Boolean) && _bits == 0;

    public bool IsNode => ReferenceEquals(_content, Tag.Node);

    public bool IsEdge => ReferenceEquals(_content, Tag.Edge);

    public bool IsInteger => ReferenceEquals(_content, Tag.Integer);

    public bool IsFloat => ReferenceEquals(_content, Tag.Float);

    public bool IsNumber => IsInteger || IsFloat;

    public bool IsString => _content is string;

    public bool AsBoolean => _bits != 0;

    public long AsInteger => _bits;

    public double AsFloat => BitConverter.Int64BitsToDouble(_bits);

    /// <summary>An integer or a float as a float.</summary>
    public double AsNumber => IsInteger ? _bits : AsFloat;

    public string AsString => (string)_content!;

    public DateOnly AsDate => DateOnly.FromDayNumber((int)_bits);

    /// <summary>The position of a node or an edge.</summary>
    public int AsPosition => (int)_bits;

    public ListValue AsList => (ListValue)_content!;

    public MapValue AsMap => (MapValue)_content!;

    public PathValue AsPath => (PathValue)_content!;

    /// <summary>A time, a date with a time or a duration, as users see it.</summary>
    public object AsTemporal => ((TemporalValue)_content!).Content;

    /// <summary>The value itself, where it does not fit into 64 bits.</summary>
    public HeapValue AsHeap => (HeapValue)_content!;

    public static Value Of(bool flag) => flag ? True : False;

    public static Value Of(long number) => new(Tag.Integer, number);

    public static Value Of(double number) => new(Tag.Float, BitConverter.DoubleToInt64Bits(number));

    public static Value Of(string text) => new(text, 0);

    public static Value Of(DateOnly date) => new(Tag.Date, date.DayNumber);

    public static Value Of(HeapValue value) => new(value, 0);

    public static Value OfNode(int position) => new(Tag.Node, position);

    public static Value OfEdge(int position) => new(Tag.Edge, position);

    /// <summary>The value of a property of the graph.</summary>
    public static Value OfProperty(object property) => property switch
    {
        string text => Of(text),
        long number => Of(number),
        double number => Of(number),
        bool flag => Of(flag),
        DateOnly date => Of(date),
        LocalTime time => Of(new TemporalValue(time)),
        OffsetTime time => Of(new TemporalValue(time)),
        LocalDateTime time => Of(new TemporalValue(time)),
        ZonedDateTime time => Of(new TemporalValue(time)),
        Duration duration => Of(new TemporalValue(duration)),
        IReadOnlyList<object> list => Of(new ListValue([.. list.Select(OfProperty)])),
        _ => throw new UnreachableException($"A property cannot be a {property.GetType().Name}."),
    };

    /// <summary>The name of the value's type, as messages and Cypher name it.</summary>
    public string TypeName => Kind switch
    {
        ValueKind.Map => "Map",
        ValueKind.Node => "Node",
        ValueKind.Edge => "Relationship",
        ValueKind.List => "List",
        ValueKind.Path => "Path",
        ValueKind.Date => "Date",
        ValueKind.DateTime => "DateTime",
        ValueKind.LocalDateTime => "LocalDateTime",
        ValueKind.Time => "Time",
        ValueKind.LocalTime => "LocalTime",
        ValueKind.Duration => "Duration",
        ValueKind.String => "String",
        ValueKind.Boolean => "Boolean",
        ValueKind.Integer => "Integer",
        ValueKind.Float => "Float",
        _ => "Null",
    };

    /// <summary>The name of the type with its article: <c>an Integer</c>.</summary>
    public string Noun => Values.Noun.Of(TypeName);

    /// <summary>The name of the type with its article, to begin a sentence: <c>An Integer</c>.</summary>
    public string NounAtStart => Values.Noun.AtStart(TypeName);

    private sealed class Tag(ValueKind kind)
    {
        public static readonly Tag Boolean = new(ValueKind.Boolean);
        public static readonly Tag Integer = new(ValueKind.Integer);
        public static readonly Tag Float = new(ValueKind.Float);
        public static readonly Tag Date = new(ValueKind.Date);
        public static readonly Tag Node = new(ValueKind.Node);
        public static readonly Tag Edge = new(ValueKind.Edge);

        public ValueKind Kind { get; } = kind;
    }
}
