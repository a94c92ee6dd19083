using System.CommandLine;

namespace RelationsGraph.Cli.Options;

/// <summary>The options that every command has.</summary>
internal sealed class GeneralOptions
{
    private readonly Option<bool> _quiet = new("--quiet", "-q")
    {
        Description = "No progress and no messages but errors.",
        Recursive = true,
    };

    private readonly Option<bool> _debug = new("--debug")
    {
        Description = "On an error, show where in the program it arose.",
        Recursive = true,
    };

    public void AddTo(Command command)
    {
        command.Add(_quiet);
        command.Add(_debug);
    }

    public bool IsQuiet(ParseResult parsed) => parsed.GetValue(_quiet);

    public bool IsDebugging(ParseResult parsed) => parsed.GetValue(_debug);
}
