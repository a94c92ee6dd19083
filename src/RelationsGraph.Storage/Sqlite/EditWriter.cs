using Microsoft.Data.Sqlite;
using RelationsGraph.Graph;
using RelationsGraph.Storage.Edits;

namespace RelationsGraph.Storage.Sqlite;

/// <summary>Keeps what queries changed, inside a transaction that the caller holds.</summary>
internal sealed class EditWriter(SqliteConnection connection, string location) : IDisposable
{
    private readonly TextPool _texts = new();
    private readonly Statement _findArticle = new(connection, "SELECT 1 FROM article WHERE id = ?");
    private readonly Statement _findNode = new(connection, "SELECT content FROM node WHERE id = ?");
    private readonly Statement _findEdge = new(connection, """
        SELECT edge.content, article.id FROM edge CROSS JOIN article ON article.number = edge.article WHERE edge.key = ?
        """);
    private readonly Statement _findNodeEdit = new(connection, "SELECT kind, content FROM node_edit WHERE id = ?");
    private readonly Statement _findEdgeEdit = new(connection, "SELECT kind, content FROM edge_edit WHERE key = ?");
    private readonly Statement _putNodeEdit = new(connection, "INSERT OR REPLACE INTO node_edit (id, kind, content) VALUES (?, ?, ?)");
    private readonly Statement _putEdgeEdit = new(connection, """
        INSERT OR REPLACE INTO edge_edit (key, kind, type, source, target, content) VALUES (?, ?, ?, ?, ?, ?)
        """);
    private readonly Statement _removeNodeEdit = new(connection, "DELETE FROM node_edit WHERE id = ?");
    private readonly Statement _removeEdgeEdit = new(connection, "DELETE FROM edge_edit WHERE key = ?");

    /// <exception cref="GraphStoreException">The node of an ingested article is deleted.</exception>
    public void Write(GraphChanges changes)
    {
        foreach (var change in changes.Nodes)
        {
            Write(change);
        }

        foreach (var change in changes.Edges)
        {
            Write(change);
        }
    }

    /// <summary>Puts edits on top of those that are there.</summary>
    /// <exception cref="GraphStoreException">The node of an ingested article would be deleted.</exception>
    public void Add(StoreEdits edits)
    {
        foreach (var (name, edit) in edits.Nodes)
        {
            var id = OrdinalText.ToBytes(name);
            if (edit.Kind == EditKind.Delete)
            {
                RequireNoArticle(name, id);
            }

            Put(id, FindNodeEdit(id)?.Then(edit) ?? edit);
        }

        foreach (var (bare, edit) in edits.Edges)
        {
            var key = OrdinalText.ToBytes(bare.Key);
            Put(bare, key, FindEdgeEdit(key)?.Then(edit) ?? edit);
        }
    }

    public void Dispose()
    {
        Statement[] statements =
        [
            _findArticle, _findNode, _findEdge, _findNodeEdit, _findEdgeEdit, _putNodeEdit, _putEdgeEdit, _removeNodeEdit, _removeEdgeEdit,
        ];
        foreach (var statement in statements)
        {
            statement.Dispose();
        }
    }

    private void Write(ElementChange<Node> change)
    {
        var id = OrdinalText.ToBytes((change.After ?? change.Before)!.Id);
        if (change.After is null)
        {
            RequireNoArticle(change.Before!.Id, id);
        }

        var earlier = (EditKind?)_findNodeEdit.Bind(1, id).RunForNumber();
        if (NodeEdit.Between(FindTold((change.After ?? change.Before)!.Id, id), earlier, change.After) is { } edit)
        {
            Put(id, edit);
        }
        else
        {
            _removeNodeEdit.Bind(1, id).Run();
        }
    }

    private void Write(ElementChange<Edge> change)
    {
        var edge = (change.After ?? change.Before)!;
        var key = OrdinalText.ToBytes(edge.Key);
        var earlier = (EditKind?)_findEdgeEdit.Bind(1, key).RunForNumber();
        if (EdgeEdit.Between(FindTold(edge, key), earlier, change.After) is { } edit)
        {
            Put(edge, key, edit);
        }
        else
        {
            _removeEdgeEdit.Bind(1, key).Run();
        }
    }

    private void RequireNoArticle(string name, byte[] id)
    {
        if (_findArticle.Bind(1, id).RunForNumber() is not null)
        {
            throw new GraphStoreException(
                location, $"'{name}' is an ingested article; 'relgraph forget' takes it out, with what it alone supports.");
        }
    }

    private void Put(byte[] id, NodeEdit edit) =>
        _putNodeEdit.Bind(1, id).Bind(2, (long)edit.Kind).Bind(3, ContentWriter.ToBytes(edit)).Run();

    private void Put(Edge edge, byte[] key, EdgeEdit edit) => _putEdgeEdit
        .Bind(1, key).Bind(2, (long)edit.Kind)
        .Bind(3, OrdinalText.ToBytes(edge.Type)).Bind(4, OrdinalText.ToBytes(edge.SourceId)).Bind(5, OrdinalText.ToBytes(edge.TargetId))
        .Bind(6, ContentWriter.ToBytes(edit)).Run();

    private NodeEdit? FindNodeEdit(byte[] id)
    {
        var edit = _findNodeEdit.Bind(1, id).Step()
            ? ContentReader.ReadNodeEdit((EditKind)_findNodeEdit.GetNumber(0), _findNodeEdit.GetBytes(1), _texts)
            : null;
        _findNodeEdit.Reset();
        return edit;
    }

    private EdgeEdit? FindEdgeEdit(byte[] key)
    {
        var edit = _findEdgeEdit.Bind(1, key).Step()
            ? ContentReader.ReadEdgeEdit((EditKind)_findEdgeEdit.GetNumber(0), _findEdgeEdit.GetBytes(1), _texts)
            : null;
        _findEdgeEdit.Reset();
        return edit;
    }

    private Node? FindTold(string name, byte[] id)
    {
        Node? told = null;
        _findNode.Bind(1, id);
        while (_findNode.Step())
        {
            var statement = ContentReader.ReadNode(name, _findNode.GetBytes(0), _texts);
            told = told is null ? statement : Node.Merge(told, statement);
        }

        return told;
    }

    private Edge? FindTold(Edge edge, byte[] key)
    {
        var told = new List<Edge>();
        _findEdge.Bind(1, key);
        while (_findEdge.Step())
        {
            var content = new ContentReader(_findEdge.GetBytes(0), _texts);
            told.Add(new Edge(
                edge.Key, edge.Type, edge.SourceId, edge.TargetId, content.ReadMap(), content.ReadTellings(_texts.Read(_findEdge.GetBytes(1)))));
        }

        return told.Count == 0 ? null : Edge.MergeAll(told);
    }
}
