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

    /// <exception cref="CommandException">There is no such folder.</exception>
    /// <exception cref="GraphSchemaException">A file of the vocabulary is missing or broken.</exception>
    public GraphSchema Load(CommandContext context)
    {
        if (context.Parsed.GetValue(_folder) is not { } folder)
        {
            return GraphSchema.Default;
        }

        var path = context.Environment.PathOf(folder);
        return Directory.Exists(path)
            ? GraphSchema.Load(path)
            : throw new CommandException($"There is no folder '{folder}'; --schema takes a folder laid out like graph-schema/.");
    }
}
