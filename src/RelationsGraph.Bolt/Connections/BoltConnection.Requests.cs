using RelationsGraph.Bolt.Messages;
using RelationsGraph.Bolt.PackStream;

namespace RelationsGraph.Bolt.Connections;

// What can be asked of a server
internal sealed partial class BoltConnection
{
    /// <summary>Stands for the query that was run last, in a transaction.</summary>
    public const long LastQuery = -1;

    private static readonly BoltVersion LogonApart = new(5, 1);
    private static readonly BoltVersion WithAgent = new(5, 3);
    private static readonly BoltVersion WithRoute = new(4, 3);
    private static readonly BoltVersion WithUtcPatch = new(4, 3);
    private static readonly BoltVersion RouteWithMap = new(4, 4);
    private static readonly BoltVersion WithRoutingContext = new(4, 1);

    /// <summary>Whether the server knows ROUTE; older ones have a procedure for it.</summary>
    public bool HasRoute => Server.Version >= WithRoute;

    /// <summary>What the cluster is told about this client: the context of the address, and the address itself.</summary>
    public IReadOnlyDictionary<string, object?> RoutingContext =>
        new Dictionary<string, object?>(Address.RoutingContext.Select(pair => KeyValuePair.Create(pair.Key, (object?)pair.Value)), StringComparer.Ordinal)
        {
            ["address"] = Address.Entry,
        };

    /// <summary>Runs a query, whose rows have to be asked for.</summary>
    /// <exception cref="ArgumentException">A parameter is of a type that has no form in PackStream.</exception>
    public Response Run(string query, IReadOnlyDictionary<string, object?> parameters, IReadOnlyDictionary<string, object?> extra) =>
        Send(MessageTag.Run, new(), query, parameters, extra);

    /// <summary>Asks for so many rows of a result, or of the only one there is where no query is named.</summary>
    public void Pull(RecordStream records, long count, long? query) => Send(MessageTag.Pull, new(records), Range(count, query));

    /// <summary>Drops all rows of a result that are left.</summary>
    public void Discard(RecordStream records, long? query) => Send(MessageTag.Discard, new(records), Range(-1, query));

    public Response Begin(IReadOnlyDictionary<string, object?> extra) => Send(MessageTag.Begin, new(), extra);

    public Response Commit() => Send(MessageTag.Commit, new());

    public Response Rollback() => Send(MessageTag.Rollback, new());

    /// <summary>Ends all that is under way, and takes the server back to where it is ready for requests.</summary>
    public Response Reset()
    {
        _isUnfinished = false;
        return LastReset = Send(MessageTag.Reset, new(endsFailure: true));
    }

    /// <summary>Asks which servers of the cluster read and write a database; null is the home database.</summary>
    public Response Route(IReadOnlyDictionary<string, object?> context, IReadOnlyList<string> bookmarks, string? database) =>
        Server.Version >= RouteWithMap
            ? Send(MessageTag.Route, new(), context, bookmarks, database is null ? BoltMap.Empty : Map(("db", database)))
            : Send(MessageTag.Route, new(), context, bookmarks, database);

    /// <summary>Says who the client is, and begins to read answers.</summary>
    /// <exception cref="BoltException">The server does not accept it.</exception>
    public async Task LogOnAsync(AuthToken auth, BoltOptions options, CancellationToken cancellationToken)
    {
        _receiving = ReceiveAsync();
        var isApart = Server.Version >= LogonApart;
        var greeting = Hello(options, isApart ? BoltMap.Empty : auth.Entries);
        var logon = isApart ? Send(MessageTag.Logon, new(), auth.Entries) : greeting;
        await FlushAsync(cancellationToken);
        var about = await greeting.WaitAsync(cancellationToken);
        await logon.WaitAsync(cancellationToken);

        Server = Server with { Agent = about.GetValueOrDefault("server") as string ?? "" };
        if (about.GetValueOrDefault("patch_bolt") is IReadOnlyList<object?> patches && patches.Contains("utc"))
        {
            _writer.DateTimes = DateTimeEncoding.Utc;
        }

        if (about.GetValueOrDefault("hints") is IReadOnlyDictionary<string, object?> hints
            && hints.GetValueOrDefault("connection.recv_timeout_seconds") is long seconds and > 0 and < int.MaxValue)
        {
            WatchSilence(TimeSpan.FromSeconds(seconds));
        }
    }

    private Response Hello(BoltOptions options, IReadOnlyDictionary<string, object?> auth)
    {
        var extra = new Dictionary<string, object?>(auth, StringComparer.Ordinal) { ["user_agent"] = options.UserAgent };
        if (Address.IsRouting && Server.Version >= WithRoutingContext)
        {
            extra["routing"] = RoutingContext;
        }

        if (Server.Version >= WithAgent)
        {
            extra["bolt_agent"] = Map(("product", $"RelationsGraph/{typeof(BoltConnection).Assembly.GetName().Version?.ToString(3)}"), ("language", "C#"));
        }

        if (Server.Version >= WithUtcPatch && Server.Version.Major == 4)
        {
            extra["patch_bolt"] = new[] { "utc" };
        }

        return Send(MessageTag.Hello, new(), extra);
    }

    private void SayGoodbye()
    {
        _writer.Clear();
        _writer.WriteStructureHeader(MessageTag.Goodbye, 0);
        _outgoing.Append(_writer.Written);
    }

    private Response Send(byte tag, Response response, params ReadOnlySpan<object?> fields)
    {
        _writer.Clear();
        _writer.WriteStructureHeader(tag, fields.Length);
        foreach (var field in fields)
        {
            _writer.WriteValue(field);
        }

        return Enqueue(response);
    }

    private static Dictionary<string, object?> Range(long count, long? query) =>
        query is { } id ? Map(("n", count), ("qid", id)) : Map(("n", count));

    private static Dictionary<string, object?> Map(params ReadOnlySpan<(string Name, object? Value)> entries)
    {
        var map = new Dictionary<string, object?>(entries.Length, StringComparer.Ordinal);
        foreach (var (name, value) in entries)
        {
            map[name] = value;
        }

        return map;
    }

    /// <summary>Gathers the message that was written, whose answer comes after those to all before it.</summary>
    private Response Enqueue(Response response)
    {
        lock (_gate)
        {
            if (_end is null)
            {
                if (_pending.Count == 0)
                {
                    _lastSign = _time.GetTimestamp();
                }

                _pending.Enqueue(response);
                _outgoing.Append(_writer.Written);
                return response;
            }
        }

        response.Fail(_end);
        return response;
    }
}
