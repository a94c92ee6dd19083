using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RelationsGraph.Storage.Sqlite;

/// <summary>Says in the user's terms what SQLite and the file system report.</summary>
internal static class StoreErrors
{
    /// <summary>Runs an action; what goes wrong outside the program comes as a <see cref="GraphStoreException"/>.</summary>
    public static T Guard<T>(string location, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException exception)
        {
            throw Translate(location, exception);
        }
        catch (InvalidDataException exception)
        {
            throw new GraphStoreException(location, DamageMessage, innerException: exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new GraphStoreException(location, $"the file system refuses: {exception.Message}", innerException: exception);
        }
    }

    /// <summary>As <see cref="Guard"/>, where everything that the model refuses can only have come from the file.</summary>
    public static T GuardReading<T>(string location, Func<T> action)
    {
        try
        {
            return Guard(location, action);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException and not ObjectDisposedException)
        {
            throw new GraphStoreException(location, DamageMessage, innerException: exception);
        }
    }

    /// <summary>Another writer holds the store for longer than we wait.</summary>
    public static GraphStoreException Busy(string location, Exception? innerException = null) =>
        new(location, "another writer is at work; try again when it is done.", isTransient: true, innerException);

    private const string DamageMessage =
        "the store is damaged and cannot be read whole. It was left as it is; restore it from a copy, or ingest the articles into a new one.";

    private static GraphStoreException Translate(string location, SqliteException exception)
    {
        if (exception.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL)
        {
            return Busy(location, exception);
        }

        var (message, isTransient) = exception.SqliteErrorCode switch
        {
            raw.SQLITE_FULL => ("the disk is full; the article was not stored, and those before it are whole.", true),
            raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => (ReadOnlyMessage, false),
            raw.SQLITE_CANTOPEN => ("the file, or the files that SQLite keeps beside it, cannot be opened; check the permissions of the file and its folder.", false),
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_ERROR => (DamageMessage, false),
            raw.SQLITE_IOERR => ("the disk failed to read or write; the articles stored before are whole.", false),
            _ => ($"SQLite reports: {exception.Message}", false),
        };
        return new GraphStoreException(location, message, isTransient, exception);
    }

    public const string ReadOnlyMessage = "the file or its folder is read-only; open it for reading, or name another file.";
}
