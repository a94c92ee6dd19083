using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using RelationsGraph.Bolt.PackStream;
using RelationsGraph.Bolt.Values;

namespace RelationsGraph.Benchmarks;

/// <summary>
/// A server that costs next to nothing: it answers every request with success, and a PULL with the same thousand rows until there were
/// <see cref="BoltRows.RelationshipCount"/>. So what a benchmark measures is the client.
/// </summary>
internal sealed class CannedServer : IDisposable
{
    private const int RowsPerPull = 1_000;
    private const byte Run = 0x10;
    private const byte Pull = 0x3F;

    private static readonly byte[] Success = MakeMessage(0x70, new Dictionary<string, object?> { ["fields"] = new[] { "a", "b", "c", "d", "e" } });
    private static readonly byte[] HasMore = MakeMessage(0x70, new Dictionary<string, object?> { ["has_more"] = true });
    private static readonly byte[] Rows = [.. Enumerable.Range(0, RowsPerPull).SelectMany(number => MakeMessage(0x71, BoltRows.MakeRow(number)))];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly bool _givesRows;

    public CannedServer(bool givesRows)
    {
        _givesRows = givesRows;
        _listener.Start();
        _ = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        while (true)
        {
            using var socket = await _listener.AcceptSocketAsync();
            socket.NoDelay = true;
            await TalkAsync(new NetworkStream(socket));
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        await stream.ReadExactlyAsync(new byte[20]);
        await stream.WriteAsync(new byte[] { 0, 0, 8, 5 });
        var left = 0;
        while (await ReadTagAsync(stream) is { } tag)
        {
            left = tag == Run && _givesRows ? BoltRows.RelationshipCount : left;
            if (tag == Pull && left > 0)
            {
                left -= RowsPerPull;
                await stream.WriteAsync(Rows);
            }

            await stream.WriteAsync(tag == Pull && left > 0 ? HasMore : Success);
        }
    }

    /// <summary>Gives the kind of the next message, and drops the rest of it; null where the client has gone.</summary>
    private static async Task<byte?> ReadTagAsync(NetworkStream stream)
    {
        var buffer = new byte[ushort.MaxValue];
        byte? tag = null;
        while (await stream.ReadAtLeastAsync(buffer.AsMemory(0, 2), 2, throwOnEndOfStream: false) == 2)
        {
            var size = BinaryPrimitives.ReadUInt16BigEndian(buffer);
            if (size == 0)
            {
                return tag;
            }

            await stream.ReadExactlyAsync(buffer.AsMemory(0, size));
            tag ??= buffer[1];
        }

        return null;
    }

    private static byte[] MakeMessage(byte tag, object? field)
    {
        var writer = new PackStreamWriter();
        writer.WriteValue(new BoltStructure(tag, [field]));
        var message = new byte[writer.Written.Length + 4];
        BinaryPrimitives.WriteUInt16BigEndian(message, (ushort)writer.Written.Length);
        writer.Written.CopyTo(message.AsSpan(2));
        return message;
    }
}
