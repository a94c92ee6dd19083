using System.CommandLine;
using RelationsGraph.Storage;

namespace RelationsGraph.Cli.Options;

/// <summary>Which store queries are asked of, with which values, within which limits, and whether they may change it.</summary>
internal sealed class QueryOptions
{
    private readonly Option<string[]> _parameters = new("--parameter", "-p")
    {
        Description = "A value for $name in the query: a number, true, false, null, a date, a JSON list, else text. May be repeated.",
        HelpName = "name=value",
    };

    private readonly Option<bool> _write = new("--write")
    {
        Description = "Let the query change the store, in one transaction. Without it a query that would is refused.",
    };

    private readonly QueryLimitOptions _limits = new();
    private readonly SchemaOption _schema = new();
    private readonly StoreOption _store = new();
    private readonly FormatOption _format = new();

    public void AddTo(Command command)
    {
        command.Add(_parameters);
        command.Add(_write);
        _limits.AddTo(command);
        _schema.AddTo(command);
        _store.AddTo(command);
        _format.AddTo(command);
    }

    /// <exception cref="CommandException">One is no name with a value, or a name comes twice.</exception>
    public Dictionary<string, object?> Parameters(CommandContext context) =>
        ParameterValue.ParseAll(context.Parsed.GetValue(_parameters) ?? []);

    public bool MayWrite(CommandContext context) => context.Parsed.GetValue(_write);

    public ResultFormat Format(CommandContext context) => _format.Get(context);

    /// <exception cref="GraphStoreException">The store cannot be opened.</exception>
    public async Task<QuerySession> OpenAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var mayWrite = MayWrite(context);
        var options = mayWrite ? _limits.Get(context) with { Schema = _schema.Load(context) } : _limits.Get(context);
        var store = await _store.OpenAsync(context, mayWrite ? GraphStoreAccess.Write : GraphStoreAccess.Read, cancellationToken, options.Schema);
        return new QuerySession(context, store, options, (run, token) => _limits.RunAsync(context, run, token));
    }
}
