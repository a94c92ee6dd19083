using System.Runtime.CompilerServices;
using RelationsGraph.Bolt.Messages;
using RelationsGraph.Bolt.PackStream;

namespace RelationsGraph.Bolt.Connections;

// What comes from a server
internal sealed partial class BoltConnection
{
    private readonly MessageFramer _framer = new();
    private readonly ValueCache _cache = new();
    private readonly List<object?[]> _rows = [];
    private BoltException? _failure;

    /// <summary>Reads answers until the connection ends.</summary>
    private async Task ReceiveAsync()
    {
        try
        {
            while (await _stream.ReadAsync(_framer.GetRoom()) is > 0 and var count)
            {
                Volatile.Write(ref _lastSign, _time.GetTimestamp());
                _framer.Advance(count);
                ReadMessages();
            }

            Break(Broken("the server closed it"));
        }
        catch (Exception e) when (e is PackStreamException or InvalidDataException)
        {
            Break(Garbage(e.Message, e));
        }
        catch (Exception e)
        {
            // Whatever it was, those who wait for answers have to hear of it
            Break(Broken(e.Message, e));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadMessages()
    {
        RecordStream? stream = null;
        try
        {
            while (_framer.TryRead(out var message))
            {
                var reader = new PackStreamReader(message, _writer.DateTimes, _cache);
                var count = reader.ReadStructureHeader(out var tag);
                if (tag == MessageTag.Record && count == 1)
                {
                    stream ??= Peek().Records ?? throw new InvalidDataException("a record where none was asked for");
                    var row = reader.ReadRow();
                    RequireEnd(reader);
                    _rows.Add(row);
                }
                else
                {
                    HandOver(stream);
                    stream = null;
                    var fields = count == 1 ? reader.ReadMap() : BoltMap.Empty;
                    RequireEnd(reader);
                    Answer(tag, count, fields);
                }
            }
        }
        finally
        {
            HandOver(stream);
        }
    }

    // All rows at hand at once, so that the two sides meet once for them
    private void HandOver(RecordStream? stream)
    {
        stream?.OnRecords(_rows);
        _rows.Clear();
    }

    private static void RequireEnd(PackStreamReader reader)
    {
        if (!reader.IsAtEnd)
        {
            throw new InvalidDataException("a message goes on after its end");
        }
    }

    private void Answer(byte tag, int count, BoltMap fields)
    {
        switch (tag, count)
        {
            case (MessageTag.Success, 1):
                Succeed(fields);
                break;
            case (MessageTag.Failure, 1):
                Fail(ServerFailure.Read(fields, Address.IsRouting));
                break;
            case (MessageTag.Ignored, 0):
                Dequeue().Fail(_failure ?? new BoltException($"{Address.Authority}: the server ignored a request for no known reason."));
                break;
            default:
                throw new InvalidDataException($"a message of kind 0x{tag:X2} with {count} fields");
        }
    }

    private void Succeed(BoltMap summary)
    {
        var response = Dequeue();
        if (response.EndsFailure)
        {
            _failure = null;
        }

        response.Succeed(summary);
    }

    private void Fail(BoltException failure)
    {
        _failure = failure;
        IsSpent |= ServerFailure.EndsConnection(failure);
        Dequeue().Fail(failure);
    }

    private Response Peek()
    {
        lock (_gate)
        {
            return _pending.TryPeek(out var response) ? response : throw new InvalidDataException("an answer to no request");
        }
    }

    private Response Dequeue()
    {
        lock (_gate)
        {
            return _pending.TryDequeue(out var response) ? response : throw new InvalidDataException("an answer to no request");
        }
    }

    /// <summary>Takes the connection for broken when the server, which promised to show signs of life, does not while it is asked something.</summary>
    private void WatchSilence(TimeSpan limit)
    {
        _silenceLimit = limit;
        _silence = _time.CreateTimer(static connection => ((BoltConnection)connection!).CheckSilence(), this, limit, limit / 4);
        if (!IsOpen)
        {
            _silence.Dispose();
        }
    }

    private void CheckSilence()
    {
        bool isAsked;
        lock (_gate)
        {
            isAsked = _pending.Count > 0;
        }

        if (isAsked && _time.GetElapsedTime(Volatile.Read(ref _lastSign)) >= _silenceLimit)
        {
            Break(Broken($"the server gave no sign of life for {_silenceLimit.TotalSeconds:0} s"));
        }
    }
}
