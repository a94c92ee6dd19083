using RelationsGraph.Cli;

namespace RelationsGraph.Tests.Cli;

/// <summary>What documents and help tell a person to type, works.</summary>
public sealed class DocumentedCommandTests : IDisposable
{
    private const string Fence = "```";
    private readonly CommandLine _shell = new();

    public DocumentedCommandTests()
    {
        foreach (var sample in Directory.GetFiles(Repository.PathOf("samples")))
        {
            _shell.Write(Path.Combine("samples", Path.GetFileName(sample)), File.ReadAllText(sample));
        }
    }

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task The_command_lines_of_the_readme_run()
    {
        Assert.SkipUnless(File.Exists(Repository.PathOf("README.md")), "There is no README.md yet.");
        await RunAllAsync(CodeLines(Repository.PathOf("README.md")).Where(line => line.StartsWith("relgraph ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_command_lines_of_the_guide_to_imports_run() => await RunAllAsync(CommandLines("import.md"));

    [Fact]
    public async Task The_command_lines_of_the_guide_to_analysis_run()
    {
        foreach (var table in (string[])["visits-to-the-us.csv", "trips-of-the-us.csv"])
        {
            File.Copy(SharedData.Require("data", "visits", table), _shell.PathOf(table));
        }

        await RunAllAsync(CommandLines("analysis.md"));
        Assert.True(File.Exists(_shell.PathOf("decades.svg")));
        string[] figures =
        [
            "| 1970s  |    1 | new    | Henry Kissinger ", "    348 |", "Anwar Sadat - Egypt - Henry Kissinger - Israel - Golda Meir\n",
            "Warren Christopher | VISITS   | Israel         |     34 |", "New relations (3 of 533)", "|     102 |    31 | United States ",
        ];
        Assert.All(figures, figure => Assert.Contains(figure, _shell.Transcript.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_examples_of_all_help_pages_run()
    {
        var help = await _shell.RunAsync("--help");
        var commands = help.Output.Split("Commands:\n")[1].Split("\n\n")[0].Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Length > 2 && line[2] != ' ')
            .Select(line => line.Trim().Split(' ')[0]).ToList();
        Assert.Contains("ingest", commands);
        foreach (var command in commands.OrderBy(command => command == "forget"))
        {
            var examples = (await _shell.RunAsync(command, "--help")).Output.Split("Examples:\n")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);
            await RunAllAsync(examples.Select(example => example.Trim()));
        }
    }

    private async Task RunAllAsync(IEnumerable<string> lines)
    {
        var count = 0;
        foreach (var line in lines)
        {
            var outcome = await _shell.RunLineAsync(line);
            Assert.True(outcome.ExitCode == ExitCode.Success, $"{line}\nended with {outcome.ExitCode}: {outcome.Error}");
            count++;
        }

        Assert.NotEqual(0, count);
    }

    // Those of code blocks, and those in the cells of tables
    private static IEnumerable<string> CommandLines(string document)
    {
        var path = Repository.PathOf("docs", document);
        var cells = File.ReadLines(path).Where(line => line.StartsWith('|')).SelectMany(line => line.Split('`').Where((_, i) => i % 2 == 1));
        return CodeLines(path).Concat(cells).Where(line => line.StartsWith("relgraph ", StringComparison.Ordinal));
    }

    private static IEnumerable<string> CodeLines(string path)
    {
        var isCode = false;
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                isCode = !isCode;
            }
            else if (isCode)
            {
                yield return line.TrimStart('$', ' ');
            }
        }
    }
}
