using RelationsGraph.Cypher;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Tests.Cypher;

public sealed class CypherUpdateTests
{
    private static readonly CypherOptions WithVocabulary = new() { Schema = GraphSchema.Default };

    private static readonly PropertyGraph Visits = new PropertyGraphBuilder()
        .Add(Node.ForEntity("person:wang-yi", "Person", "Wang Yi", []))
        .Add(Node.ForEntity("country:RUS", "Country", "Russia", [], PropertyMap.Of((PropertyNames.Code, "RUS"))))
        .Add(new Edge(
            "VISITS:1", "VISITS", "person:wang-yi", "country:RUS", PropertyMap.Of((PropertyNames.Status, "planned"), (PropertyNames.Negated, false)),
            [
                new Evidence("article:a", 0, 0, 5, "words", PropertyMap.Of((PropertyNames.Confidence, 0.9))),
                new Evidence("article:b", 0, 0, 5, "words", PropertyMap.Of((PropertyNames.Confidence, 0.7), (PropertyNames.SourceRole, "Foreign Minister"))),
            ]))
        .Build();

    [Fact]
    public void The_graph_itself_stays_and_the_changes_make_the_new_one()
    {
        var update = CypherQuery.Parse("MATCH (p:Person) SET p.name = 'Wang' CREATE (p)-[:KNOWS]->(q:Person {name: 'Q'}) RETURN q")
            .Update(Visits, CypherOptions.Default);
        Assert.Equal("Wang Yi", Visits.Nodes[1].Name);
        Assert.Equal(["Q", "Wang"], update.Changes.Nodes.Select(change => change.After!.Name));
        var changed = update.Changes.ApplyTo(Visits);
        Assert.Equal(["Q", "Russia", "Wang"], changed.Nodes.Select(node => node.Name).Order());
        Assert.Equal(["KNOWS", "VISITS"], changed.Types);
    }

    [Fact]
    public void A_query_that_writes_is_not_executed_where_it_may_only_read()
    {
        var query = CypherQuery.Parse("MATCH (n) DETACH DELETE n");
        Assert.True(query.IsWriting);
        var error = Assert.Throws<CypherException>(() => query.Execute(Visits));
        Assert.Equal("DELETE changes the graph, but the query may only read; allow it to write.", error.Message);
        Assert.Equal((1, 11), (error.Line, error.Column));
    }

    [Fact]
    public void Identifiers_can_be_given_and_not_changed()
    {
        var update = CypherQuery.Parse("CREATE (a:A {id: 'a', x: 1})-[r:R {key: 'r'}]->(b:B) SET a.id = 'a' RETURN a.id, r.key, b.id").Update(Visits, CypherOptions.Default);
        Assert.Equal(["a", "r", "node:00000003"], update.Result.Rows.Single());
        Assert.Equal(PropertyMap.Of(("x", 1L)), update.Changes.Nodes[0].After!.Properties);
        Fails("MATCH (p:Person) SET p.id = 'person:other'", "'id' is 'person:wang-yi' and stays so, for it names the element; create another one instead.", CypherOptions.Default);
        Fails("CREATE ({id: 1})", "'id' names the element, so it must be a String that is not empty, but this is an Integer.", CypherOptions.Default);
        Fails("CREATE ({id: 'country:RUS'})", "There is a node with the identifier 'country:RUS' already; MATCH it, or MERGE.", CypherOptions.Default);
    }

    [Fact]
    public void A_property_of_an_edge_is_set_whatever_its_tellings_say()
    {
        var update = CypherQuery.Parse("MATCH ()-[r:VISITS]->() SET r.confidence = 1.0, r.reviewed = true REMOVE r.sourceRole RETURN r").Update(Visits, WithVocabulary);
        var edge = Assert.Single(update.Changes.Edges).After!;
        Assert.Equal(1.0, edge.Properties[PropertyNames.Confidence]);
        Assert.Equal(true, edge.Properties["reviewed"]);
        Assert.False(edge.Properties.ContainsKey(PropertyNames.SourceRole));
        Assert.Equal(2, edge.Evidence.Length);
        Fails(
            "MATCH ()-[r:VISITS]->() SET r.evidence = 'other words'",
            "The property 'evidence' is worked out from the articles that tell of the relationship; it cannot be set.");
    }

    [Fact]
    public void Setting_all_properties_of_an_edge_keeps_its_evidence()
    {
        var update = CypherQuery.Parse("MATCH ()-[r:VISITS]->() SET r = {status: 'happened', negated: false}").Update(Visits, WithVocabulary);
        var edge = Assert.Single(update.Changes.Edges).After!;
        Assert.Equal("happened", edge.Status);
        Assert.Equal("words", edge.Properties[PropertyNames.Evidence]);
        Assert.False(edge.Properties.ContainsKey(PropertyNames.Confidence));
    }

    [Fact]
    public void With_a_vocabulary_new_elements_are_named_by_what_they_are()
    {
        var update = CypherQuery.Parse(
            """
            MATCH (w:Person {name: 'Wang Yi'})
            MERGE (b:Entity:Country {code: 'BRA'}) ON CREATE SET b.name = 'Brazil'
            CREATE (w)-[v:VISITS {status: 'planned', negated: false, start: date('2025-04-01'), end: date('2025-04-02')}]->(b)
            MERGE (l:Entity:Person {name: 'Sergei Lavrov'})
            CREATE (w)-[m:MEETS {status: 'happened', negated: false}]->(l)
            RETURN b.id, l.id, v.key, startNode(m).id
            """).Update(Visits, WithVocabulary);
        var row = update.Result.Rows.Single();
        Assert.Equal(["country:BRA", "person:sergei-lavrov"], row.Take(2));
        Assert.StartsWith("VISITS:", (string)row[2]!, StringComparison.Ordinal);
        Assert.Equal("person:sergei-lavrov", row[3]); // MEETS has no direction: from the smaller identifier
    }

    [Theory]
    [InlineData("CREATE (:Person {name: 'A'})", "(Person A) does not keep to the vocabulary: every node carries the label Entity; write :Entity:Person.")]
    [InlineData("CREATE (:Entity {name: 'A'})", "(Entity A) does not keep to the vocabulary: beside Entity a node carries one of Person, Country, Organization, Group, Place, Topic, Article.")]
    [InlineData("CREATE (:Entity:Persona {name: 'A'})", "(Persona A) does not keep to the vocabulary: there is no label Persona; there are Person, Country, Organization, Group, Place, Topic, Article.")]
    [InlineData("CREATE (:Entity:Person)", "A new node needs an 'id', or a 'name' from which one can be made.")]
    [InlineData("CREATE (:Entity:Country {name: 'A'})", "(Country A) does not keep to the vocabulary: Country needs the property 'code' (string).")]
    [InlineData("CREATE (:Entity:Person {name: 'A', aliases: 1})", "(Person A) does not keep to the vocabulary: the property 'aliases' of Person is a string[], and '1' is none.")]
    [InlineData("CREATE (:Entity:Person {name: 'A', gender: 'x'})", "(Person A) does not keep to the vocabulary: the property 'gender' of Person is one of f, m, not 'x'.")]
    [InlineData("MATCH (p:Person), (c:Country) CREATE (p)-[:LIKES]->(c)", "(person:wang-yi)-[LIKES]->(country:RUS) does not keep to the vocabulary: there is no relation type LIKES; 'relgraph schema' lists them.")]
    [InlineData("MATCH (p:Person), (c:Country) CREATE (c)-[:REPRESENTS]->(p)", "(country:RUS)-[REPRESENTS]->(person:wang-yi) does not keep to the vocabulary: the source of REPRESENTS is a Person, and (Country Russia) is none.")]
    [InlineData("MATCH (p:Person) CREATE (p)-[:PRAISES]->(p)", "(person:wang-yi)-[PRAISES]->(person:wang-yi) does not keep to the vocabulary: an edge joins two different nodes.")]
    [InlineData("MATCH (p:Person), (c:Country) CREATE (p)-[:VISITS {status: 'planned'}]->(c)", "(person:wang-yi)-[VISITS]->(country:RUS) does not keep to the vocabulary: VISITS needs the property 'negated' (boolean).")]
    [InlineData("MATCH ()-[r:VISITS]->() SET r.start = '2025-03-31'", "(person:wang-yi)-[VISITS]->(country:RUS) does not keep to the vocabulary: the property 'start' of VISITS is a date, and '2025-03-31' is none.")]
    [InlineData("MATCH (c:Country) SET c:Article, c.textHash = 'x' REMOVE c:Country", "(person:wang-yi)-[VISITS]->(country:RUS) does not keep to the vocabulary: the target of VISITS is a *, and (Article Russia) is none.")]
    [InlineData("MATCH (p:Person), (c:Country) CREATE (p)-[:REPRESENTS]->(c) CREATE (p)-[:REPRESENTS]->(c)", "There is (person:wang-yi)-[:REPRESENTS]->(country:RUS) with the same dates and status, under the key '*' already; MERGE, or give another 'key'.")]
    public void What_does_not_keep_to_the_vocabulary_is_refused(string query, string message) => Fails(query, message);

    [Fact]
    public void A_query_ends_when_it_writes_more_than_it_may_hold()
    {
        var error = Assert.Throws<CypherException>(() =>
            CypherQuery.Parse("UNWIND range(1, 100) AS x CREATE ({x: x})").Update(Visits, new CypherOptions { MaxHeldRows = 150 }));
        Assert.Equal(CypherErrorKind.ResourceExhausted, error.Kind);
    }

    private static void Fails(string query, string message, CypherOptions? options = null)
    {
        var error = Assert.Throws<CypherException>(() => CypherQuery.Parse(query).Update(Visits, options ?? WithVocabulary));
        var parts = message.Split('*');
        Assert.StartsWith(parts[0], error.Message, StringComparison.Ordinal);
        Assert.EndsWith(parts[^1], error.Message, StringComparison.Ordinal);
    }
}
