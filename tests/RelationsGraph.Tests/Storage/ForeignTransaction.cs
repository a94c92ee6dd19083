using Microsoft.Data.Sqlite;

namespace RelationsGraph.Tests.Storage;

/// <summary>Holds the write lock of a store as another program would.</summary>
internal sealed class ForeignTransaction : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;

    public ForeignTransaction(string path)
        : this(path, "")
    {
    }

    private ForeignTransaction(string path, string settings)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
        Execute(settings);
        _transaction = _connection.BeginTransaction(deferred: false);
    }

    /// <summary>Also keeps readers out, as SQLite does for a moment when the last program closes a store, and leaves a log.</summary>
    public static ForeignTransaction HoldingTheWholeFile(string path)
    {
        var held = new ForeignTransaction(path, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA user_version = 2;");
        Assert.True(new FileInfo(path + "-wal").Length > 0);
        return held;
    }

    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
