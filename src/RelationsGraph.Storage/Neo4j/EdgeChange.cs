using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>An edge as it is to be in the database, and how it was there.</summary>
/// <param name="Before">What articles told of it so far; null where it is new.</param>
/// <param name="State">What they tell now.</param>
internal sealed record EdgeChange(Edge? Before, EdgeState State)
{
    /// <summary>The row for a statement that finds the relationship.</summary>
    public static Dictionary<string, object?> ToRow(EdgePlace place) =>
        new() { ["source"] = place.SourceId, ["target"] = place.TargetId, ["key"] = place.Key };

    /// <summary>The row for a statement that writes it.</summary>
    public Dictionary<string, object?> ToRow()
    {
        var row = ToRow(State.Place);
        var values = NativeProperties.ToValues(State.Merge().Properties, PropertyKeys.Key, out _);
        foreach (var name in Before is null ? [] : NativeProperties.ToValues(Before.Properties, PropertyKeys.Key, out _).Keys.Except(values.Keys))
        {
            values[name] = null;
        }

        values[PropertyKeys.Articles] = State.Articles;
        values[PropertyKeys.Told] = State.Told;
        row["properties"] = values;
        return row;
    }
}
