using System.CommandLine;

namespace RelationsGraph.Cli.Options;

/// <summary>How results are to be written.</summary>
internal sealed class FormatOption
{
    private readonly Option<string> _format = new("--format", "-f")
    {
        Description = "table for people, json or csv for programs.",
        HelpName = "table|json|csv",
        DefaultValueFactory = _ => "table",
    };

    public FormatOption() => _format.AcceptOnlyFromAmong("table", "json", "csv");

    public void AddTo(Command command) => command.Add(_format);

    public ResultFormat Get(CommandContext context) => Enum.Parse<ResultFormat>(context.Parsed.GetValue(_format) ?? "table", ignoreCase: true);
}
