using System.CommandLine;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Cli.Options;

/// <summary>Which vocabulary the graph keeps to.</summary>
internal sealed class SchemaOption
{
    private readonly Option<string?> _folder = new("--schema")
    {
        Description = "A folder with a vocabulary of your own, laid out like graph-schema/.",
        HelpName = "DIR",
    };

    public void AddTo(Command command) => command.Add(_folder);

    /// <exception cref="GraphSchemaException">A file of the vocabulary is missing or broken.</exception>
    public GraphSchema Load(CommandContext context) =>
        context.Parsed.GetValue(_folder) is { } folder ? GraphSchema.Load(context.Environment.PathOf(folder)) : GraphSchema.Default;
}
