using System.CommandLine;
using System.Globalization;
using RelationsGraph.Cypher;

namespace RelationsGraph.Cli.Options;

/// <summary>How much a query may take; what goes beyond ends it with an error.</summary>
internal sealed class QueryLimitOptions
{
    private readonly Option<double?> _timeout = new("--timeout")
    {
        Description = "The seconds that the query may take; without it, as long as it takes.",
        HelpName = "SECONDS",
        CustomParser = result => OptionValue.Positive(result),
    };

    private readonly Option<int?> _rows = new("--max-rows")
    {
        Description = "The rows that the answer may have; without it, any number.",
        HelpName = "N",
        CustomParser = result => OptionValue.Count(result),
    };

    private readonly Option<int?> _held = new("--max-held")
    {
        Description = "The rows and list items that the query may hold in memory at one time, and the elements that it may write. Default: 20000000, about 2 GB.",
        HelpName = "N",
        CustomParser = result => OptionValue.Count(result),
    };

    public void AddTo(Command command)
    {
        command.Add(_timeout);
        command.Add(_rows);
        command.Add(_held);
    }

    public CypherOptions Get(CommandContext context) => new()
    {
        MaxRows = context.Parsed.GetValue(_rows) ?? CypherOptions.Default.MaxRows,
        MaxHeldRows = context.Parsed.GetValue(_held) ?? CypherOptions.Default.MaxHeldRows,
    };

    /// <summary>Runs a query within its time.</summary>
    /// <exception cref="CommandException">It took longer.</exception>
    public async Task RunAsync(CommandContext context, Func<CancellationToken, Task> run, CancellationToken cancellationToken)
    {
        if (context.Parsed.GetValue(_timeout) is not { } seconds)
        {
            await run(cancellationToken);
            return;
        }

        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(TimeSpan.FromSeconds(Math.Min(seconds, LongestTimeout)));
        try
        {
            await run(limited.Token);
        }
        catch (OperationCanceledException) when (limited.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new CommandException(
                string.Create(CultureInfo.InvariantCulture, $"The query took longer than {seconds} s; narrow it, or give it more time with --timeout."));
        }
    }

    // Timers count milliseconds in 32 bits
    private const double LongestTimeout = 4_000_000;
}
