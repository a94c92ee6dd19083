using RelationsGraph.Bolt.PackStream;
using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>An edge as it is to be in the database, and how it was there.</summary>
/// <param name="Before">What articles told of it so far; null where it is new.</param>
/// <param name="State">What they tell now.</param>
internal sealed record EdgeChange(Edge? Before, EdgeState State)
{
    private static readonly string[] PlaceNames = ["source", "target", "key"];
    private static readonly string[] RowNames = [.. PlaceNames, "properties"];

    /// <summary>The row for a statement that finds the relationship.</summary>
    public static BoltMap ToRow(EdgePlace place) => BoltMap.OfDistinct(PlaceNames, [place.SourceId, place.TargetId, place.Key]);

    /// <summary>The row for a statement that writes it.</summary>
    public static BoltMap ToRow(EdgePlace place, PropertyRow properties) =>
        BoltMap.OfDistinct(RowNames, [place.SourceId, place.TargetId, place.Key, properties.ToMap()]);

    /// <summary>The row for a statement that writes it, with its books.</summary>
    public BoltMap ToRow()
    {
        var after = State.Merge();
        var row = new PropertyRow(after.Properties.Count + 2);
        EdgeProperties.Add(row, Before, after);
        row.Add(PropertyKeys.Articles, State.Articles);
        row.Add(PropertyKeys.Told, State.Told);
        if (State.Edit is { } edit)
        {
            row.Add(PropertyKeys.Edited, RecordJson.OfEdit(edit));
        }

        return ToRow(State.Place, row);
    }
}
