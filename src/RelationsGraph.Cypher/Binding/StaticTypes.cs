using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Binding;

/// <summary>Questions about <see cref="StaticType"/>.</summary>
internal static class StaticTypes
{
    private static readonly (StaticType Type, string Name)[] Names =
    [
        (StaticType.Boolean, "Boolean"), (StaticType.Integer, "Integer"), (StaticType.Float, "Float"), (StaticType.String, "String"),
        (StaticType.List, "List"), (StaticType.Map, "Map"), (StaticType.Node, "Node"), (StaticType.Edge, "Relationship"),
        (StaticType.Path, "Path"), (StaticType.Date, "Date"), (StaticType.DateTime, "DateTime"),
        (StaticType.LocalDateTime, "LocalDateTime"), (StaticType.Time, "Time"), (StaticType.LocalTime, "LocalTime"), (StaticType.Duration, "Duration"),
    ];

    /// <summary>Whether a value of one type may be of another; null may be anything.</summary>
    public static bool MayBe(this StaticType type, StaticType wanted) => (type & (wanted | StaticType.Null)) != 0;

    /// <summary>The types as a message names them: <c>Integer or Float</c>.</summary>
    public static string ToText(this StaticType type)
    {
        var names = Names.Where(pair => (type & pair.Type) != 0).Select(pair => pair.Name).ToList();
        return names.Count switch
        {
            0 => "Null",
            1 => names[0],
            _ => string.Join(", ", names.SkipLast(1)) + " or " + names[^1],
        };
    }

    /// <summary>The types as a signature names them: <c>Integer | Float</c>, <c>Any</c>; that all may be null is left out.</summary>
    public static string ToShortText(this StaticType type) => (type | StaticType.Null) == StaticType.Any
        ? "Any"
        : string.Join(" | ", Names.Where(pair => (type & pair.Type) != 0).Select(pair => pair.Name));

    public static StaticType Of(Value value) => value.Kind switch
    {
        ValueKind.Map => StaticType.Map,
        ValueKind.Node => StaticType.Node,
        ValueKind.Edge => StaticType.Edge,
        ValueKind.List => StaticType.List,
        ValueKind.Path => StaticType.Path,
        ValueKind.Date => StaticType.Date,
        ValueKind.DateTime => StaticType.DateTime,
        ValueKind.LocalDateTime => StaticType.LocalDateTime,
        ValueKind.Time => StaticType.Time,
        ValueKind.LocalTime => StaticType.LocalTime,
        ValueKind.Duration => StaticType.Duration,
        ValueKind.String => StaticType.String,
        ValueKind.Boolean => StaticType.Boolean,
        ValueKind.Integer => StaticType.Integer,
        ValueKind.Float => StaticType.Float,
        _ => StaticType.Null,
    };
}
