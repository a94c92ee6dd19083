using System.Runtime.CompilerServices;
using Neo4j.Driver;
using RelationsGraph.Bolt.Values;
using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>The driver that this build speaks to servers with: Neo4j's own, in version 5 or 6.</summary>
internal static class Neo4jDriver
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>What the driver is called where versions are told.</summary>
    public static string Name => $"Neo4j.Driver {typeof(IDriver).Assembly.GetName().Version?.ToString(2)}";

    /// <summary>Makes a connection; nothing is sent before it is used.</summary>
    public static INeo4jConnection Open(Neo4jAddress address, string? password, TimeSpan patience) => new OfficialConnection(
        GraphDatabase.Driver(
            new Uri(address.Server.ToString()),
            address.User is null ? AuthTokens.None : AuthTokens.Basic(address.User, password ?? ""),
            settings => settings.WithMaxTransactionRetryTime(patience)),
        address);

    private sealed class OfficialConnection(IDriver driver, Neo4jAddress address) : INeo4jConnection
    {
        private readonly Neo4jErrors _errors = new(address);

        public Task<string> ConnectAsync(CancellationToken cancellationToken) =>
            GuardAsync(async () => (await driver.GetServerInfoAsync().WaitAsync(cancellationToken).ConfigureAwait(false)).Agent);

        public Task<T> ReadAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) => GuardAsync(async () =>
        {
            await using var session = OpenSession(GraphStoreAccess.Read);
            return await session.ExecuteReadAsync(runner => work(new OfficialTransaction(runner, this), cancellationToken)).ConfigureAwait(false);
        });

        // The driver tries again by itself where the connection broke during the commit
        public Task<T> WriteAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) => GuardAsync(async () =>
        {
            await using var session = OpenSession(GraphStoreAccess.Write);
            return await session.ExecuteWriteAsync(runner => work(new OfficialTransaction(runner, this), cancellationToken)).ConfigureAwait(false);
        });

        public Task<T> WriteOnceAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) => GuardAsync(async () =>
        {
            await using var session = OpenSession(GraphStoreAccess.Write);
            await using var transaction = await session.BeginTransactionAsync().ConfigureAwait(false);
            var result = await work(new OfficialTransaction(transaction, this), cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync().ConfigureAwait(false);
            return result;
        });

        public Task<INeo4jResult> QueryAsync(Neo4jStatement statement, GraphStoreAccess access, CancellationToken cancellationToken) => GuardAsync(async () =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            var session = OpenSession(access);
            try
            {
                var cursor = await session.RunAsync(statement.Text, ToParameters(statement)).ConfigureAwait(false);
                return (INeo4jResult)new OfficialResult(cursor, await cursor.KeysAsync().ConfigureAwait(false), this, session);
            }
            catch
            {
                await session.DisposeAsync().ConfigureAwait(false);
                throw;
            }
        });

        public ValueTask DisposeAsync() => driver.DisposeAsync();

        public Task<T> GuardAsync<T>(Func<Task<T>> action) => _errors.GuardAsync(async () =>
        {
            try
            {
                return await action().ConfigureAwait(false);
            }
            catch (Neo4jException exception)
            {
                var code = exception.Code?.StartsWith("Neo.", StringComparison.Ordinal) == true ? exception.Code : null;
                throw _errors.Translate(code, exception.Message, exception.IsRetriable, exception);
            }
        });

        private IAsyncSession OpenSession(GraphStoreAccess access) => driver.AsyncSession(settings =>
        {
            settings.WithDefaultAccessMode(access == GraphStoreAccess.Read ? AccessMode.Read : AccessMode.Write);
            if (address.Database is { } database)
            {
                settings.WithDatabase(database);
            }
        });
    }

    private sealed class OfficialTransaction(IAsyncQueryRunner runner, OfficialConnection connection) : INeo4jTransaction
    {
        public async Task<IReadOnlyList<IReadOnlyList<IReadOnlyList<object?>>>> RunAsync(
            IReadOnlyList<Neo4jStatement> statements, CancellationToken cancellationToken)
        {
            var answers = new List<IReadOnlyList<IReadOnlyList<object?>>>(statements.Count);
            foreach (var statement in statements)
            {
                answers.Add(await StreamAsync(statement, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false));
            }

            return answers;
        }

        public async Task<INeo4jResult> QueryAsync(Neo4jStatement statement, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var cursor = await runner.RunAsync(statement.Text, ToParameters(statement)).ConfigureAwait(false);
            return new OfficialResult(cursor, await cursor.KeysAsync().ConfigureAwait(false), connection, session: null);
        }

        public async IAsyncEnumerable<IReadOnlyList<object?>> StreamAsync(
            Neo4jStatement statement, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var cursor = await runner.RunAsync(statement.Text, ToParameters(statement)).ConfigureAwait(false);
            while (await cursor.FetchAsync().ConfigureAwait(false))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return ToRow(cursor.Current);
            }
        }
    }

    private sealed class OfficialResult(IResultCursor cursor, string[] columns, OfficialConnection connection, IAsyncSession? session) : INeo4jResult
    {
        public IReadOnlyList<string> Columns => columns;

        public async IAsyncEnumerator<IReadOnlyList<object?>> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        {
            while (await connection.GuardAsync(cursor.FetchAsync).ConfigureAwait(false))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return ToRow(cursor.Current);
            }
        }

        public async Task<GraphChangeCounts> CountChangesAsync(CancellationToken cancellationToken)
        {
            var counters = (await connection.GuardAsync(cursor.ConsumeAsync).ConfigureAwait(false)).Counters;
            return new GraphChangeCounts(
                counters.NodesCreated, counters.NodesDeleted, counters.RelationshipsCreated, counters.RelationshipsDeleted,
                counters.PropertiesSet, counters.LabelsAdded, counters.LabelsRemoved);
        }

        public ValueTask DisposeAsync() => session?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    private static Dictionary<string, object?> ToParameters(Neo4jStatement statement) =>
        statement.Parameters.ToDictionary(pair => pair.Key, pair => ToDriver(pair.Value), StringComparer.Ordinal);

    private static object? ToDriver(object? value) => value switch
    {
        string or byte[] => value,
        DateOnly date => new LocalDate(date.Year, date.Month, date.Day),
        BoltLocalTime time => ToDriver(time.NanosecondsOfDay),
        BoltTime time => ToDriver(time.NanosecondsOfDay) is var local ? new OffsetTime(local.Hour, local.Minute, local.Second, local.Nanosecond, time.OffsetSeconds) : null,
        BoltLocalDateTime time => ToDriver(time),
        BoltDateTime time => new ZonedDateTime(time.EpochSeconds, time.Nanoseconds, time.ZoneId is { } zone ? Zone.Of(zone) : Zone.Of(time.OffsetSeconds ?? 0)),
        BoltDuration duration => new Duration(duration.Months, duration.Days, duration.Seconds, duration.Nanoseconds),
        IReadOnlyDictionary<string, object?> map => map.ToDictionary(pair => pair.Key, pair => ToDriver(pair.Value), StringComparer.Ordinal),
        IEnumerable<object?> list => list.Select(ToDriver).ToList(),
        _ => value,
    };

    private static object?[] ToRow(IRecord record) => [.. record.Keys.Select(key => FromDriver(record[key]))];

    private static object? FromDriver(object? value) => value switch
    {
        string or byte[] => value,
        INode node => FromNode(node),
        IRelationship relationship => FromRelationship(relationship),
        IPath path => new BoltPath([.. path.Nodes.Select(FromNode)], [.. path.Relationships.Select(FromRelationship)]),
        LocalDate { Year: >= 1 and <= 9999 } date => new DateOnly(date.Year, date.Month, date.Day),
        LocalDateTime { Year: >= 1 and <= 9999 } time => new BoltLocalDateTime(SecondsOf(time.Year, time.Month, time.Day, time.Hour, time.Minute, time.Second), time.Nanosecond),
        ZonedDateTime { Zone: ZoneId zone } time => BoltDateTime.InZone(time.UtcSeconds, time.Nanosecond, zone.Id),
        ZonedDateTime time => new BoltDateTime(time.UtcSeconds, time.Nanosecond, time.OffsetSeconds),
        LocalTime time => new BoltLocalTime(NanosecondsOf(time.Hour, time.Minute, time.Second, time.Nanosecond)),
        OffsetTime time => new BoltTime(NanosecondsOf(time.Hour, time.Minute, time.Second, time.Nanosecond), time.OffsetSeconds),
        Duration duration => new BoltDuration(duration.Months, duration.Days, duration.Seconds, duration.Nanos),
        IReadOnlyDictionary<string, object?> map => FromMap(map),
        IEnumerable<object?> list => list.Select(FromDriver).ToList(),
        null or bool or long or double => value,
        _ => value.ToString(), // points, and dates of other years
    };

    // By its parts, since DateTime has no nanoseconds
    private static LocalDateTime ToDriver(BoltLocalDateTime time)
    {
        var whole = DateTimeOffset.FromUnixTimeSeconds(time.EpochSeconds);
        return new LocalDateTime(whole.Year, whole.Month, whole.Day, whole.Hour, whole.Minute, whole.Second, time.Nanoseconds);
    }

    private static LocalTime ToDriver(long nanosecondsOfDay)
    {
        var (seconds, nanoseconds) = Math.DivRem(nanosecondsOfDay, NanosecondsPerSecond);
        return new LocalTime((int)(seconds / 3600), (int)(seconds / 60 % 60), (int)(seconds % 60), (int)nanoseconds);
    }

    private static long NanosecondsOf(int hour, int minute, int second, int nanosecond) =>
        (((((hour * 60L) + minute) * 60) + second) * NanosecondsPerSecond) + nanosecond;

    private static long SecondsOf(int year, int month, int day, int hour, int minute, int second) =>
        new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero).ToUnixTimeSeconds();

    private static BoltNode FromNode(INode node) => new(node.ElementId, -1, node.Labels, FromMap(node.Properties));

    private static BoltRelationship FromRelationship(IRelationship relationship) => new(
        relationship.ElementId, -1, relationship.StartNodeElementId, -1, relationship.EndNodeElementId, -1, relationship.Type, FromMap(relationship.Properties));

    private static Dictionary<string, object?> FromMap(IReadOnlyDictionary<string, object?> map) =>
        map.ToDictionary(pair => pair.Key, pair => FromDriver(pair.Value), StringComparer.Ordinal);
}
