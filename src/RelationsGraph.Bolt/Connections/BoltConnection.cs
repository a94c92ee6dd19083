using System.Net.Sockets;
using RelationsGraph.Bolt.Messages;
using RelationsGraph.Bolt.PackStream;

namespace RelationsGraph.Bolt.Connections;

/// <summary>One connection to a server: requests go out without waiting, answers come in the same order.</summary>
/// <remarks>
/// Requests are gathered until <see cref="FlushAsync"/>, by one caller at a time. Answers are read all the time, whether or not somebody waits:
/// so a server that sends never blocks one that receives, and the end of the connection is seen at once. Nothing read is held back but rows,
/// of which no more come than were asked for.
/// </remarks>
internal sealed partial class BoltConnection : IAsyncDisposable
{
    private static readonly TimeSpan FarewellTime = TimeSpan.FromMilliseconds(500);

    private readonly Stream _stream;
    private readonly TimeProvider _time;
    private readonly PackStreamWriter _writer;
    private readonly OutgoingMessages _outgoing = new();
    private readonly Queue<Response> _pending = [];
    private readonly Lock _gate = new();

    private ITimer? _silence;
    private TimeSpan _silenceLimit;
    private long _lastSign;
    private bool _isUnfinished;
    private BoltException? _end;
    private Task _receiving = Task.CompletedTask;

    /// <summary>Takes over a stream on which the two sides have agreed on a version; <see cref="LogOnAsync"/> comes next.</summary>
    public BoltConnection(Stream stream, BoltAddress address, BoltVersion version, TimeProvider time)
    {
        _stream = stream;
        _time = time;
        Address = address;
        Server = new(address.Authority, "", version);
        CreatedAt = IdleSince = time.GetTimestamp();
        _writer = new(version.Major >= 5 ? DateTimeEncoding.Utc : DateTimeEncoding.Local);
    }

    /// <summary>Who is at the other end; the agent is known after logging on.</summary>
    public ServerInfo Server { get; private set; }

    public BoltAddress Address { get; }

    /// <summary>When it was made, by the clock's time stamps.</summary>
    public long CreatedAt { get; }

    /// <summary>When it was last given back, by the clock's time stamps.</summary>
    public long IdleSince { get; set; }

    /// <summary>Whether requests can be sent, as far as is known.</summary>
    public bool IsOpen => Volatile.Read(ref _end) is null;

    /// <summary>Whether the server refuses requests, or is still busy with some, so that a RESET has to come before the next.</summary>
    public bool NeedsReset
    {
        get
        {
            lock (_gate)
            {
                return _isUnfinished || _failure is not null || _pending.Count > 0;
            }
        }
    }

    /// <summary>The answer to the last RESET; null where there was none.</summary>
    public Response? LastReset { get; private set; }

    /// <summary>Whether the connection may not be used again once it is free.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Why no more requests can be sent; null where they can.</summary>
    public BoltException? End => Volatile.Read(ref _end);

    /// <summary>The failure since which the server ignores all requests; null where it takes them.</summary>
    public BoltException? Failure => Volatile.Read(ref _failure);

    /// <summary>Says that a transaction or a result was left unfinished, which a RESET has to end.</summary>
    public void RequireReset() => _isUnfinished = true;

    /// <summary>Sends what was gathered.</summary>
    /// <exception cref="BoltException">The connection is broken.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before the end; nobody knows what the server got, so the connection is closed.</exception>
    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        ThrowIfEnded();
        if (_outgoing.Bytes.IsEmpty)
        {
            return;
        }

        try
        {
            await _stream.WriteAsync(_outgoing.Bytes, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Break(Broken("sending was cancelled"));
            throw;
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            Break(Broken(e.Message, e));
            ThrowIfEnded();
        }
        finally
        {
            _outgoing.Clear();
        }
    }

    /// <summary>Says good-bye where the server still listens, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (IsOpen)
        {
            using var limit = new CancellationTokenSource(FarewellTime);
            SayGoodbye();
            try
            {
                await FlushAsync(limit.Token);
            }
            catch (Exception e) when (e is BoltException or OperationCanceledException)
            {
                // It is over anyway
            }
        }

        Break(new BoltException($"{Address.Authority}: the connection is closed."));
        await _receiving;
    }

    /// <summary>Ends the connection: what waits for an answer fails with the reason, and so does what comes after.</summary>
    private void Break(BoltException reason)
    {
        Response[] pending;
        lock (_gate)
        {
            _end ??= reason;
            reason = _end;
            pending = [.. _pending];
            _pending.Clear();
        }

        _silence?.Dispose();
        _stream.Dispose();
        foreach (var response in pending)
        {
            response.Fail(reason);
        }
    }

    private void ThrowIfEnded()
    {
        if (End is { } end)
        {
            throw ServerFailure.Repeat(end);
        }
    }

    private BoltException Broken(string reason, Exception? inner = null) =>
        new($"{Address.Authority}: the connection broke: {reason.TrimEnd('.')}.", isTransient: true, inner);

    private BoltException Garbage(string reason, Exception? inner = null) =>
        new($"{Address.Authority}: the server sent what is no Bolt: {reason.TrimEnd('.')}.", innerException: inner);
}
