using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RelationsGraph.Storage.Sqlite;

/// <summary>A prepared statement whose blobs go in and come out as spans, without a copy.</summary>
/// <remarks>
/// Beside <see cref="SqliteCommand"/>, whose readers copy each blob into an array of its own: six an edge, of which only a few
/// bytes each become part of the graph. Parameters are numbered from 1 and columns from 0, as in SQLite.
/// </remarks>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public Statement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    public Statement Bind(int parameter, ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_blob(_statement, parameter, value));
        return this;
    }

    public Statement Bind(int parameter, long? value)
    {
        Check(value is { } number
            ? raw.sqlite3_bind_int64(_statement, parameter, number)
            : raw.sqlite3_bind_null(_statement, parameter));
        return this;
    }

    /// <summary>Goes to the next row; after the last one the statement is ready to run again.</summary>
    public bool Step()
    {
        switch (raw.sqlite3_step(_statement))
        {
            case raw.SQLITE_ROW:
                return true;
            case raw.SQLITE_DONE:
                Reset();
                return false;
            default:
                // Resetting gives the extended code, which says more than that of the step
                Check(raw.sqlite3_reset(_statement));
                throw new InvalidOperationException("A statement failed without an error.");
        }
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Run()
    {
        while (Step())
        {
        }
    }

    /// <summary>The number in the first column of the only row, or null where there is none.</summary>
    public long? RunForNumber()
    {
        var number = Step() ? GetNumber(0) : (long?)null;
        Reset();
        return number;
    }

    /// <summary>Leaves the rows that are left and makes the statement ready to run again.</summary>
    public void Reset() => raw.sqlite3_reset(_statement);

    public long GetNumber(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>A blob, valid until the next step or reset.</summary>
    public ReadOnlySpan<byte> GetBytes(int column) => raw.sqlite3_column_blob(_statement, column);

    public void Dispose() => _statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(code, _database);
        }
    }
}
