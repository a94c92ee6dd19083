using System.Text;

namespace RelationsGraph.Extraction.Lexicon;

/// <summary>How the tables write the names of an enumeration: <c>ArmedGroup</c> as <c>armed-group</c>.</summary>
internal static class HyphenatedNames
{
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        var hyphenated = new StringBuilder(name.Length + 2);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && hyphenated.Length > 0)
            {
                hyphenated.Append('-');
            }

            hyphenated.Append(char.ToLowerInvariant(letter));
        }

        return hyphenated.ToString();
    }
}
