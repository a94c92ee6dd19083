using System.Security.Cryptography;
using System.Text;

namespace RelationsGraph.Graph.Identity;

/// <summary>A short, stable hash of texts: the first 16 bytes of SHA-256, in lower-case hexadecimal digits.</summary>
public static class ContentHash
{
    /// <summary>Hashes the parts in order. Absent and empty parts differ, and no two different lists of well-formed texts share an input.</summary>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            // The length before each part keeps ("ab", "c") and ("a", "bc") apart
            System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(length, part?.Length ?? -1);
            hash.AppendData(length);
            if (part is not null)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(part));
            }
        }

        Span<byte> digest = stackalloc byte[32];
        hash.GetHashAndReset(digest);
        return Convert.ToHexStringLower(digest[..16]);
    }
}
