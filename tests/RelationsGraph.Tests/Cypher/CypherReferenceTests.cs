using System.Globalization;
using CsCheck;
using RelationsGraph.Cypher;
using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Cypher;

public sealed class CypherReferenceTests
{
    private static readonly Gen<PropertyGraph> Graphs =
        from nodes in Gen.Select(Gen.OneOf("A", "B", "AB", ""), Gen.Long[0, 3]).Array[1, 5]
        from edges in Gen.Select(Gen.Int[0, 4], Gen.OneOf("R", "S"), Gen.Int[0, 4]).Array[0, 7]
        select Build(nodes, edges);

    private static readonly Gen<ReferenceStep> Steps =
        from type in Gen.OneOf("R", "S", "")
        from direction in Gen.Int[-1, 1]
        from walk in Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 3])
        select new ReferenceStep(type.Length == 0 ? null : type, direction, walk.Item3 == 0 ? (walk.Item1, walk.Item1 + walk.Item2) : null);

    private static readonly Gen<ReferenceResult> Results = Gen.OneOf(
        Gen.Const(ReferenceResult.AllRows),
        Gen.Const(ReferenceResult.DistinctRows),
        Gen.Const(ReferenceResult.Groups),
        Gen.Const(ReferenceResult.Total),
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 4], ReferenceResult.FirstOf));

    private static readonly Gen<ReferenceQuery> Queries =
        from steps in Steps.Array[0, 3]
        from labels in Gen.OneOf("A", "B", "").Array[steps.Length + 1]
        from names in Gen.Int[0, 5].Array[steps.Length + 1]
        let variables = names.Select((name, i) => name == 0 && i > 0 ? "n0" : "n" + i.ToString(CultureInfo.InvariantCulture)).ToArray()
        from condition in Conditions(variables, 2)
        from isOptional in Gen.Bool
        from result in Results
        select new ReferenceQuery([.. labels.Select(label => label.Length == 0 ? null : label)], variables, steps, condition, isOptional, result);

    [Fact]
    public void Random_queries_give_what_trying_everything_gives() => Gen.Select(Graphs, Queries).Sample(
        (graph, query) =>
        {
            var result = CypherQuery.Parse(query.Text).Execute(graph);
            var actual = result.Rows.Select(row => string.Join(", ", row.Select(value => value ?? "null"))).Order(StringComparer.Ordinal);
            Assert.Equal(query.Answer(graph).Order(StringComparer.Ordinal), actual);
        },
        iter: 4000,
        print: pair => pair.Item2.Text + " over " + string.Join("; ", pair.Item1.Nodes.Select(node => $"{node.Id}:{string.Join(':', node.Labels)} x={node.Properties.GetNumber("x")}")
            .Concat(pair.Item1.Edges.Select(edge => edge.ToString()))));

    [Fact]
    public void The_shortest_paths_are_those_among_all_paths() => Gen.Select(Graphs, Steps, Gen.Int[1, 4], Gen.Bool).Sample(
        (graph, step, count, ofGroups) =>
        {
            var (minimum, maximum) = step.Length ?? (1, 4);
            var walk = step with { Length = (minimum, maximum) };
            var arrow = (step with { Length = null }).Text + $"{{{minimum},{maximum}}}";
            var selector = $"SHORTEST {count}{(ofGroups ? " GROUPS" : "")}";
            var rows = CypherQuery.Parse($"MATCH p = {selector} (a){arrow}(b) RETURN a.id, b.id, length(p)").Execute(graph).Rows;
            var expected = from start in graph.Nodes
                           from path in walk.Walk(graph, start, [])
                           group path.Used.Count by (Start: start.Id, End: path.End.Id) into lengths
                           from length in ofGroups ? TakeGroups(lengths, count) : lengths.Order().Take(count)
                           select $"{lengths.Key.Start} {lengths.Key.End} {length}";
            Assert.Equal(expected.Order(StringComparer.Ordinal), rows.Select(row => string.Join(' ', row)).Order(StringComparer.Ordinal));
        },
        iter: 2000);

    [Fact]
    public void Sorting_with_a_limit_gives_the_head_of_sorting_without() =>
        Gen.Select(Gen.Int[-5, 5].Array[0, 30], Gen.Int[0, 8], Gen.Int[0, 12]).Sample((numbers, skip, limit) =>
    {
        var list = string.Join(", ", numbers.Select((number, i) => $"[{number}, {i}]"));
        var rows = CypherQuery.Parse($"UNWIND [{list}] AS x RETURN x[0] AS a, x[1] AS b ORDER BY a DESC SKIP {skip} LIMIT {limit}").Execute(PropertyGraph.Empty).Rows;
        var expected = numbers.Select((number, i) => (number, i)).OrderByDescending(pair => pair.number).Skip(skip).Take(limit);
        Assert.Equal(expected, rows.Select(row => ((int)(long)row[0]!, (int)(long)row[1]!)));
    });

    private static IEnumerable<int> TakeGroups(IEnumerable<int> lengths, int count) =>
        lengths.GroupBy(length => length).OrderBy(same => same.Key).Take(count).SelectMany(same => same);

    private static Gen<ReferenceCondition> Conditions(string[] names, int depth)
    {
        var name = Gen.OneOf(names);
        var operand = Gen.OneOf(Gen.Long[0, 2].Select(ReferenceOperand.Of), name.Select(ReferenceOperand.Of));
        var simple = Gen.OneOf(
            Gen.Select(name, Gen.OneOf("=", "<>", "<", ">="), operand, ReferenceCondition.Compare),
            name.Select(ReferenceCondition.IsNull),
            Gen.Select(name, Gen.Long[0, 2], Gen.Long[0, 2], ReferenceCondition.In));
        if (depth == 0)
        {
            return simple;
        }

        var inner = Conditions(names, depth - 1);
        return Gen.OneOf(simple, inner.Select(ReferenceCondition.Not), Gen.Select(inner, Gen.OneOf("AND", "OR", "XOR"), inner, ReferenceCondition.Join));
    }

    private static PropertyGraph Build((string Labels, long X)[] nodes, (int From, string Type, int To)[] edges)
    {
        var graph = new PropertyGraphBuilder();
        for (var i = 0; i < nodes.Length; i++)
        {
            var properties = nodes[i].X == 3 ? PropertyMap.Empty : PropertyMap.Of(("x", nodes[i].X));
            graph.Add(new Node($"n{i}", nodes[i].Labels.Select(label => label.ToString()), properties));
        }

        for (var i = 0; i < edges.Length; i++)
        {
            var (from, to) = (edges[i].From % nodes.Length, edges[i].To % nodes.Length);
            graph.Add(new Edge($"e{i}", edges[i].Type, $"n{from}", $"n{to}", PropertyMap.Empty, []));
        }

        return graph.Build();
    }
}
