using RelationsGraph.Bolt.PackStream;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>A node in a statement over many.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Labels">The labels that come and go, which are in the statement's text.</param>
/// <param name="Properties">The properties that are set, or taken away where they are null.</param>
internal readonly record struct NodeRow(string Id, LabelChange Labels, PropertyRow Properties)
{
    private static readonly string[] Names = ["id", "properties"];

    public BoltMap ToMap() => BoltMap.OfDistinct(Names, [Id, Properties.ToMap()]);
}
