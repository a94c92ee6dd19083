using System.Buffers.Binary;

namespace RelationsGraph.Bolt.Connections;

/// <summary>How two sides that do not know each other agree on a version of Bolt.</summary>
/// <remarks>
/// The client sends a magic number and four proposals, each a version and how many minor versions below it do as well. The server answers
/// with the version that it takes, or zero. To a proposal that is the manifest mark, a server that knows it (Bolt 5.7 and later) answers with
/// the mark and a list of its versions instead, and the client chooses. See "Bolt handshake protocol" of the Bolt documentation.
/// </remarks>
internal static class Handshake
{
    private const uint ManifestMark = 0x0000_01FF;
    private const int MostOffers = 1_000;

    // As integers of 64 bits in groups of seven
    private const int LongestVariableInteger = 10;

    // The newest first; each is a version and the oldest minor version that does as well
    private static readonly (BoltVersion Newest, int OldestMinor)[] Known = [(new(5, 8), 0), (new(4, 4), 2), (new(4, 1), 1)];

    /// <summary>Agrees on a version.</summary>
    /// <exception cref="BoltException">The server speaks no version that this client speaks, or no Bolt at all.</exception>
    /// <exception cref="IOException">The connection broke.</exception>
    public static async Task<BoltVersion> AgreeAsync(Stream stream, BoltAddress address, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(MakeProposals(), cancellationToken);
        var answer = await ReadWordAsync(stream, cancellationToken);
        if (answer == ManifestMark)
        {
            return await ChooseAsync(stream, address, cancellationToken);
        }

        var version = new BoltVersion((int)(answer & 0xFF), (int)(answer >> 8 & 0xFF));
        return answer <= ushort.MaxValue && IsKnown(version) ? version : throw Disagreement(answer, address);
    }

    private static byte[] MakeProposals()
    {
        var bytes = new byte[20];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, 0x6060_B017);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4), ManifestMark);
        for (var i = 0; i < Known.Length; i++)
        {
            var (newest, oldestMinor) = Known[i];
            var proposal = ((newest.Minor - oldestMinor) << 16) | (newest.Minor << 8) | newest.Major;
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(8 + (4 * i)), proposal);
        }

        return bytes;
    }

    private static async Task<BoltVersion> ChooseAsync(Stream stream, BoltAddress address, CancellationToken cancellationToken)
    {
        var count = await ReadVariableIntegerAsync(stream, cancellationToken);
        if (count > MostOffers)
        {
            throw new BoltException($"{address.Authority}: the server offers {count} ranges of versions, which cannot be meant.");
        }

        BoltVersion? best = null;
        for (var i = 0UL; i < count; i++)
        {
            best = Better(best, await ReadWordAsync(stream, cancellationToken));
        }

        // What the server is able to do beyond the versions; nothing of it is asked for
        await ReadVariableIntegerAsync(stream, cancellationToken);
        byte[] choice = best is { } version ? [0, 0, (byte)version.Minor, (byte)version.Major, 0] : [0, 0, 0, 0, 0];
        await stream.WriteAsync(choice, cancellationToken);
        return best ?? throw Disagreement(0, address);
    }

    private static BoltVersion? Better(BoltVersion? best, uint offer)
    {
        var (major, newest, range) = ((int)(offer & 0xFF), (int)(offer >> 8 & 0xFF), (int)(offer >> 16 & 0xFF));
        for (var minor = newest; minor >= 0 && minor >= newest - range; minor--)
        {
            var version = new BoltVersion(major, minor);
            if (IsKnown(version))
            {
                return best is { } other && other > version ? other : version;
            }
        }

        return best;
    }

    private static bool IsKnown(BoltVersion version) =>
        Known.Any(known => version.Major == known.Newest.Major && version.Minor <= known.Newest.Minor && version.Minor >= known.OldestMinor);

    private static BoltException Disagreement(uint answer, BoltAddress address) => new(answer switch
    {
        0 => $"{address.Authority}: the server speaks no version of Bolt that this client speaks (4.1 to 4.4, 5.0 to 5.8).",
        // "HTTP"
        0x4854_5450 => $"{address.Authority}: this is a web server; the port for Bolt is another, {BoltAddress.DefaultPort} by custom.",
        // A record of TLS that holds an alert
        _ when answer >> 16 == 0x1503 => $"{address.Authority}: the server wants an encrypted connection; use bolt+s:// or neo4j+s://.",
        _ => $"{address.Authority}: the server does not speak Bolt (it answered 0x{answer:X8}).",
    });

    private static async Task<uint> ReadWordAsync(Stream stream, CancellationToken cancellationToken)
    {
        var bytes = new byte[4];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }

    private static async Task<ulong> ReadVariableIntegerAsync(Stream stream, CancellationToken cancellationToken)
    {
        var (value, bytes) = (0UL, new byte[1]);
        for (var i = 0; i < LongestVariableInteger; i++)
        {
            await stream.ReadExactlyAsync(bytes, cancellationToken);
            value |= (ulong)(bytes[0] & 0x7F) << (7 * i);
            if (bytes[0] < 0x80)
            {
                return value;
            }
        }

        throw new BoltException("The server sent an integer that does not end while agreeing on a version.");
    }
}
