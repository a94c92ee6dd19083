using System.Text;

namespace RelationsGraph.Storage.Sqlite;

/// <summary>Gives equal short texts as one string while a graph is read: identifiers, types and property names come again and again.</summary>
/// <remarks>A table of fixed size in which a newer text takes the place of an older one, so memory is bounded.</remarks>
internal sealed class TextPool
{
    private const int LongestText = 64;

    private readonly string?[] _texts = new string?[1 << 16];

    public string Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return "";
        }

        if (bytes.Length > LongestText)
        {
            return OrdinalText.Read(bytes);
        }

        var hash = default(HashCode);
        hash.AddBytes(bytes);
        ref var pooled = ref _texts[(ushort)hash.ToHashCode()];
        if (pooled is null || !Ascii.Equals(bytes, pooled))
        {
            pooled = OrdinalText.Read(bytes);
        }

        return pooled;
    }
}
