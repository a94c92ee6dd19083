using System.Text;
using RelationsGraph.Graph.Identity;

namespace RelationsGraph.Graph.Lookup;

/// <summary>A name or alias of an entity in the form under which lookups compare.</summary>
/// <param name="Key">The folded name, see <see cref="Fold"/>.</param>
/// <param name="Node">The position of the entity in the graph.</param>
/// <param name="IsCanonical">Whether it is the name itself, not an alias.</param>
internal readonly record struct EntityName(string Key, int Node, bool IsCanonical)
{
    /// <summary>
    /// <see cref="NameFolding.Fold"/>, without a leading <c>the</c> and with initials run together: <c>The U.S.</c> and
    /// <c>US</c> are the same.
    /// </summary>
    public static string Fold(string name)
    {
        var words = NameFolding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).AsSpan();
        if (words.Length > 1 && words[0] == "the")
        {
            words = words[1..];
        }

        var key = new StringBuilder(name.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var joinsInitials = i > 0 && words[i].Length == 1 && words[i - 1].Length == 1;
            if (i > 0 && !joinsInitials)
            {
                key.Append(' ');
            }

            key.Append(words[i]);
        }

        return key.ToString();
    }

    /// <summary>
    /// Whether the name begins or ends with these whole words, as family names do: <c>Xi Jinping</c>, <c>Sergei Lavrov</c>.
    /// </summary>
    public bool BeginsOrEndsWithWords(string words) =>
        Key.Length > words.Length
        && ((Key.StartsWith(words, StringComparison.Ordinal) && Key[words.Length] == ' ')
            || (Key.EndsWith(words, StringComparison.Ordinal) && Key[^(words.Length + 1)] == ' '));

    /// <summary>Whether the name has these whole words, one after another.</summary>
    public bool HasWords(string words)
    {
        for (var at = Key.IndexOf(words, StringComparison.Ordinal); at >= 0; at = Key.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            if ((at == 0 || Key[at - 1] == ' ') && (end == Key.Length || Key[end] == ' '))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many letters must change to get from the words to the name, or to its first or last word.</summary>
    public int DistanceTo(string words, int limit)
    {
        var distance = EditDistance.Between(words, Key, limit);
        if (!words.Contains(' ') && Key.Contains(' '))
        {
            distance = Math.Min(distance, EditDistance.Between(words, Key.AsSpan(0, Key.IndexOf(' ')), limit));
            distance = Math.Min(distance, EditDistance.Between(words, Key.AsSpan(Key.LastIndexOf(' ') + 1), limit));
        }

        return distance;
    }
}
