using RelationsGraph.Storage.Edits;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>Writes what queries wrote in another store, some thousands of nodes or relationships in a transaction. Again without harm.</summary>
internal sealed class EditLoader(INeo4jConnection connection, StatementTexts texts)
{
    private const int MostAtOnce = 2_000;

    public async Task WriteAsync(StoreEdits edits, CancellationToken cancellationToken)
    {
        foreach (var nodes in edits.Nodes.Chunk(MostAtOnce))
        {
            await connection.WriteAsync(
                async (transaction, cancellation) =>
                {
                    await WriteNodesAsync(transaction, nodes, cancellation).ConfigureAwait(false);
                    return true;
                },
                cancellationToken).ConfigureAwait(false);
        }

        foreach (var edges in edits.Edges.Chunk(MostAtOnce))
        {
            await connection.WriteAsync(
                async (transaction, cancellation) =>
                {
                    await new EdgeEdits(transaction, texts).WriteAsync(edges, cancellation).ConfigureAwait(false);
                    return true;
                },
                cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task WriteNodesAsync(INeo4jTransaction transaction, (string Id, NodeEdit Edit)[] edits, CancellationToken cancellationToken)
    {
        List<object?> ids = [.. edits.Select(edit => edit.Id).Order(StringComparer.Ordinal)];
        var answers = await transaction.RunAsync([Neo4jStatement.Over(ids, StatementTexts.LookAtNodes)], cancellationToken).ConfigureAwait(false);
        var found = answers[0].Select(Neo4jGraphReader.ToNode).ToDictionary(node => node.Id, StringComparer.Ordinal);
        var added = new List<NodeRow>();
        var changed = new List<NodeRow>();
        foreach (var (id, edit) in edits)
        {
            var before = found.GetValueOrDefault(id);
            if (edit.Apply(id, before) is { } after)
            {
                var row = new PropertyRow(after.Properties.Count + 1);
                NodeProperties.AddChanges(row, before, after);
                (before is null ? added : changed).Add(new NodeRow(id, LabelChange.Between(before, after), row));
            }
        }

        List<object?> gone = [.. edits.Where(edit => edit.Edit.Kind == EditKind.Delete && found.ContainsKey(edit.Id)).Select(edit => edit.Id)];
        await transaction.RunAsync(
            [
                Neo4jStatement.Over(gone, StatementTexts.DeleteNodes),
                .. RowStatements.ForNodes(added, labels => texts.AddNodes(labels.Added)),
                .. RowStatements.ForNodes(changed, texts.EditNodes),
            ],
            cancellationToken).ConfigureAwait(false);
    }
}
