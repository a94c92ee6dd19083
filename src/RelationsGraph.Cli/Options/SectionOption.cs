using System.CommandLine;
using RelationsGraph.Cli.Output;

namespace RelationsGraph.Cli.Options;

/// <summary>Which of the tables of a report to write.</summary>
internal sealed class SectionOption
{
    private readonly Option<string?> _name;

    /// <param name="names">The names of the tables.</param>
    public SectionOption(params string[] names)
    {
        _name = new("--show")
        {
            Description = $"Only one table: {string.Join(", ", names)}. CSV needs this.",
            HelpName = string.Join('|', names),
        };
        _name.AcceptOnlyFromAmong(names);
    }

    public void AddTo(Command command) => command.Add(_name);

    /// <summary>
    /// Writes the report: for people one table below the other, in JSON an object with a list for each, in CSV the one that is asked for.
    /// </summary>
    /// <exception cref="CommandException">CSV is asked for, and no table.</exception>
    public async Task WriteAsync(
        CommandContext context, ResultFormat format, IReadOnlyList<ReportSection> sections, CancellationToken cancellationToken)
    {
        if (context.Parsed.GetValue(_name) is { } name)
        {
            await ResultWriter.WriteAsync(context.Output, format, sections.First(section => section.Name == name).Table, cancellationToken);
            return;
        }

        switch (format)
        {
            case ResultFormat.Csv:
                throw new CommandException(
                    $"CSV holds one table: say which by --show {string.Join('|', sections.Select(section => section.Name))}.", ExitCode.Usage);
            case ResultFormat.Json:
                await JsonResult.WriteAsync(
                    await context.Output.OpenStreamAsync(),
                    sections.ToDictionary(section => section.Name, section => (object?)JsonResult.ToObjects(section.Table.WithoutBars())),
                    cancellationToken);
                break;
            default:
                WriteForPeople(context.Output, sections);
                break;
        }
    }

    private static void WriteForPeople(CommandOutput output, IReadOnlyList<ReportSection> sections)
    {
        for (var i = 0; i < sections.Count; i++)
        {
            if (i > 0)
            {
                output.Text.WriteLine();
            }

            var rows = sections[i].Table.Rows.ToList();
            var count = rows.Count == sections[i].Total ? $"{rows.Count}" : $"{rows.Count} of {sections[i].Total}";
            output.Text.WriteLine($"{sections[i].Head} ({count})");
            if (rows.Count > 0)
            {
                TableResult.Write(output, sections[i].Table with { Rows = rows });
            }
        }
    }
}
