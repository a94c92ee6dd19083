using System.Globalization;
using System.Text;
using System.Xml;

namespace RelationsGraph.Graph.Formats;

/// <summary>Makes any text fit for XML 1.0, which has no form at all for most control characters and for lone surrogates.</summary>
internal static class XmlText
{
    /// <summary>Replaces each code unit that XML cannot hold by U+FFFD, so that lengths and offsets stay.</summary>
    public static string Replace(string text) => Map(text, static (replaced, _) => replaced.Append('\uFFFD'));

    /// <summary>
    /// Writes each code unit that XML cannot hold as a JSON escape (in a JSON text, all of them are inside strings). Lone
    /// surrogates, which no file in UTF-8 can hold and readers of JSON do not take, are replaced here too.
    /// </summary>
    public static string EscapeInJson(string json) => Map(json, static (escaped, unit) =>
        escaped.Append(char.IsSurrogate(unit) ? "\uFFFD" : "\\u" + ((int)unit).ToString("x4", CultureInfo.InvariantCulture)));

    /// <summary>
    /// The identifier as a name token (<c>xs:NMTOKEN</c>), which is the identifier itself for all that the program makes; other
    /// characters become <c>_xHHHH_</c>. Different identifiers stay different.
    /// </summary>
    public static string ToNameToken(string id) => XmlConvert.EncodeNmToken(id)!;

    private static string Map(string text, Action<StringBuilder, char> appendMapped)
    {
        var index = IndexOfForbidden(text, 0);
        if (index < 0)
        {
            return text;
        }

        var mapped = new StringBuilder(text.Length);
        var copied = 0;
        for (; index >= 0; index = IndexOfForbidden(text, copied))
        {
            mapped.Append(text, copied, index - copied);
            appendMapped(mapped, text[index]);
            copied = index + 1;
        }

        return mapped.Append(text, copied, text.Length - copied).ToString();
    }

    private static int IndexOfForbidden(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                continue;
            }

            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
                continue;
            }

            return i;
        }

        return -1;
    }
}
