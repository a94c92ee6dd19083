using System.CommandLine;
using System.CommandLine.Parsing;
using RelationsGraph.Cli.Plots;

namespace RelationsGraph.Cli.Options;

/// <summary>Where to draw the result, too.</summary>
internal sealed class PlotOption
{
    private const string Extension = ".svg";

    private readonly Option<string?> _file = new("--plot")
    {
        Description = "Draw the result into this file, too: an image in SVG.",
        HelpName = "FILE.svg",
    };

    public PlotOption() => _file.Validators.Add(RequireSvg);

    public void AddTo(Command command) => command.Add(_file);

    public bool IsGiven(CommandContext context) => context.Parsed.GetValue(_file) is not null;

    /// <summary>Draws where the user wants it; the file appears whole or not at all.</summary>
    /// <exception cref="CommandException">There is no such folder.</exception>
    public void Write(CommandContext context, IPlot plot)
    {
        if (context.Parsed.GetValue(_file) is not { } file)
        {
            return;
        }

        var path = context.Environment.PathOf(file);
        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            throw new CommandException($"There is no folder '{Path.GetDirectoryName(file)}'.");
        }

        var partial = $"{path}.{Environment.ProcessId}.partial";
        try
        {
            using (var stream = File.Create(partial))
            {
                plot.Write(stream);
            }

            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }

        context.Messages.Tell($"Drew {file}.");
    }

    private static void RequireSvg(OptionResult result)
    {
        if (result.Tokens is [var token] && !Path.GetExtension(token.Value).Equals(Extension, StringComparison.OrdinalIgnoreCase))
        {
            OptionValue.Refuse(
                result, result.IdentifierToken?.Value, token.Value, $"not a name that ends in {Extension}; images are written as SVG");
        }
    }
}
