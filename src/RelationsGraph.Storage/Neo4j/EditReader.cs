using RelationsGraph.Bolt.Values;
using RelationsGraph.Graph;
using RelationsGraph.Storage.Edits;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>
/// Finds what queries wrote, inside of a transaction that the caller holds: nodes and relationships without books, and properties and labels
/// that are others than the books say.
/// </summary>
internal sealed class EditReader(INeo4jTransaction transaction)
{
    private static readonly Neo4jStatement Contributions = new("MATCH (n:Entity) WHERE n._contribution IS NOT NULL RETURN n._contribution");

    private static readonly Neo4jStatement Nodes = new("""
        MATCH (n:Entity) WHERE n.id IS NOT NULL
        RETURN n.id, n._statements, n._supports, labels(n), n {.*, _statements: null, _supports: null, _contribution: null}
        """);

    private static readonly Neo4jStatement Edges = new("""
        MATCH (a:Entity)-[r]->(b:Entity) WHERE a.id IS NOT NULL AND b.id IS NOT NULL
        RETURN a.id, b.id, r.key, r._articles, r._told, r._edited, r {.*, _articles: null, _told: null}, type(r), CASE WHEN r.key IS NULL THEN r END
        """);

    /// <exception cref="InvalidDataException">The books are not such as the store keeps.</exception>
    public async Task<StoreEdits> ReadAsync(CancellationToken cancellationToken)
    {
        var counts = new Dictionary<(string Id, string Hash), int>();
        await foreach (var row in transaction.StreamAsync(Contributions, cancellationToken).ConfigureAwait(false))
        {
            foreach (var node in ContributionIndex.Parse((string)row[0]!).Nodes)
            {
                counts[node] = counts.GetValueOrDefault(node) + 1;
            }
        }

        var nodes = await transaction.StreamAsync(Nodes, cancellationToken).Select(row => ReadNode(row, counts))
            .Where(node => node.Edit is not null).ToListAsync(cancellationToken).ConfigureAwait(false);
        var edges = await transaction.StreamAsync(Edges, cancellationToken).Select(ReadEdge)
            .Where(edge => edge.Edit is not null).ToListAsync(cancellationToken).ConfigureAwait(false);
        return new StoreEdits([.. nodes.Select(node => (node.Id, node.Edit!))], [.. edges.Select(edge => (edge.Bare, edge.Edit!))]);
    }

    private static (string Id, NodeEdit? Edit) ReadNode(IReadOnlyList<object?> row, Dictionary<(string Id, string Hash), int> counts)
    {
        var (id, labels, values) = ((string)row[0]!, (IReadOnlyList<object?>)row[3]!, (IReadOnlyDictionary<string, object?>)row[4]!);
        if (row[1] is null)
        {
            var node = NodeProperties.Read(id, labels, values);
            return (id, new NodeEdit(EditKind.Create, node.Labels, [], node.Properties, []));
        }

        var state = GraphBooks.ReadNode(row);
        var edit = DifferenceOf(state.Merge(), new Node(id, labels.OfType<string>(), NativeProperties.ToProperties(values, PropertyKeys.Id)));
        return (id, state.FindWritten(counts) is { } written ? AsMade(written, edit) : edit);
    }

    // The label of all nodes is in the database, whatever articles say
    private static NodeEdit? DifferenceOf(Node told, Node found)
    {
        var native = NodeProperties.AsWritten(told);
        var added = found.Labels.Except(told.Labels).Where(label => label != Node.EntityLabel);
        var set = ChangesOf(told.Properties, native, found.Properties);
        var edit = new NodeEdit(
            EditKind.Amend, [.. added], [.. told.Labels.Except(found.Labels)], set, [.. native.Keys.Where(name => !found.Properties.ContainsKey(name))]);
        return edit.IsEmpty ? null : edit;
    }

    private static NodeEdit AsMade(Node written, NodeEdit? later)
    {
        var made = new NodeEdit(EditKind.Create, written.Labels, [], written.Properties, []);
        return later is null ? made : made.Then(later);
    }

    private static (Edge Bare, EdgeEdit? Edit) ReadEdge(IReadOnlyList<object?> row)
    {
        var place = GraphBooks.ReadPlace((string)row[7]!, row, row[8] as BoltRelationship);
        var state = EdgeState.Read(place, row[3], row[4], row[5], (IReadOnlyDictionary<string, object?>)row[6]!);
        var bare = new Edge(place.Key, place.Type, place.SourceId, place.TargetId, PropertyMap.Empty, []);
        return (bare, state.IsTold ? EditOf(state, NativeProperties.ToProperties((IReadOnlyDictionary<string, object?>)row[6]!, PropertyKeys.Key)) : AsMade(state.Merge()));
    }

    private static EdgeEdit? EditOf(EdgeState state, PropertyMap found)
    {
        var edge = state.Merge();
        var native = EdgeProperties.AsWritten(edge);
        var set = ChangesOf(edge.Properties, native, found);
        set = set.Keys.Where(edge.IsWorkedOut).Aggregate(set, (kept, name) => kept.With(name, null));
        var edit = new EdgeEdit(EditKind.Amend, set, [.. native.Keys.Where(name => !found.ContainsKey(name) && !edge.IsWorkedOut(name))]);
        edit = state.Edit?.Then(edit) ?? edit;
        return state.Written is { } written ? AsMade(written).Then(edit) : edit.IsEmpty ? null : edit;
    }

    // A value that the server does not give back as it got it may be what articles say all the same
    private static PropertyMap ChangesOf(PropertyMap told, PropertyMap native, PropertyMap found)
    {
        var set = PropertyChanges.Between(native, found);
        return told.Where(property => !NativeProperties.IsExact(property.Value)).Aggregate(set, (kept, property) => kept.With(property.Key, null));
    }

    private static EdgeEdit AsMade(Edge written) => new(EditKind.Create, written.Identity, []);
}
