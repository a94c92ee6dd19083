using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Cypher;

/// <summary>A query over a graph with what it must give.</summary>
/// <param name="Name">The sentence that the case holds.</param>
/// <param name="Graph">The graph.</param>
/// <param name="Query">The query.</param>
/// <param name="Kind">What is expected: GIVES, GIVES IN ORDER, FAILS, WARNS, PLANS or CHANGES.</param>
/// <param name="Expected">The lines of the expectation.</param>
internal sealed record CypherCase(string Name, PropertyGraph Graph, string Query, string Kind, IReadOnlyList<string> Expected)
{
    /// <summary>
    /// Reads a case file. A line of one of the words GRAPH, CASE, GIVES, GIVES IN ORDER, FAILS, WARNS, PLANS and CHANGES begins a part: a
    /// CREATE statement for the cases below it, a name with the query under it, a table of rows, the error as <c>kind detail line:column</c> with
    /// its message and excerpt, a warning a line, the plan as a table of text, or a side effect a line. A case may have several of them; each
    /// runs the query anew. Lines that begin with // are comments.
    /// </summary>
    public static IEnumerable<CypherCase> ReadAll(string file)
    {
        var (graph, name, query) = (PropertyGraph.Empty, "", "");
        foreach (var (heading, lines) in ReadParts(file))
        {
            var word = heading.Split(' ')[0];
            switch (word)
            {
                case "GRAPH":
                    graph = GraphScript.Build(string.Join('\n', lines));
                    break;
                case "CASE":
                    (name, query) = (heading["CASE ".Length..], string.Join('\n', lines));
                    break;
                default:
                    yield return new CypherCase(name, graph, query, heading, lines);
                    break;
            }
        }
    }

    private static IEnumerable<(string Heading, List<string> Lines)> ReadParts(string file)
    {
        string? heading = null;
        var lines = new List<string>();
        foreach (var line in File.ReadLines(file).Where(line => !line.StartsWith("//", StringComparison.Ordinal)))
        {
            if (new[] { "GRAPH", "CASE ", "GIVES", "FAILS", "WARNS", "PLANS", "CHANGES" }.Any(word => line.StartsWith(word, StringComparison.Ordinal)))
            {
                if (heading is not null)
                {
                    yield return (heading, lines);
                }

                (heading, lines) = (line, []);
            }
            else if (line.Length > 0)
            {
                lines.Add(line);
            }
        }

        if (heading is not null)
        {
            yield return (heading, lines);
        }
    }
}
