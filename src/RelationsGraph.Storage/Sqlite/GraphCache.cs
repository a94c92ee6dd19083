using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Sqlite;

/// <summary>The graph of a file, read again only where somebody has written since. For several threads.</summary>
/// <remarks>
/// Between reads a connection stays open without a transaction: it holds up nobody, and SQLite tells by it whether another connection
/// has committed anything since (sqlite.org/pragma.html#pragma_data_version).
/// </remarks>
internal sealed class GraphCache(Func<SqliteSnapshot> openSnapshot) : IDisposable
{
    private readonly Lock _turn = new();
    private SqliteSnapshot? _source;
    private PropertyGraph? _graph;
    private long _version;

    /// <summary>The graph as it is in the file now.</summary>
    /// <param name="build">Reads the graph from a snapshot.</param>
    public PropertyGraph Read(Func<SqliteSnapshot, PropertyGraph> build)
    {
        lock (_turn)
        {
            if (_graph is not null && _source!.DataVersion == _version)
            {
                return _graph;
            }

            Forget();
            _source = openSnapshot();
            var graph = build(_source);
            _version = _source.Release();
            return _graph = graph;
        }
    }

    public void Dispose()
    {
        lock (_turn)
        {
            Forget();
        }
    }

    private void Forget()
    {
        _source?.Dispose();
        (_source, _graph) = (null, null);
    }
}
