using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using RelationsGraph.Cli.Commands;
using RelationsGraph.Cli.Options;
using RelationsGraph.Cli.Output;

namespace RelationsGraph.Cli;

/// <summary>The program <c>relgraph</c>: its commands, and what happens when one fails.</summary>
public static class RelgraphApplication
{
    private const string Name = "relgraph";
    private const string Description =
        "Turns news about international relations into a graph of who did what to whom, when, and according to whom.";

    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The command line without the program's name.</param>
    /// <param name="environment">What it reads, writes and sees of the machine.</param>
    /// <param name="cancellationToken">Stops it in order.</param>
    /// <returns>The exit code, one of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, CommandEnvironment environment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(environment);
        await using var output = new CommandOutput(environment);
        var general = new GeneralOptions();
        var parsed = BuildRoot(environment, output, general).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            return UsageReport.Write(parsed, environment.StandardError);
        }

        try
        {
            return await parsed.InvokeAsync(ConfigurationFor(environment, output), cancellationToken);
        }
        catch (Exception exception)
        {
            return FailureReport.Write(exception, environment.StandardError, general.IsDebugging(parsed));
        }
    }

    private static IReadOnlyList<RelgraphCommand> Commands() =>
    [
        new DemoCommand(),
        new IngestCommand(),
        new ImportCommand(),
        new ForgetCommand(),
        new ShowCommand(),
        new PathCommand(),
        new CentralityCommand(),
        new CommunitiesCommand(),
        new ComponentsCommand(),
        new BridgesCommand(),
        new CutCommand(),
        new BalanceCommand(),
        new CompareCommand(),
        new StructureCommand(),
        new CypherCommand(),
        new ShellCommand(),
        new ExportCommand(),
        new SyncCommand(),
        new ExtractCommand(),
        new EventsCommand(),
        new CandidatesCommand(),
        new ExplainCommand(),
        new EvaluateCommand(),
        new ParseCommand(),
        new SchemaCommand(),
    ];

    private static Command BuildRoot(CommandEnvironment environment, CommandOutput output, GeneralOptions general)
    {
        // A RootCommand would take its name from the process, which is another one in tests
        var root = new Command(Name, Description);
        root.Add(new HelpOption { Action = new HelpWithExamples(new HelpAction { MaxWidth = environment.Width }) });
        root.Add(new VersionOption { Action = new PrintVersion() });
        general.AddTo(root);
        foreach (var command in Commands())
        {
            command.SetAction((parsed, cancellationToken) =>
            {
                var messages = new Messages(environment.StandardError, general.IsQuiet(parsed));
                return command.RunAsync(new CommandContext(parsed, environment, output, messages), cancellationToken);
            });
            root.Add(command);
        }

        return root;
    }

    // Errors and signals are handled here and in Program, in one way for tests and for people
    private static InvocationConfiguration ConfigurationFor(CommandEnvironment environment, CommandOutput output) => new()
    {
        Output = output.Text,
        Error = environment.StandardError,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };
}
