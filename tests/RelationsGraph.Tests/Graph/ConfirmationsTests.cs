using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Graph;

public class ConfirmationsTests
{
    [Theory]
    [InlineData("plan planned 31-33 | report happened 32-32", "report -> plan")]
    [InlineData("plan planned 31-33 | report happened 33-40", "report -> plan")]
    [InlineData("plan planned 31-33 | report happened 34-34", "")]
    [InlineData("plan planned 31-33 not | report happened 32-32", "")]
    [InlineData("plan planned 31-33 | report happened 32-32 not", "")]
    [InlineData("plan possible 31-33 | report happened 32-32", "")]
    [InlineData("plan planned - | report happened 32-32", "")]
    [InlineData("late planned 32-32 | early planned 30-32 | report happened 32-32", "report -> early")]
    [InlineData("b planned 32-32 | a planned 32-33 | report happened 32-32", "report -> a")]
    [InlineData("plan planned 32-32 | one happened 32-32 | two happened 31-32", "one -> plan, two -> plan")]
    public void A_report_confirms_the_earliest_plan_whose_days_it_meets(string edges, string expected)
    {
        var confirmed = Build(edges.Split(" | ").Select(MakeEdge)).Edges
            .Where(edge => edge.Properties.ContainsKey(PropertyNames.Confirms))
            .Select(edge => $"{edge.Key} -> {edge.Properties[PropertyNames.Confirms]}");

        Assert.Equal(expected, string.Join(", ", confirmed));
    }

    [Fact]
    public void A_report_confirms_no_plan_of_another_type_or_between_others()
    {
        var graph = Build(
        [
            MakeEdge("plan planned 32-32"), MakeEdge("other planned 32-32", type: "MEETS"), MakeEdge("report happened 32-32", type: "HOSTS"),
            MakeEdge("away planned 32-32", target: "c"),
        ]);

        Assert.DoesNotContain(graph.Edges, edge => edge.Properties.ContainsKey(PropertyNames.Confirms));
    }

    [Fact]
    public void A_graph_without_the_plan_confirms_nothing_even_of_edges_that_did()
    {
        var whole = Build([MakeEdge("plan planned 32-32"), MakeEdge("report happened 32-32")]);

        var part = Build(whole.Edges.Where(edge => edge.Key == "report"));

        Assert.Equal("plan", whole.Edges[1].Properties[PropertyNames.Confirms]);
        Assert.False(part.Edges[0].Properties.ContainsKey(PropertyNames.Confirms));
    }

    private static PropertyGraph Build(IEnumerable<Edge> edges) => edges.Aggregate(
        new[] { "a", "b", "c" }.Aggregate(new PropertyGraphBuilder(), (graph, id) => graph.Add(new Node(id, [], PropertyMap.Empty))),
        (graph, edge) => graph.Add(edge)).Build();

    private static Edge MakeEdge(string text) => MakeEdge(text, "VISITS");

    private static Edge MakeEdge(string text, string type = "VISITS", string target = "b")
    {
        var parts = text.Split(' ');
        DateOnly?[] days = [.. parts[2].Split('-').Select(day => day.Length > 0 ? new DateOnly(2025, 3, 1).AddDays(int.Parse(day, null)) : (DateOnly?)null)];
        return new Edge(parts[0], type, "a", target, PropertyMap.Of(
            (PropertyNames.Status, parts[1]), (PropertyNames.Start, days[0]), (PropertyNames.End, days[1]),
            (PropertyNames.Negated, parts.Length > 3)), []);
    }
}
