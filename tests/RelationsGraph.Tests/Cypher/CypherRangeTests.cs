using CsCheck;
using RelationsGraph.Cypher;
using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Cypher;

/// <summary>Bounds on a property find the same nodes by the index in order as by going through all nodes.</summary>
public sealed class CypherRangeTests
{
    private static readonly string[] Operators = ["<", "<=", ">", ">=", "STARTS WITH"];

    // Few enough that bounds often are values
    private static readonly Gen<object> Values = Gen.OneOf(
        Gen.Int[-3, 3].Select(number => (object)(long)number),
        Gen.Int[-6, 6].Select(number => (object)(number / 2.0)),
        Gen.Const((object)double.NaN),
        Gen.Bool.Select(flag => (object)flag),
        Gen.String[Gen.Char["ab\u00E9"], 0, 3].Select(text => (object)text),
        Gen.Int[0, 5].Select(day => (object)new DateOnly(2024, 2, 27).AddDays(day)),
        Gen.Int[-2, 2].Array[0, 2].Select(list => (object)list.Select(item => (object)(long)item).ToArray()));

    private static readonly Gen<(string Condition, object? Bound)> Conditions =
        Gen.Select(Gen.OneOf(Operators), Values, Gen.Int[0, 9], (comparison, bound, dice) => (comparison, dice == 0 ? null : (object?)bound));

    [Fact]
    public void Bounds_keep_the_same_nodes_with_and_without_an_index() =>
        Gen.Select(Values.Array[100, 200], Conditions.Array[1, 3].Array[1, 4], Gen.Bool).Sample((values, questions, hasLabel) =>
        {
            var graph = GraphOf(values);
            foreach (var question in questions)
            {
                var parameters = question.Index().ToDictionary(pair => $"p{pair.Index}", pair => pair.Item.Bound);
                var conditions = string.Join(" AND ", question.Index().Select(pair => $"n.x {pair.Item.Condition} $p{pair.Index}"));
                var label = hasLabel ? ":Thing" : "";
                var indexed = CypherQuery.Parse($"MATCH (n{label}) WHERE {conditions} RETURN n.number AS number ORDER BY number");
                var plain = CypherQuery.Parse($"MATCH (n{label}) WITH n WHERE {conditions} RETURN n.number AS number ORDER BY number");
                Assert.Contains(indexed.Explain(graph).Steps, step => step.Name == "NodeRange");
                Assert.DoesNotContain(plain.Explain(graph).Steps, step => step.Name == "NodeRange");
                var expected = Numbers(plain, graph, parameters);
                Assert.Equal(expected, Numbers(indexed, graph, parameters)); // goes through all
                Assert.Equal(expected, Numbers(indexed, graph, parameters)); // by the index
            }
        }, iter: 300);

    [Fact]
    public void What_a_query_wrote_is_found_within_bounds()
    {
        var graph = GraphOf([.. Enumerable.Range(0, 200).Select(number => (object)(long)number)]);
        var query = CypherQuery.Parse(
            """
            MATCH (n:Thing) WHERE n.x < 3 SET n.x = n.x + 1000
            WITH count(*) AS changed
            CREATE (:Thing {number: 500, x: 1500})
            WITH changed
            MATCH (n:Thing) WHERE n.x >= 199
            RETURN changed, collect(n.x) AS found
            """);
        for (var i = 0; i < 2; i++)
        {
            var row = query.Update(graph, CypherOptions.Default).Result.Rows.Single();
            Assert.Equal(3L, row[0]);
            Assert.Equal([199L, 1000L, 1001L, 1002L, 1500L], ((object[])row[1]!).Cast<long>().Order());
        }
    }

    [Theory]
    [InlineData("n.x > 1 AND n.x <= $y", "(n:Thing) by x > 1 AND <= $y")]
    [InlineData("1 < n.x", "(n:Thing) by x > 1")]
    [InlineData("n.name STARTS WITH 'a' + 'b'", "(n:Thing) by name STARTS WITH 'a' + 'b'")]
    public void A_plan_tells_the_bounds(string condition, string details)
    {
        var graph = GraphOf([.. Enumerable.Range(0, 100).Select(number => (object)(long)number)]);
        var plan = CypherQuery.Parse($"MATCH (n:Thing) WHERE {condition} RETURN n").Explain(graph);
        Assert.Equal(details, plan.Steps.Single(step => step.Name == "NodeRange").Details);
    }

    private static List<object?> Numbers(CypherQuery query, PropertyGraph graph, Dictionary<string, object?> parameters) =>
        [.. query.Execute(graph, parameters).Rows.Select(row => row[0])];

    private static PropertyGraph GraphOf(object[] values)
    {
        var graph = new PropertyGraphBuilder();
        for (var i = 0; i < values.Length; i++)
        {
            graph.Add(new Node($"n{i:D3}", ["Thing"], PropertyMap.Of(("number", (long)i), ("x", values[i]))));
        }

        return graph.Build();
    }
}
