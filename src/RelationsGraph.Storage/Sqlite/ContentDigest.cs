using System.Buffers.Binary;
using System.Security.Cryptography;

namespace RelationsGraph.Storage.Sqlite;

/// <summary>Digests by which contents in a store are told apart: the first 16 bytes of SHA-256.</summary>
internal static class ContentDigest
{
    private const int Length = 16;

    /// <summary>The digest of a list of parts; where one ends and the next begins counts too.</summary>
    public static byte[] Of(IEnumerable<byte[]> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
            hash.AppendData(length);
            hash.AppendData(part);
        }

        return hash.GetHashAndReset()[..Length];
    }
}
