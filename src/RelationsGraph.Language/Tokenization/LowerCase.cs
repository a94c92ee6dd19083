namespace RelationsGraph.Language.Tokenization;

/// <summary>Lower case with plain apostrophes and hyphens, the form in which words are looked up.</summary>
internal static class LowerCase
{
    /// <summary>The lower-case form; the same string where nothing changes.</summary>
    public static string Of(string text)
    {
        foreach (var c in text)
        {
            if (char.IsUpper(c) || c is '’' or '‐' or '‑')
            {
                return text.ToLowerInvariant().Replace('’', '\'').Replace('‐', '-').Replace('‑', '-');
            }
        }

        return text;
    }
}
