using BenchmarkDotNet.Attributes;
using RelationsGraph.Cypher;
using RelationsGraph.Graph;

namespace RelationsGraph.Benchmarks;

/// <summary>
/// Queries over a generated graph of 100,000 nodes and 500,000 edges with our labels and types, each beside a plain loop over the same
/// adjacency, which is the floor.
/// </summary>
[MemoryDiagnoser]
public class CypherBenchmarks
{
    private static readonly string[] Labels = ["Person", "Country", "Organization", "Place"];
    private static readonly string[] Types = ["VISITS", "MEETS", "CRITICIZES", "SUPPORTS", "REPRESENTS"];

    private const string UsualQuery =
        "MATCH (p:Person)-[r:VISITS]->(c:Country) WHERE r.status = 'planned' AND c.name STARTS WITH 'x' RETURN p.name, r.status, c.name ORDER BY c.name LIMIT 10";

    private PropertyGraph _graph = PropertyGraph.Empty;
    private CypherQuery _lookUp = null!;
    private CypherQuery _oneHop = null!;
    private CypherQuery _twoHops = null!;
    private CypherQuery _threeHops = null!;
    private CypherQuery _shortestPath = null!;
    private CypherQuery _group = null!;
    private CypherQuery _top = null!;
    private CypherQuery _optional = null!;

    [GlobalSetup]
    public void Setup()
    {
        _graph = Generate(100_000, 500_000);
        _lookUp = CypherQuery.Parse("MATCH (n:Person {name: 'name 42'}) RETURN n.name");
        _oneHop = CypherQuery.Parse("MATCH (p:Person)-[r:VISITS]->(c:Country) WHERE r.status = 'planned' RETURN count(*)");
        _twoHops = CypherQuery.Parse("MATCH (a:Person {name: 'name 40'})-[:MEETS]-(b)-[:MEETS]-(c) RETURN count(*)");
        _threeHops = CypherQuery.Parse("MATCH (a:Person)-[:MEETS]->(b)-[:VISITS]->(c)<-[:SUPPORTS]-(d:Country) RETURN count(*)");
        _shortestPath = CypherQuery.Parse("MATCH (a {id: 'n000042'}), (b {id: 'n099999'}) MATCH p = shortestPath((a)-[*..8]->(b)) RETURN length(p)");
        _group = CypherQuery.Parse("MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS n");
        _top = CypherQuery.Parse("MATCH (n:Person) RETURN n.name AS name ORDER BY name DESC LIMIT 10");
        _optional = CypherQuery.Parse("MATCH (c:Country) OPTIONAL MATCH (c)<-[r:VISITS]-(p:Person) RETURN count(p)");
    }

    [Benchmark]
    public CypherQuery ParseAndBind() => CypherQuery.Parse(UsualQuery);

    [Benchmark]
    public string ParseBindAndPlan() => CypherQuery.Parse(UsualQuery).Explain(_graph);

    [Benchmark]
    public int LookUp() => _lookUp.Execute(_graph).Rows.Count();

    [Benchmark]
    public object? OneHop() => _oneHop.Execute(_graph).Rows.Single()[0];

    [Benchmark]
    public long OneHopFloor()
    {
        var count = 0L;
        foreach (var edge in _graph.EdgesOfType("VISITS"))
        {
            if (_graph.Edges[edge].Status == "planned" && Has(_graph.SourceOf(edge), "Person") && Has(_graph.TargetOf(edge), "Country"))
            {
                count++;
            }
        }

        return count;
    }

    [Benchmark]
    public object? TwoHops() => _twoHops.Execute(_graph).Rows.Single()[0];

    [Benchmark]
    public object? ThreeHops() => _threeHops.Execute(_graph).Rows.Single()[0];

    [Benchmark]
    public long ThreeHopsFloor()
    {
        var count = 0L;
        foreach (var a in _graph.NodesWithLabel("Person"))
        {
            foreach (var first in _graph.OutEdges(a))
            {
                if (_graph.Edges[first].Type != "MEETS")
                {
                    continue;
                }

                foreach (var second in _graph.OutEdges(_graph.TargetOf(first)))
                {
                    if (_graph.Edges[second].Type == "VISITS")
                    {
                        count += CountSupporters(_graph.TargetOf(second));
                    }
                }
            }
        }

        return count;
    }

    [Benchmark]
    public object? ShortestPath() => _shortestPath.Execute(_graph).Rows.FirstOrDefault()?[0];

    [Benchmark]
    public int GroupBy() => _group.Execute(_graph).Rows.Count();

    [Benchmark]
    public int GroupByFloor()
    {
        var counts = new Dictionary<string, int>();
        foreach (var edge in _graph.Edges)
        {
            counts[edge.Type] = counts.GetValueOrDefault(edge.Type) + 1;
        }

        return counts.Count;
    }

    [Benchmark]
    public int Top() => _top.Execute(_graph).Rows.Count();

    [Benchmark]
    public int TopFloor() => _graph.NodesWithLabel("Person")
        .Select(node => _graph.Nodes[node].Name).OrderDescending(StringComparer.Ordinal).Take(10).Count();

    [Benchmark]
    public object? OptionalMatch() => _optional.Execute(_graph).Rows.Single()[0];

    private static PropertyGraph Generate(int nodes, int edges)
    {
        var random = new Random(1);
        var graph = new PropertyGraphBuilder();
        for (var i = 0; i < nodes; i++)
        {
            graph.Add(Node.ForEntity($"n{i:D6}", Labels[i % Labels.Length], $"name {i}", []));
        }

        for (var i = 0; i < edges; i++)
        {
            // Squaring makes a few nodes much more connected than the others, as they are in the news
            var source = (int)(random.NextDouble() * random.NextDouble() * nodes);
            var target = (int)(random.NextDouble() * random.NextDouble() * nodes);
            var properties = PropertyMap.Of(("status", i % 3 == 0 ? "planned" : "happened"), ("weight", (long)(i % 100)));
            graph.Add(new Edge($"e{i:D6}", Types[random.Next(Types.Length)], $"n{source:D6}", $"n{target:D6}", properties, []));
        }

        return graph.Build();
    }

    private bool Has(int node, string label) => _graph.Nodes[node].Labels.Contains(label);

    private long CountSupporters(int node)
    {
        var count = 0L;
        foreach (var edge in _graph.InEdges(node))
        {
            count += _graph.Edges[edge].Type == "SUPPORTS" && Has(_graph.SourceOf(edge), "Country") ? 1 : 0;
        }

        return count;
    }
}
