using RelationsGraph.Bolt.PackStream;
using RelationsGraph.Bolt.Values;
using RelationsGraph.Graph;
using RelationsGraph.Storage.Edits;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>
/// Makes relationships what queries made of them in another store, inside of a transaction that the caller holds. Those without books are
/// changed themselves, those that articles tell of in their books, of which their properties are worked out.
/// </summary>
internal sealed class EdgeEdits(INeo4jTransaction transaction, StatementTexts texts)
{
    private readonly List<EdgePlace> _gone = [];
    private readonly List<(EdgePlace Place, BoltMap Row)> _added = [];
    private readonly List<(EdgePlace Place, BoltMap Row)> _changed = [];
    private readonly EventDays _events = new();

    public async Task WriteAsync((Edge Bare, EdgeEdit Edit)[] edits, CancellationToken cancellationToken)
    {
        var states = await LookAsync(edits, cancellationToken).ConfigureAwait(false);
        foreach (var (bare, edit) in edits)
        {
            Prepare(bare, edit, states.GetValueOrDefault(EdgePlace.Of(bare)));
        }

        var written = await FindWrittenAsync(cancellationToken).ConfigureAwait(false);
        await transaction.RunAsync(
            [
                .. Statements(_gone.Select(place => (place, EdgeChange.ToRow(place))), StatementTexts.RemoveEdges),
                .. Statements(_added.Where(row => !written.Contains(row.Place)), texts.AddEdges),
                .. Statements(_changed, StatementTexts.UpdateEdges),
                .. _events.ToStatements(),
            ],
            cancellationToken).ConfigureAwait(false);
    }

    // Loaders lock the ends of what they write first, too
    private async Task<Dictionary<EdgePlace, EdgeState>> LookAsync((Edge Bare, EdgeEdit Edit)[] edits, CancellationToken cancellationToken)
    {
        var places = edits.Select(edit => EdgePlace.Of(edit.Bare)).ToList();
        List<object?> ends = [.. places.SelectMany(place => new[] { place.SourceId, place.TargetId }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var lookups = RowStatements.ForEdges(places.Select(place => (place, EdgeChange.ToRow(place))), StatementTexts.LookAtEdges);
        var answers = await transaction.RunAsync(
            [Neo4jStatement.Over(ends, StatementTexts.LookAtNodes), .. lookups.Select(typed => typed.Statement)], cancellationToken).ConfigureAwait(false);
        return answers.Skip(1).Zip(lookups, (rows, typed) => rows.Select(row => GraphBooks.ReadEdge(typed.Type, row)))
            .SelectMany(rows => rows).ToDictionary(state => state.Place);
    }

    private void Prepare(Edge bare, EdgeEdit edit, EdgeState? state)
    {
        if (state is not null && edit.Kind is EditKind.Amend or EditKind.Create)
        {
            Change(bare, edit, state);
            return;
        }

        if (state is not null)
        {
            _gone.Add(state.Place);
            _events.Add(state.Merge());
        }

        if (edit.Apply(bare, null) is { } made)
        {
            _added.Add((EdgePlace.Of(made), RowOf(null, made)));
            _events.Add(made);
        }
    }

    private void Change(Edge bare, EdgeEdit edit, EdgeState state)
    {
        var before = state.Merge();
        _events.Add(before);
        if (state.IsTold)
        {
            state.Amend(edit with { Kind = EditKind.Amend });
        }

        var after = state.IsTold ? state.Merge() : edit.Apply(bare, before)!;
        _changed.Add((state.Place, state.IsTold ? new EdgeChange(before, state).ToRow() : RowOf(before, after)));
        _events.Add(after);
    }

    private static BoltMap RowOf(Edge? before, Edge after)
    {
        var row = new PropertyRow(after.Properties.Count);
        EdgeProperties.Add(row, before, after);
        return EdgeChange.ToRow(EdgePlace.Of(after), row);
    }

    // What others wrote here may have been copied elsewhere and come back; it has no key here
    private async Task<HashSet<EdgePlace>> FindWrittenAsync(CancellationToken cancellationToken)
    {
        var lookups = RowStatements.ForEdges(_added.Select(added => (added.Place, EdgeChange.ToRow(added.Place))), StatementTexts.LookAtWrittenEdges);
        var answers = await transaction.RunAsync([.. lookups.Select(typed => typed.Statement)], cancellationToken).ConfigureAwait(false);
        return answers.Zip(lookups, (rows, typed) => rows.Select(row => GraphBooks.ReadPlace(typed.Type, row, (BoltRelationship)row[3]!)))
            .SelectMany(places => places).ToHashSet();
    }

    private static IEnumerable<Neo4jStatement> Statements(IEnumerable<(EdgePlace Place, BoltMap Row)> rows, Func<string, string> textFor) =>
        RowStatements.ForEdges(rows, textFor).Select(typed => typed.Statement);
}
