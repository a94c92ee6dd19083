using System.Collections;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;
using RelationsGraph.Graph.Temporal;
using RelationsGraph.Graph;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Turns the parameters of a caller into values of the engine.</summary>
internal static class ParameterReader
{
    public static Dictionary<string, Value> Read(
        IReadOnlyDictionary<string, object?>? parameters, Frame frame, SourceText source, QueryGraph graph)
    {
        var values = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var (name, span) in frame.Parameters.OrderBy(pair => pair.Value.Start))
        {
            if (parameters is null || !parameters.TryGetValue(name, out var value))
            {
                throw source.Error(
                    CypherErrorKind.ParameterMissing,
                    "MissingParameter",
                    $"The query needs a value for the parameter ${name}.{Suggestion.For(name, parameters?.Keys ?? [])}",
                    span);
            }

            values.Add(name, Read(name, value, graph));
        }

        return values;
    }

    /// <summary>The value of the engine for one of a caller.</summary>
    /// <exception cref="ArgumentException">Cypher has no such type.</exception>
    public static Value Read(string name, object? value, QueryGraph graph) => value switch
    {
        null => Value.Null,
        bool flag => Value.Of(flag),
        string text => Value.Of(text),
        char letter => Value.Of(letter.ToString()),
        long or int or short or byte or sbyte or ushort or uint => Value.Of(Convert.ToInt64(value, null)),
        double or float or decimal => Value.Of(Convert.ToDouble(value, null)),
        DateOnly date => Value.Of(date),
        LocalTime time => Value.Of(new TemporalValue(time)),
        OffsetTime time => Value.Of(new TemporalValue(time)),
        LocalDateTime time => Value.Of(new TemporalValue(time)),
        ZonedDateTime time => Value.Of(new TemporalValue(time)),
        Duration duration => Value.Of(new TemporalValue(duration)),
        Node node => graph.IndexOfNode(node.Id) is >= 0 and var position
            ? Value.OfNode(position)
            : throw new ArgumentException($"The value of {name} is a node that is not in the graph."),
        Edge edge => graph.IndexOfEdge(edge.Key) is >= 0 and var position
            ? Value.OfEdge(position)
            : throw new ArgumentException($"The value of {name} is an edge that is not in the graph."),
        IReadOnlyDictionary<string, object?> map => ReadMap(name, map, graph),
        IDictionary<string, object?> map => ReadMap(name, map, graph),
        IEnumerable list => Value.Of(new ListValue([.. list.Cast<object?>().Select(item => Read(name, item, graph))])),
        _ => throw new ArgumentException($"The value of {name} is a {value.GetType().Name}; Cypher has no such type."),
    };

    private static Value ReadMap(string name, IEnumerable<KeyValuePair<string, object?>> map, QueryGraph graph) =>
        Value.Of(new MapValue(map.Select(pair => (pair.Key, Read(name, pair.Value, graph)))));
}
