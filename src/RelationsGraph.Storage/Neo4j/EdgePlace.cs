using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>Where an edge is: what finds it in the database without a search.</summary>
internal readonly record struct EdgePlace(string Type, string SourceId, string TargetId, string Key)
{
    public static EdgePlace Of(Edge edge) => new(edge.Type, edge.SourceId, edge.TargetId, edge.Key);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(SourceId, Key); // two edges hardly ever share these
}
