using RelationsGraph.Cli.Output;

namespace RelationsGraph.Cli.Commands;

/// <summary>Does the whole main job on an article that comes with the program, in a store of its own.</summary>
internal sealed class DemoCommand()
    : RelgraphCommand("demo", "Do the whole main job on a sample article: read it, ask, find paths, rank, and write graph.graphml here.")
{
    private const string Sample = "samples/wang-yi-visits-russia.txt";

    private static readonly (string Head, string[] Arguments)[] Steps =
    [
        ("Read an article: who did what to whom, when, and the words that say it", ["ingest", Sample, "--date", "2025-03-28"]),
        ("Ask a question in Cypher", ["cypher", "MATCH (p:Person)-[r:VISITS]->(c:Country) RETURN p.name, r.status, r.start, r.end, c.name ORDER BY r.start"]),
        ("Find out how two are connected", ["path", "Wang Yi", "Ukraine"]),
        ("See who stands in the middle", ["centrality", "--measure", "betweenness", "--top", "5"]),
        ("Look at one entity", ["show", "Sergei Lavrov"]),
        ("Write a file for Gephi, Cytoscape, yEd or NetworkX", ["export", "graph.graphml"]),
    ];

    private static readonly string[] Next =
    [
        "relgraph ingest YOUR-ARTICLE.txt --date 2025-03-28",
        "relgraph show Russia",
        "relgraph export graph.gexf",
        "relgraph schema",
        "relgraph --help",
    ];

    public override IReadOnlyList<string> Examples => ["relgraph demo"];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("relgraph-demo-");
        try
        {
            await WriteSampleAsync(folder.FullName, cancellationToken);
            foreach (var (head, arguments) in Steps)
            {
                await WriteHeadAsync(context.Output, head, arguments);

                // Where the store of the demo lies is of no interest
                var result = await RelgraphApplication.RunAsync(arguments[0] == "ingest" ? [.. arguments, "--quiet"] : arguments, EnvironmentOf(context, arguments, folder.FullName), cancellationToken);
                if (result != ExitCode.Success)
                {
                    return result;
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        context.Output.Text.WriteLine();
        context.Output.Text.WriteLine("Now try:");
        foreach (var command in Next)
        {
            context.Output.Text.WriteLine("  " + command);
        }

        return ExitCode.Success;
    }

    // The sample and the store lie in a folder of their own; what the export writes is for the user to keep
    private static CommandEnvironment EnvironmentOf(CommandContext context, string[] arguments, string folder) => context.Environment with
    {
        WorkingDirectory = arguments[0] == "export" ? context.Environment.WorkingDirectory : folder,
        Variables = context.Environment.Variables.SetItem("RELGRAPH_STORE", Path.Combine(folder, "relations.db")),
    };

    private static async Task WriteHeadAsync(CommandOutput output, string head, string[] arguments)
    {
        if (arguments != Steps[0].Arguments)
        {
            output.Text.WriteLine();
        }

        output.Text.WriteLine(head);
        output.Text.WriteLine("$ relgraph " + string.Join(' ', arguments.Select(argument => argument.Contains(' ') ? $"\"{argument}\"" : argument)));
        output.Text.WriteLine();
        await output.FlushAsync();
    }

    private static async Task WriteSampleAsync(string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, Sample);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
        await using var file = File.Create(path);
        await using var resource = typeof(DemoCommand).Assembly.GetManifestResourceStream(Sample)
            ?? throw new CommandException($"The sample {Sample} is not built into this program.");
        await resource.CopyToAsync(file, cancellationToken);
    }
}
