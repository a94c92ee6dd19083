using System.CommandLine;

namespace RelationsGraph.Cli.Options;

/// <summary>The options of every command that looks into the graph: where it is, which part of it, and how to write the answer.</summary>
/// <param name="showsNegated">Whether denied events are looked at in any case; else the user decides.</param>
/// <param name="hasDays">Whether the user may ask for the events of some days.</param>
internal sealed class AnalysisOptions(bool showsNegated = false, bool hasDays = true)
{
    private readonly SelectionOptions _selection = new(showsNegated, hasDays);
    private readonly StoreOption _store = new();
    private readonly SchemaOption _schema = new();
    private readonly FormatOption _format = new();

    public void AddTo(Command command)
    {
        _selection.AddTo(command);
        _store.AddTo(command);
        _schema.AddTo(command);
        _format.AddTo(command);
    }

    public ResultFormat FormatOf(CommandContext context) => _format.Get(context);

    /// <summary>Reads the graph and says which part of it to look at.</summary>
    /// <param name="context">The command line.</param>
    /// <param name="weight">The property of relations that is their weight, or null.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="CommandException">The options name what neither the vocabulary nor the graph has.</exception>
    public async Task<SelectedGraph> ReadAsync(CommandContext context, string? weight, CancellationToken cancellationToken)
    {
        var schema = _schema.Load(context);
        var graph = await _store.ReadGraphAsync(context, cancellationToken);
        if (weight is not null)
        {
            WeightOption.Check(weight, graph);
        }

        return new SelectedGraph(graph, schema, _selection.Get(context, schema, graph) with { WeightProperty = weight });
    }
}
