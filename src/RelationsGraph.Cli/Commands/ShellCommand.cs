using RelationsGraph.Cli.Options;
using RelationsGraph.Cli.Shell;

namespace RelationsGraph.Cli.Commands;

/// <summary>Asks many questions in Cypher, one after another.</summary>
internal sealed class ShellCommand : RelgraphCommand
{
    private readonly QueryOptions _options = new();

    public ShellCommand()
        : base("shell", "Ask many questions in Cypher: a prompt with history and completion, or statements from standard input.") =>
        _options.AddTo(this);

    public override IReadOnlyList<string> Examples => ["relgraph shell", "relgraph shell -p \"who=Wang Yi\" --format csv"];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var parameters = _options.Parameters(context);
        await using var session = await _options.OpenAsync(context, cancellationToken);
        var shell = new QueryShell(context, session, _options.MayWrite(context), _options.Format(context), parameters);
        if (context.Environment is { Keyboard: { } keyboard, IsOutputTerminal: true })
        {
            return await shell.RunAsync(keyboard, cancellationToken);
        }

        using var reader = new StreamReader(context.Environment.StandardInput, leaveOpen: true);
        return await shell.RunAsync(reader, cancellationToken);
    }
}
