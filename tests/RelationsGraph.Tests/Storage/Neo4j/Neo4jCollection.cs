namespace RelationsGraph.Tests.Storage.Neo4j;

/// <summary>The tests that share one server, one after another: starting it takes longer than most of them.</summary>
[CollectionDefinition(Name)]
public sealed class Neo4jCollection : ICollectionFixture<Neo4jServer>
{
    public const string Name = "Neo4j";
}
