using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace RelationsGraph.Graph.Identity;

/// <summary>A short, stable hash of texts: the first 16 bytes of SHA-256, in lower-case hexadecimal digits.</summary>
public static class ContentHash
{
    /// <summary>Hashes the parts in order. Absent and empty parts differ, and no two different lists of well-formed texts share an input.</summary>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        var size = parts.Length * sizeof(int);
        foreach (var part in parts)
        {
            size = checked(size + Encoding.UTF8.GetByteCount(part ?? ""));
        }

        var bytes = ArrayPool<byte>.Shared.Rent(size);
        var input = bytes.AsSpan(0, size);
        Write(parts, input);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(input, digest);
        ArrayPool<byte>.Shared.Return(bytes);
        return Convert.ToHexStringLower(digest[..16]);
    }

    private static void Write(ReadOnlySpan<string?> parts, Span<byte> input)
    {
        foreach (var part in parts)
        {
            // The length before each part keeps ("ab", "c") and ("a", "bc") apart
            BinaryPrimitives.WriteInt32LittleEndian(input, part?.Length ?? -1);
            input = input[sizeof(int)..];
            input = input[Encoding.UTF8.GetBytes(part ?? "", input)..];
        }
    }
}
