using System.Threading.Channels;
using RelationsGraph.Bolt;
using RelationsGraph.Bolt.Connections;
using RelationsGraph.Bolt.PackStream;

namespace RelationsGraph.Tests.Bolt;

/// <summary>How bytes come from the network is no matter.</summary>
public class ConversationTests
{
    private static readonly string[] Rows =
    [
        """[null, true, 1, -1.5, "Größe \uD83D\uDE00"]""",
        """[[1, [2]], {"a": {"b": null}}, "", [], {}]""",
        """[{"@": "N", "fields": [1, ["Person"], {"name": "Wang Yi"}, "4:x:1"]}, {"@": "D", "fields": [20178]}, 0, 0, 0]""",
        """[{"@": "P", "fields": [[{"@": "N", "fields": [1, [], {}, "n1"]}, {"@": "N", "fields": [2, [], {}, "n2"]}], [{"@": "r", "fields": [7, "VISITS", {}, "e7"]}], [-1, 1]]}, 0, 0, 0, 0]""",
        $"""["{new string('x', 70_000)}", 0, 0, 0, 0]""",
    ];

    private static readonly string[] Shown =
    [
        "[null, true, 1, -1.5, \"Gr\\u00F6\\u00DFe \\uD83D\\uDE00\"]",
        """[[1, [2]], {"a": {"b": null}}, "", [], {}]""",
        """[(4:x:1 1:Person {"name": "Wang Yi"}), 2025-03-31, 0, 0, 0]""",
        """[<(n1 1 {}) (n2 2 {}) [e7 7:VISITS n2->n1 2->1 {}]>, 0, 0, 0, 0]""",
        $"""["{new string('x', 70_000)}", 0, 0, 0, 0]""",
    ];

    [Theory]
    [InlineData(1, 65_535)]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 2)]
    [InlineData(7, 100)]
    [InlineData(1_000, 7)]
    [InlineData(65_536, 65_535)]
    public async Task Messages_are_the_same_however_their_bytes_are_split(int readSize, int chunkSize)
    {
        await using var stream = new PiecewiseStream(readSize);
        var connection = new BoltConnection(stream, BoltAddress.Parse("bolt://test"), new(5, 8), TimeProvider.System);
        stream.AnswerNext(Messages(chunkSize, """SUCCESS {"server": "Neo4j/x"}""", "SUCCESS {}"));
        await connection.LogOnAsync(AuthToken.None, BoltOptions.Default, CancellationToken.None);

        var rows = new RecordStream(connection, "RETURN 1", BoltMap.Empty, BoltMap.Empty, 1_000, isInTransaction: false);
        stream.AnswerNext(Messages(chunkSize, ["""SUCCESS {"fields": ["a", "b", "c", "d", "e"]}""", .. Rows.Select(row => "RECORD " + row), "SUCCESS {}"]));
        await connection.FlushAsync(CancellationToken.None);
        await rows.Start.WaitAsync(CancellationToken.None);
        var shown = new List<string>();
        while (await rows.FillAsync(CancellationToken.None))
        {
            while (rows.TryMoveNext())
            {
                shown.Add(ScriptValue.Show(rows.Current));
            }
        }

        Assert.Equal(Shown, shown);
        await connection.DisposeAsync();
    }

    [Fact]
    public void Messages_come_out_of_chunks_of_any_size_with_signs_of_life_between()
    {
        var framer = new MessageFramer();
        var messages = new[] { 1, 2, 3, 100, 65_535, 65_536, 200_000, 1, 70_000 }.Select(size => Enumerable.Range(0, size).Select(i => (byte)(i * 7)).ToArray()).ToList();
        byte[] bytes = [.. messages.SelectMany((message, i) => Chunks.Of(message, 1 + (i * 997)).Concat(new byte[] { 0, 0 }))];
        var read = new List<byte[]>();
        for (var (i, step) = (0, 1); i < bytes.Length; step = (step * 3 % 4_099) + 1)
        {
            var room = framer.GetRoom();
            var count = Math.Min(Math.Min(step, room.Length), bytes.Length - i);
            bytes.AsSpan(i, count).CopyTo(room.Span);
            framer.Advance(count);
            i += count;
            while (framer.TryRead(out var message))
            {
                read.Add(message.ToArray());
            }
        }

        Assert.Equal(messages, read);
    }

    [Fact]
    public void A_message_without_end_is_refused()
    {
        var framer = new MessageFramer(largestMessage: 10_000);
        var error = Assert.Throws<InvalidDataException>((Action)SendForEver);
        Assert.Equal("a message has more than 10000 bytes", error.Message);

        void SendForEver()
        {
            var bytes = Chunks.Of(new byte[1_000])[..^2];
            while (true)
            {
                bytes.CopyTo(framer.GetRoom().Span);
                framer.Advance(bytes.Length);
                framer.TryRead(out _);
            }
        }
    }

    private static byte[] Messages(int chunkSize, params string[] messages) => [.. messages.SelectMany(message =>
    {
        var (tag, fields) = Script.MessageOf(message);
        var writer = new PackStreamWriter();
        writer.WriteValue(new RelationsGraph.Bolt.Values.BoltStructure(tag, fields));
        return Chunks.Of(writer.Written, chunkSize);
    })];

    /// <summary>Whatever is written brings the next answer, which can be read a piece at a time.</summary>
    private sealed class PiecewiseStream(int pieceSize) : Stream
    {
        private readonly Channel<byte[]> _brought = Channel.CreateUnbounded<byte[]>();
        private readonly Queue<byte[]> _answers = [];
        private ReadOnlyMemory<byte> _rest;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public void AnswerNext(byte[] bytes) => _answers.Enqueue(bytes);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_rest.IsEmpty)
            {
                if (!await _brought.Reader.WaitToReadAsync(cancellationToken))
                {
                    return 0;
                }

                _rest = await _brought.Reader.ReadAsync(cancellationToken);
            }

            var count = Math.Min(Math.Min(pieceSize, buffer.Length), _rest.Length);
            _rest[..count].CopyTo(buffer);
            _rest = _rest[count..];
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_answers.TryDequeue(out var answer))
            {
                _brought.Writer.TryWrite(answer);
            }

            return ValueTask.CompletedTask;
        }

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
            // Nothing is held back
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            _brought.Writer.TryComplete();
            base.Dispose(disposing);
        }
    }
}
