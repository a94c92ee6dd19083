using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace RelationsGraph.Graph.Formats;

/// <summary>Decodes the text of XML in UTF-8.</summary>
internal static class Utf8Text
{
    private static readonly SearchValues<byte> Plain =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(character => (byte)character).Except("&<>"u8.ToArray())]);

    /// <summary>Whether each byte is a character of its own that stands for itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPlain(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept(Plain) < 0;

    /// <summary>
    /// Decodes what <see cref="Utf8XmlWriter"/> can have written: false for everything else, even if XML allows it, as it does carriage
    /// returns and references to entities of one's own.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryDecode(ReadOnlySpan<byte> bytes, bool inAttribute, [NotNullWhen(true)] out string? text)
    {
        if (IsPlain(bytes))
        {
            text = Encoding.ASCII.GetString(bytes);
            return true;
        }

        text = Utf8.IsValid(bytes) ? Decode(Encoding.UTF8.GetString(bytes), inAttribute) : null;
        return text is not null;
    }

    private static string? Decode(string escaped, bool inAttribute)
    {
        if (escaped.AsSpan().ContainsAny('<', '>', '\r')
            || (inAttribute && escaped.AsSpan().ContainsAny('\n', '\t'))
            || !ReferenceEquals(XmlText.Replace(escaped), escaped))
        {
            return null;
        }

        var text = new StringBuilder(escaped.Length);
        var rest = escaped.AsSpan();
        for (var next = rest.IndexOf('&'); next >= 0; next = rest.IndexOf('&'))
        {
            text.Append(rest[..next]);
            rest = rest[(next + 1)..];
            var end = rest.IndexOf(';');
            if (end < 0 || CharacterOf(rest[..end]) is not { } character)
            {
                return null;
            }

            text.Append(character);
            rest = rest[(end + 1)..];
        }

        return text.Append(rest).ToString();
    }

    private static char? CharacterOf(ReadOnlySpan<char> reference) => reference switch
    {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "#xD" => '\r',
        "#xA" => '\n',
        "#x9" => '\t',
        _ => null,
    };
}
