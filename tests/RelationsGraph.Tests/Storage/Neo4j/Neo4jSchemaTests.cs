using RelationsGraph.Storage;
using RelationsGraph.Tests.Bolt;

namespace RelationsGraph.Tests.Storage.Neo4j;

/// <summary>Which constraints a server is asked to make, in words that it understands.</summary>
public sealed class Neo4jSchemaTests
{
    [Theory]
    [InlineData("Neo4j/4.3.9", "CREATE CONSTRAINT entity_id IF NOT EXISTS ON (entity:Entity) ASSERT entity.id IS UNIQUE")]
    [InlineData("Neo4j/4.4.40", "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (entity:Entity) REQUIRE entity.id IS UNIQUE")]
    [InlineData("Neo4j/5.26.0", "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (entity:Entity) REQUIRE entity.id IS UNIQUE")]
    [InlineData("Neo4j/2025.10.1", "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (entity:Entity) REQUIRE entity.id IS UNIQUE")]
    [InlineData("Another/1.0", "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (entity:Entity) REQUIRE entity.id IS UNIQUE")]
    public async Task The_constraints_of_the_vocabulary_are_made_before_anything_is_written(string agent, string constraint)
    {
        string[] statements =
        [
            constraint,
            "CREATE INDEX entity_name IF NOT EXISTS FOR (entity:Entity) ON (entity.name)",
            "CREATE INDEX country_code IF NOT EXISTS FOR (country:Country) ON (country.code)",
            "CREATE INDEX article_published IF NOT EXISTS FOR (article:Article) ON (article.published)",
        ];
        var talk = statements.Select(statement => $"# RUN \"{statement}\"");
        await using var server = new ScriptedServer(string.Join('\n', ["! 4.3", $$"""# HELLO {"server": "{{agent}}"}""", "# RESET", .. talk]));

        await using var store = await GraphStore.OpenAsync($"bolt://{server.Authority}", GraphStoreAccess.Write);

        Assert.Equal($"bolt://{server.Authority}", store.Location);
        Assert.Equal(0, server.Left);
    }

    [Fact]
    public async Task Opening_to_read_asks_for_nothing()
    {
        await using var server = new ScriptedServer("""
            # LOGON
            # RESET
            """);

        await using var store = await GraphStore.OpenAsync($"bolt://{server.Authority}", GraphStoreAccess.Read);

        Assert.Equal(0, server.Left);
    }

    [Fact]
    public void A_password_is_not_shown_with_the_other_options() =>
        Assert.DoesNotContain("hunter2", new GraphStoreOptions { Password = "hunter2" }.ToString(), StringComparison.Ordinal);
}
