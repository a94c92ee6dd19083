using RelationsGraph.Graph;

namespace RelationsGraph.Benchmarks.Queries;

/// <summary>The floor of each question: a plain loop over positions, with types and labels compared as a programmer would.</summary>
internal static class Loops
{
    public static long LookUp(PropertyGraph graph)
    {
        var count = 0L;
        foreach (var node in graph.NodesWithLabel("Person"))
        {
            count += graph.Nodes[node].Name == "name 4241" ? 1 : 0;
        }

        return count;
    }

    public static long NamesBetween(PropertyGraph graph)
    {
        var count = 0L;
        foreach (var node in graph.NodesWithLabel("Person"))
        {
            var name = graph.Nodes[node].Name;
            count += string.CompareOrdinal(name, "name 42") >= 0 && string.CompareOrdinal(name, "name 43") < 0 ? 1 : 0;
        }

        return count;
    }

    public static long NamesWithBeginning(PropertyGraph graph)
    {
        var count = 0L;
        foreach (var node in graph.NodesWithLabel("Person"))
        {
            count += graph.Nodes[node].Name.StartsWith("name 42", StringComparison.Ordinal) ? 1 : 0;
        }

        return count;
    }

    public static long OneHop(PropertyGraph graph)
    {
        var count = 0L;
        foreach (var organization in graph.NodesWithLabel("Organization"))
        {
            count += CountPlannedVisits(graph, organization);
        }

        return count;
    }

    public static long TwoHops(PropertyGraph graph)
    {
        var count = 0L;
        foreach (var country in graph.NodesWithLabel("Country"))
        {
            foreach (var (first, middle) in Either(graph, country, "MEETS"))
            {
                foreach (var (second, _) in Either(graph, middle, "MEETS"))
                {
                    count += first == second ? 0 : 1;
                }
            }
        }

        return count;
    }

    public static long ThreeHops(PropertyGraph graph)
    {
        var count = 0L;
        foreach (var organization in graph.NodesWithLabel("Organization"))
        {
            foreach (var first in graph.OutEdges(organization))
            {
                if (graph.Edges[first].Type != "MEETS" || !IsPlanned(graph, first))
                {
                    continue;
                }

                foreach (var second in graph.OutEdges(graph.TargetOf(first)))
                {
                    if (graph.Edges[second].Type == "VISITS")
                    {
                        count += CountSupporters(graph, graph.TargetOf(second));
                    }
                }
            }
        }

        return count;
    }

    public static long Walks(PropertyGraph graph)
    {
        var count = 0L;
        foreach (var country in graph.NodesWithLabel("Country"))
        {
            count += CountWalks(graph, country, new int[3], 0);
        }

        return count;
    }

    public static long ShortestPaths(PropertyGraph graph)
    {
        var sum = 0L;
        foreach (var country in graph.NodesWithLabel("Country"))
        {
            sum += FindDistance(graph, graph.IndexOfNode("n000042"), country);
        }

        return sum;
    }

    public static long GroupByType(PropertyGraph graph)
    {
        var counts = new Dictionary<string, long>();
        foreach (var edge in graph.Edges)
        {
            counts[edge.Type] = counts.GetValueOrDefault(edge.Type) + 1;
        }

        return counts.Count;
    }

    public static long GroupByStatus(PropertyGraph graph)
    {
        var sums = new Dictionary<string, (double Sum, long Count)>();
        foreach (var edge in graph.Edges)
        {
            var status = (string)edge.Properties[PropertyNames.Status];
            var (sum, count) = sums.GetValueOrDefault(status);
            sums[status] = (sum + (long)edge.Properties[PropertyNames.Count], count + 1);
        }

        return sums.Count;
    }

    public static long Top(PropertyGraph graph)
    {
        var best = new PriorityQueue<string, string>(StringComparer.Ordinal);
        foreach (var node in graph.NodesWithLabel("Person"))
        {
            best.Enqueue(graph.Nodes[node].Name, graph.Nodes[node].Name);
            if (best.Count > 10)
            {
                best.Dequeue();
            }
        }

        return best.Count;
    }

    public static long OptionalMatch(PropertyGraph graph)
    {
        var count = 0L;
        foreach (var organization in graph.NodesWithLabel("Organization"))
        {
            count += Math.Max(1, CountPlannedVisits(graph, organization));
        }

        return count;
    }

    public static long Merge(PropertyGraph graph)
    {
        var known = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var node in graph.NodesWithLabel("Person"))
        {
            known[graph.Nodes[node].Name] = graph.Nodes[node];
        }

        var count = 0L;
        for (var i = 1; i <= 10_000; i++)
        {
            var name = $"name {20 * i}";
            if (!known.ContainsKey(name))
            {
                known.Add(name, new Node($"new {i}", ["Person"], PropertyMap.Of((PropertyNames.Name, name))));
            }

            count++;
        }

        return count;
    }

    public static long Rows(PropertyGraph graph)
    {
        var count = 0L;
        foreach (var edge in graph.EdgesOfType("VISITS"))
        {
            var source = graph.SourceOf(edge);
            if (Has(graph, source, "Person"))
            {
                var properties = graph.Edges[edge].Properties;
                object?[] row =
                [
                    graph.Nodes[source].Properties[PropertyNames.Name], properties[PropertyNames.Status], properties[PropertyNames.Start],
                    graph.Nodes[graph.TargetOf(edge)].Properties[PropertyNames.Name],
                ];
                count += row.Length / 4;
            }
        }

        return count;
    }

    private static long CountPlannedVisits(PropertyGraph graph, int node)
    {
        var count = 0L;
        foreach (var edge in graph.InEdges(node))
        {
            count += graph.Edges[edge].Type == "VISITS" && IsPlanned(graph, edge) && Has(graph, graph.SourceOf(edge), "Person") ? 1 : 0;
        }

        return count;
    }

    private static int FindDistance(PropertyGraph graph, int from, int to)
    {
        var distances = new int[graph.Nodes.Length];
        var queue = new Queue<int>([from]);
        while (queue.TryDequeue(out var node) && distances[to] == 0)
        {
            foreach (var edge in graph.OutEdges(node))
            {
                var next = graph.TargetOf(edge);
                if (distances[next] == 0 && next != from)
                {
                    distances[next] = distances[node] + 1;
                    queue.Enqueue(next);
                }
            }
        }

        return distances[to];
    }

    private static long CountWalks(PropertyGraph graph, int node, int[] walked, int length)
    {
        var count = 0L;
        foreach (var edge in graph.OutEdges(node))
        {
            if (Array.IndexOf(walked, edge, 0, length) >= 0)
            {
                continue;
            }

            walked[length] = edge;
            count += 1 + (length + 1 < walked.Length ? CountWalks(graph, graph.TargetOf(edge), walked, length + 1) : 0);
        }

        return count;
    }

    private static long CountSupporters(PropertyGraph graph, int node)
    {
        var count = 0L;
        foreach (var edge in graph.InEdges(node))
        {
            count += graph.Edges[edge].Type == "SUPPORTS" && Has(graph, graph.SourceOf(edge), "Person") ? 1 : 0;
        }

        return count;
    }

    private static List<(int Edge, int Node)> Either(PropertyGraph graph, int node, string type)
    {
        var found = new List<(int Edge, int Node)>();
        foreach (var edge in graph.OutEdges(node))
        {
            if (graph.Edges[edge].Type == type)
            {
                found.Add((edge, graph.TargetOf(edge)));
            }
        }

        foreach (var edge in graph.InEdges(node))
        {
            if (graph.Edges[edge].Type == type && graph.SourceOf(edge) != node)
            {
                found.Add((edge, graph.SourceOf(edge)));
            }
        }

        return found;
    }

    private static bool Has(PropertyGraph graph, int node, string label) => graph.Nodes[node].Labels.Contains(label);

    private static bool IsPlanned(PropertyGraph graph, int edge) => graph.Edges[edge].Status == "planned";
}
