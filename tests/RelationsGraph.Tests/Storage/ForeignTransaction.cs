using Microsoft.Data.Sqlite;

namespace RelationsGraph.Tests.Storage;

/// <summary>Holds the write lock of a store as another program would.</summary>
internal sealed class ForeignTransaction : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;

    public ForeignTransaction(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
        _transaction = _connection.BeginTransaction(deferred: false);
    }

    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }
}
