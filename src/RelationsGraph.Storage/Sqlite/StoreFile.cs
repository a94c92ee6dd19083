using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RelationsGraph.Storage.Sqlite;

/// <summary>The file of a store: looks before it opens, creates whole, connects.</summary>
/// <remarks>
/// Only SQLite opens the file. Reading its header directly would be simpler, but closing any handle of a file takes away the
/// locks that SQLite holds on it in the same process (sqlite.org/howtocorrupt.html, 2.2).
/// </remarks>
internal sealed class StoreFile
{
    // Milliseconds. Nobody holds a store for longer than a moment against those who open or read it: SQLite does, while it
    // repairs the write-ahead log after a crash, and while the last to close puts the log away
    private const int Patience = 10_000;

    private readonly string _path;

    private StoreFile(string location, string path)
    {
        Location = location;
        _path = path;
    }

    public string Location { get; }

    /// <summary>Finds the file, or creates it where it does not exist and is to be written.</summary>
    public static StoreFile Open(string location, GraphStoreAccess access)
    {
        var file = new StoreFile(location, Path.GetFullPath(location));
        if (Directory.Exists(file._path))
        {
            throw file.Error("this is a folder; a store is a file, name one such as relations.db.");
        }

        if (!File.Exists(file._path))
        {
            file.Create(access);
        }

        file.RequireFormat();
        return file;
    }

    /// <summary>Connects for reading and takes hold of the present state: what others write from now on is not seen.</summary>
    /// <remarks>
    /// SQLite keeps two files beside one that others may write. Where the folder does not let it, as on read-only media, and
    /// no such files are there, nobody is writing, and the file is read without them.
    /// </remarks>
    public SqliteConnection ConnectForReading()
    {
        try
        {
            return BeginReading(_path);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY && !HasLog)
        {
            return BeginReading(ImmutableUri(_path));
        }
    }

    /// <summary>Connects for writing.</summary>
    /// <remarks>
    /// The write-ahead log with normal synchronisation: after a crash of the program everything committed is there; after a
    /// loss of power the last articles may be missing, and what is there is whole and sound. The log is written back at 128 MB
    /// rather than SQLite's 4, as edge keys are spread over the whole file: half the time of a large ingest (StorageBenchmarks).
    /// </remarks>
    public SqliteConnection ConnectForWriting()
    {
        var connection = Connect(_path, SqliteOpenMode.ReadWrite);
        try
        {
            if (raw.sqlite3_db_readonly(connection.Handle, "main") == 1)
            {
                throw Error(StoreErrors.ReadOnlyMessage);
            }

            Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 16384; PRAGMA cache_size = -65536;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Begins to write, once no other writer is at work.</summary>
    public static void BeginWriting(SqliteConnection connection, TimeSpan patience, CancellationToken cancellationToken)
    {
        const int Step = 50; // milliseconds from one look at the patience and the cancellation to the next
        var waited = Stopwatch.StartNew();
        raw.sqlite3_busy_timeout(connection.Handle, Step);
        try
        {
            while (raw.sqlite3_exec(connection.Handle, "BEGIN IMMEDIATE") is var code and not raw.SQLITE_OK)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (code != raw.SQLITE_BUSY || waited.Elapsed >= patience)
                {
                    SqliteException.ThrowExceptionForRC(code, connection.Handle);
                }
            }
        }
        finally
        {
            raw.sqlite3_busy_timeout(connection.Handle, Patience);
        }
    }

    /// <summary>Makes a store of an earlier format one of this format, where it is one.</summary>
    public static void Upgrade(SqliteConnection connection, TimeSpan patience)
    {
        if (ReadNumber(connection, "PRAGMA user_version") >= StoreFormat.Version)
        {
            return;
        }

        BeginWriting(connection, patience, CancellationToken.None);
        var isStillEarlier = ReadNumber(connection, "PRAGMA user_version") < StoreFormat.Version;
        Execute(connection, isStillEarlier ? StoreFormat.UpgradeFromFirst + "COMMIT;" : "COMMIT;");
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static long ReadNumber(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        return statement.RunForNumber() ?? 0;
    }

    private void Create(GraphStoreAccess access)
    {
        if (access == GraphStoreAccess.Read)
        {
            throw Error("there is no store here yet; put articles into one with 'relgraph ingest', or name another file.");
        }

        var folder = Path.GetDirectoryName(_path)!;
        if (!Directory.Exists(folder))
        {
            throw Error($"the folder '{folder}' does not exist; create it, or name another file.");
        }

        // Made beside and moved, so that the file is a whole store from its first moment; of two who do so at once one wins
        var made = $"{_path}-{Path.GetRandomFileName()}";
        try
        {
            using (var connection = Connect(made, SqliteOpenMode.ReadWriteCreate))
            {
                Execute(connection, StoreFormat.Creation);
                Execute(connection, "PRAGMA journal_mode = WAL;");
            }

            _ = NewFile.TryPlace(made, _path); // where somebody else was first, theirs is as good
        }
        finally
        {
            File.Delete(made);
        }
    }

    // The file without its write-ahead log is not whole while the log has something in it: after a crash, or beside a writer
    private bool HasLog => new FileInfo(_path + "-wal") is { Exists: true, Length: > 0 };

    // Of a file that is being written, pages from before and after may be read together. So nothing is refused for what was
    // read while somebody wrote
    private void RequireFormat()
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var before = LastWritten();
            try
            {
                CheckFormat();
                return;
            }
            catch (Exception exception) when (exception is GraphStoreException or SqliteException
                && LastWritten() != before && waited.ElapsedMilliseconds < Patience)
            {
                Thread.Sleep(1);
            }
        }
    }

    private (bool HasLog, long Length, DateTime Time) LastWritten()
    {
        var file = new FileInfo(_path);
        return (HasLog, file.Exists ? file.Length : 0, file.LastWriteTimeUtc);
    }

    // Where there is no log, an immutable connection takes no locks and makes no files, whatever the file is
    private void CheckFormat()
    {
        try
        {
            using var connection = Connect(HasLog ? _path : ImmutableUri(_path), SqliteOpenMode.ReadOnly);
            if (ReadNumber(connection, "PRAGMA application_id") != StoreFormat.ApplicationId)
            {
                throw Error(NotAStore);
            }

            var version = ReadNumber(connection, "PRAGMA user_version");
            if (version > StoreFormat.Version)
            {
                throw Error(
                    $"a newer relgraph made this store (format {version}; this one knows format {StoreFormat.Version}). Update relgraph.");
            }
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is raw.SQLITE_NOTADB)
        {
            throw Error(NotAStore, exception);
        }
    }

    private const string NotAStore = "this file is not a store of relgraph, and was left as it is; name another file.";

    private static SqliteConnection BeginReading(string dataSource)
    {
        // Not read-only, so that the last to close can put the log away; that works on a read-only file too
        var connection = Connect(dataSource, SqliteOpenMode.ReadWrite);
        try
        {
            Execute(connection, "PRAGMA query_only = 1; BEGIN; SELECT 1 FROM article LIMIT 1;"); // it takes hold at its first read
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static SqliteConnection Connect(string dataSource, SqliteOpenMode mode)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = dataSource, Mode = mode, Pooling = false };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            raw.sqlite3_busy_timeout(connection.Handle, Patience);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static string ImmutableUri(string path)
    {
        var escaped = path.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("?", "%3F", StringComparison.Ordinal)
            .Replace("#", "%23", StringComparison.Ordinal)
            .Replace(Path.DirectorySeparatorChar, '/');
        return $"file://{(escaped.StartsWith('/') ? "" : "/")}{escaped}?immutable=1";
    }

    private GraphStoreException Error(string message, Exception? inner = null) => new(Location, message, innerException: inner);
}
