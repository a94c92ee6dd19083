using System.CommandLine;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Cli.Options;

/// <summary>Which tables of names and words to know.</summary>
internal sealed class LexiconOption
{
    private readonly Option<string?> _folder = new("--lexicon")
    {
        Description = "A folder with tables of your own, such as predicates.tsv, each in place of the built-in one, or predicates.extra.tsv, which adds to it.",
        HelpName = "DIR",
    };

    public void AddTo(Command command) => command.Add(_folder);

    /// <exception cref="CommandException">There is no such folder.</exception>
    /// <exception cref="LexiconException">A table is broken.</exception>
    public ExtractionLexicon Load(CommandContext context, GraphSchema schema)
    {
        if (context.Parsed.GetValue(_folder) is not { } folder)
        {
            return ExtractionLexicon.Load(schema);
        }

        var path = context.Environment.PathOf(folder);
        return Directory.Exists(path)
            ? ExtractionLexicon.Load(schema, path)
            : throw new CommandException($"There is no folder '{folder}' to take the lexicon from.");
    }
}
