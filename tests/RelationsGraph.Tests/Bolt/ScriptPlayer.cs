using System.Buffers.Binary;
using System.Globalization;
using RelationsGraph.Bolt.PackStream;

namespace RelationsGraph.Tests.Bolt;

/// <summary>Plays the server's part of one conversation.</summary>
internal sealed class ScriptPlayer(Stream stream, IReadOnlyList<string> lines, Action signal)
{
    private DateTimeEncoding _dateTimes;

    /// <summary>Gives what the client did that the script does not expect; null where it did all as expected.</summary>
    public async Task<string?> PlayAsync(CancellationToken cancellationToken)
    {
        var hasHandshake = lines.Count > 0 && lines[0].StartsWith('!');
        if (!await ShakeHandsAsync(hasHandshake ? lines[0][1..].Trim() : "5.8", isManifest: !hasHandshake, cancellationToken))
        {
            return null;
        }

        foreach (var line in lines.Skip(hasHandshake ? 1 : 0))
        {
            var surprise = line[..2] == "C:" ? await ExpectAsync(line[3..], cancellationToken) : null;
            if (surprise is not null || (line[..2] == "S:" && !await DoAsync(line[3..], cancellationToken)))
            {
                return surprise;
            }
        }

        return await ReadMessageAsync(cancellationToken) is { } message && message.Tag != 0x02 ? $"Expected no more, got {ShowMessage(message)}" : null;
    }

    private async Task<bool> ShakeHandsAsync(string answer, bool isManifest, CancellationToken cancellationToken)
    {
        await stream.ReadExactlyAsync(new byte[20], cancellationToken);
        if (answer.StartsWith('<'))
        {
            return await DoAsync(answer, cancellationToken) && await DoAsync("<IGNORE>", cancellationToken);
        }

        var version = answer.Split('.').Select(part => byte.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        _dateTimes = version[0] < 5 ? DateTimeEncoding.Local : DateTimeEncoding.Utc;
        if (!isManifest)
        {
            await stream.WriteAsync(new byte[] { 0, 0, version[1], version[0] }, cancellationToken);
            return true;
        }

        // The mark, two offers (a version that does not exist yet, and this one with all below it), no capabilities
        await stream.WriteAsync(new byte[] { 0, 0, 1, 0xFF, 2, 0, 0, 0, 9, 0, version[1], version[1], version[0], 0 }, cancellationToken);
        var choice = new byte[5];
        await stream.ReadExactlyAsync(choice, cancellationToken);
        Assert.Equal([0, 0, version[1], version[0], 0], choice);
        return true;
    }

    private async Task<string?> ExpectAsync(string expected, CancellationToken cancellationToken)
    {
        if (await ReadMessageAsync(cancellationToken) is not { } message)
        {
            return $"Expected {expected}, but the client closed the connection";
        }

        var (tag, fields) = Script.MessageOf(expected);
        var isAsExpected = tag == message.Tag && fields.Length <= message.Fields.Length
            && fields.Zip(message.Fields).All(pair => ScriptValue.Show(AsReceived(pair.First)) == ScriptValue.Show(pair.Second));
        return isAsExpected ? null : $"Expected {expected}, got {ShowMessage(message)}";
    }

    /// <summary>Does one thing; false where it is the last.</summary>
    private async Task<bool> DoAsync(string action, CancellationToken cancellationToken)
    {
        switch (action.Trim('<', '>').Split(' ', 2))
        {
            case ["CLOSE"]:
                return false;
            case ["HANG"]:
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return false;
            case ["IGNORE"]:
                await stream.CopyToAsync(Stream.Null, cancellationToken);
                return false;
            case ["SIGNAL"]:
                signal();
                return true;
            case ["BYTES", var hex]:
                await stream.WriteAsync(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)), cancellationToken);
                return true;
            default:
                await SendAsync(Script.MessageOf(action), cancellationToken);
                return true;
        }
    }

    private async Task SendAsync((byte Tag, object?[] Fields) message, CancellationToken cancellationToken)
    {
        var writer = new PackStreamWriter(_dateTimes);
        writer.WriteValue(new RelationsGraph.Bolt.Values.BoltStructure(message.Tag, message.Fields));
        await stream.WriteAsync(Chunks.Of(writer.Written), cancellationToken);
    }

    /// <summary>Gives the next message; null where the client closed.</summary>
    private async Task<(byte Tag, object?[] Fields)?> ReadMessageAsync(CancellationToken cancellationToken)
    {
        var message = new MemoryStream();
        var header = new byte[2];
        while (await stream.ReadAtLeastAsync(header, 2, throwOnEndOfStream: false, cancellationToken) == 2)
        {
            var size = BinaryPrimitives.ReadUInt16BigEndian(header);
            if (size == 0)
            {
                return Parse(message.ToArray());
            }

            var chunk = new byte[size];
            await stream.ReadExactlyAsync(chunk, cancellationToken);
            message.Write(chunk);
        }

        return null;
    }

    // The first byte holds the number of fields; those of dates and times are read as values
    private (byte Tag, object?[] Fields) Parse(byte[] message)
    {
        var reader = new PackStreamReader(message.AsSpan(2), _dateTimes);
        var fields = new object?[message[0] & 0x0F];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = reader.ReadValue();
        }

        return (message[1], fields);
    }

    // A structure that a script writes is a date, say, once it is received
    private object? AsReceived(object? value)
    {
        var writer = new PackStreamWriter(_dateTimes);
        writer.WriteValue(value);
        return new PackStreamReader(writer.Written, _dateTimes).ReadValue();
    }

    private static string ShowMessage((byte Tag, object?[] Fields) message) =>
        $"{Script.NameOf(message.Tag)} {string.Join(", ", message.Fields.Select(ScriptValue.Show))}";
}
