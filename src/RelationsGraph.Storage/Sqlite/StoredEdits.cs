using Microsoft.Data.Sqlite;
using RelationsGraph.Graph;
using RelationsGraph.Storage.Edits;

namespace RelationsGraph.Storage.Sqlite;

/// <summary>Puts what queries changed on top of what the articles say, while it is read.</summary>
/// <remarks>Both come in the same order, so they are joined as they come; only the identifiers of deleted nodes are held in memory.</remarks>
internal sealed class StoredEdits(SqliteConnection connection, TextPool texts)
{
    private readonly Lazy<HashSet<string>> _deleted = new(() => ReadDeleted(connection));

    /// <summary>Whether there are any; a file of an earlier format has no place for them.</summary>
    public static bool AreIn(SqliteConnection connection)
    {
        using var version = new Statement(connection, "PRAGMA user_version");
        if (version.RunForNumber() < StoreFormat.VersionWithEdits)
        {
            return false;
        }

        using var any = new Statement(connection, "SELECT EXISTS (SELECT 1 FROM node_edit) OR EXISTS (SELECT 1 FROM edge_edit)");
        return any.RunForNumber() == 1;
    }

    /// <summary>All of them, in ordinal order of identifier and key.</summary>
    public StoreEdits ReadAll() => new([.. ReadNodeEdits()], [.. ReadEdgeEdits()]);

    /// <summary>The nodes as they are.</summary>
    /// <param name="told">What the articles say of nodes, in ordinal order of identifier.</param>
    public IEnumerable<Node> Apply(IEnumerable<Node> told) =>
        Join(told, ReadNodeEdits(), static node => node.Id, static edit => edit.Id, static (edit, node) => edit.Edit.Apply(edit.Id, node));

    /// <summary>The edges as they are, without those at nodes that are gone.</summary>
    /// <param name="told">What the articles tell of edges, in ordinal order of key.</param>
    public IEnumerable<Edge> Apply(IEnumerable<Edge> told)
    {
        using var ends = new Statement(connection, """
            SELECT EXISTS (SELECT 1 FROM node WHERE id = ?1) OR EXISTS (SELECT 1 FROM node_edit WHERE id = ?1 AND kind IN (1, 2))
            """);
        var edges = Join(told, ReadEdgeEdits(), static edge => edge.Key, static edit => edit.Bare.Key, static (edit, edge) => edit.Edit.Apply(edit.Bare, edge));
        foreach (var edge in edges)
        {
            if (IsThere(edge.SourceId, edge, ends) && IsThere(edge.TargetId, edge, ends))
            {
                yield return edge;
            }
        }
    }

    /// <summary>A node as it is; null where it is gone.</summary>
    public Node? Apply(Node told)
    {
        using var edit = new Statement(connection, "SELECT kind, content FROM node_edit WHERE id = ?");
        return edit.Bind(1, OrdinalText.ToBytes(told.Id)).Step()
            ? ContentReader.ReadNodeEdit((EditKind)edit.GetNumber(0), edit.GetBytes(1), texts).Apply(told.Id, told)
            : told;
    }

    // An edge that an article tells has its ends from the same article; only a query can have deleted them
    private bool IsThere(string id, Edge edge, Statement ends) =>
        !_deleted.Value.Contains(id) && (!edge.Evidence.IsEmpty || ends.Bind(1, OrdinalText.ToBytes(id)).RunForNumber() == 1);

    private static HashSet<string> ReadDeleted(SqliteConnection connection)
    {
        var deleted = new HashSet<string>(StringComparer.Ordinal);
        using var rows = new Statement(connection, "SELECT id FROM node_edit WHERE kind = 3");
        while (rows.Step())
        {
            deleted.Add(OrdinalText.Read(rows.GetBytes(0)));
        }

        return deleted;
    }

    private IEnumerable<(string Id, NodeEdit Edit)> ReadNodeEdits()
    {
        using var rows = new Statement(connection, "SELECT id, kind, content FROM node_edit ORDER BY id");
        while (rows.Step())
        {
            yield return (OrdinalText.Read(rows.GetBytes(0)), ContentReader.ReadNodeEdit((EditKind)rows.GetNumber(1), rows.GetBytes(2), texts));
        }
    }

    private IEnumerable<(Edge Bare, EdgeEdit Edit)> ReadEdgeEdits()
    {
        using var rows = new Statement(connection, "SELECT key, kind, type, source, target, content FROM edge_edit ORDER BY key");
        while (rows.Step())
        {
            var bare = new Edge(
                OrdinalText.Read(rows.GetBytes(0)), texts.Read(rows.GetBytes(2)), texts.Read(rows.GetBytes(3)), texts.Read(rows.GetBytes(4)), PropertyMap.Empty, []);
            yield return (bare, ContentReader.ReadEdgeEdit((EditKind)rows.GetNumber(1), rows.GetBytes(5), texts));
        }
    }

    private static IEnumerable<T> Join<T, TEdit>(
        IEnumerable<T> told, IEnumerable<TEdit> edits, Func<T, string> nameOf, Func<TEdit, string> nameOfEdit, Func<TEdit, T?, T?> apply)
        where T : class
    {
        using var edit = edits.GetEnumerator();
        var isLeft = edit.MoveNext();
        foreach (var element in told)
        {
            var name = nameOf(element);
            for (; isLeft && string.CompareOrdinal(nameOfEdit(edit.Current), name) < 0; isLeft = edit.MoveNext())
            {
                if (apply(edit.Current, null) is { } made)
                {
                    yield return made;
                }
            }

            if (!isLeft || nameOfEdit(edit.Current) != name)
            {
                yield return element;
                continue;
            }

            if (apply(edit.Current, element) is { } edited)
            {
                yield return edited;
            }

            isLeft = edit.MoveNext();
        }

        for (; isLeft; isLeft = edit.MoveNext())
        {
            if (apply(edit.Current, null) is { } made)
            {
                yield return made;
            }
        }
    }
}
