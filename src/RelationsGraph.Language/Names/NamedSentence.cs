namespace RelationsGraph.Language.Names;

/// <summary>A sentence with the tags of its names.</summary>
/// <param name="Words">The words, at least one.</param>
/// <param name="Tags">For each word <c>O</c>, or <c>B-</c> or <c>I-</c> and the kind of the name it begins or continues.</param>
public sealed record NamedSentence(IReadOnlyList<string> Words, IReadOnlyList<string> Tags)
{
    /// <summary>The names, in order.</summary>
    /// <remarks>
    /// As the evaluation script of CoNLL 2003 reads them: an <c>I-</c> that does not continue a name of its kind begins one.
    /// </remarks>
    public IEnumerable<Name> Names
    {
        get
        {
            var start = 0;
            for (var i = 1; i <= Tags.Count; i++)
            {
                if (i < Tags.Count && Tags[i].StartsWith("I-", StringComparison.Ordinal) && KindOf(Tags[i]) == KindOf(Tags[start]))
                {
                    continue;
                }

                if (KindOf(Tags[start]) is { } kind)
                {
                    yield return new Name(start, i, kind);
                }

                start = i;
            }
        }
    }

    private static string? KindOf(string tag) => tag == "O" ? null : tag[2..];

    /// <summary>Some words in a row that are a name.</summary>
    /// <param name="Start">The first word, from 0.</param>
    /// <param name="End">The word after the last.</param>
    /// <param name="Kind">The kind, such as <c>PER</c>.</param>
    public readonly record struct Name(int Start, int End, string Kind);
}
