using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Graph.Formats;

/// <summary>The file formats that a graph can be written in: the front door of export. Immutable.</summary>
/// <example>
/// <code>
/// var format = new GraphFormats(GraphSchema.Default).ForFile("graph.graphml", program: "gephi");
/// await format.WriteFileAsync(graph, "graph.graphml", cancellationToken);
/// </code>
/// </example>
public sealed class GraphFormats
{
    /// <summary>Makes the formats for graphs of a vocabulary, which gives them label colours, undirected types and constraints.</summary>
    public GraphFormats(GraphSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var colours = new LabelColours(schema);
        All =
        [
            new("graphml", null, "GraphML 1.1, valid by its schema; NetworkX, igraph and most others", [".graphml", ".xml"], new GraphMlWriter(GraphMlFlavour.Strict, colours).WriteAsync),
            new("graphml", "gephi", "GraphML whose edges have a kind, so that Gephi does not merge relations of different types", [".graphml", ".xml"], new GraphMlWriter(GraphMlFlavour.Gephi, colours).WriteAsync),
            new("graphml", "yed", "GraphML with shapes, colours and visible labels for yEd", [".graphml", ".xml"], new GraphMlWriter(GraphMlFlavour.Yed, colours).WriteAsync),
            new("graphml", "cytoscape", "GraphML with the name columns that Cytoscape expects", [".graphml", ".xml"], new GraphMlWriter(GraphMlFlavour.Cytoscape, colours).WriteAsync),
            new("gexf", null, "GEXF 1.3 with a time interval on each dated edge, for the timeline of Gephi", [".gexf"], new GexfWriter(colours).WriteAsync),
            new("dot", null, "Graphviz, to draw the graph", [".dot", ".gv"], new DotWriter(schema, colours).WriteAsync),
            new("json", null, "Cytoscape.js JSON", [".json", ".cyjs"], CytoscapeJsonWriter.WriteAsync),
            new("csv", null, "two tables: NAME.nodes.csv and NAME.edges.csv", [".csv"], (".nodes.csv", CsvWriter.WriteNodesAsync), (".edges.csv", CsvWriter.WriteEdgesAsync)),
            new("csv-nodes", null, "the table of nodes alone", [], CsvWriter.WriteNodesAsync),
            new("csv-edges", null, "the table of edges alone", [], CsvWriter.WriteEdgesAsync),
            new("cypher", null, "Cypher script that loads the graph into Neo4j; may be run again", [".cypher", ".cql"], new CypherScriptWriter(schema.Constraints).WriteAsync),
        ];
    }

    /// <summary>All formats.</summary>
    public ImmutableArray<GraphFormat> All { get; }

    /// <summary>Finds a format by name (<c>graphml</c>, <c>gexf</c>, ...), and by the program that is to read it where that matters.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <param name="program">A program that a flavour is made for: <c>gephi</c>, <c>yed</c>, <c>cytoscape</c>; null for the plain format.</param>
    /// <param name="format">The format.</param>
    public bool TryFind(string name, string? program, [NotNullWhen(true)] out GraphFormat? format)
    {
        format = All.FirstOrDefault(format => Same(format.Name, name) && Same(format.Program, program));
        return format is not null;
    }

    /// <summary>Finds a format by the extension of a file name, and by the program that is to read it where that matters.</summary>
    public bool TryFindForFile(string path, string? program, [NotNullWhen(true)] out GraphFormat? format)
    {
        var extension = Path.GetExtension(path);
        format = All.FirstOrDefault(format => format.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase) && Same(format.Program, program));
        return format is not null;
    }

    /// <summary>The format that the extension of a file name stands for.</summary>
    /// <exception cref="ArgumentException">No format has the extension, or none of those that have it is for the program.</exception>
    public GraphFormat ForFile(string path, string? program = null) => TryFindForFile(path, program, out var format)
        ? format
        : throw new ArgumentException(
            program is null
                ? $"'{path}' does not end in one of {string.Join(", ", All.SelectMany(known => known.Extensions).Distinct())}."
                : $"There is no format for '{path}' that is made for '{program}'; the programs are {string.Join(", ", Programs)}.",
            nameof(path));

    /// <summary>The programs that flavours are made for.</summary>
    public IEnumerable<string> Programs => All.Select(format => format.Program).OfType<string>().Distinct();

    private static bool Same(string? first, string? second) => string.Equals(first, second, StringComparison.OrdinalIgnoreCase);
}
