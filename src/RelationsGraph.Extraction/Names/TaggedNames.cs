using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Names;

/// <summary>The names that a trained model has tagged in a document; none where it was analysed without one.</summary>
internal static class TaggedNames
{
    /// <summary>The names of persons, organizations and places, in order, without an article before them.</summary>
    public static List<Name> Find(Document document)
    {
        var names = new List<Name>();
        for (var i = 0; i < document.Tokens.Count; i++)
        {
            var tag = TagOf(document.Tokens[i]);
            if (ShapeOf(tag) is not { } shape || document.Tokens[i].PartOfSpeech == PartOfSpeech.Det || document.Tokens[i].Shape == TokenShape.Mark || IsBoundary(document.Tokens[i]) || IsPossessiveMark(document.Tokens[i]))
            {
                continue;
            }

            var end = i + 1;
            while (end < document.Tokens.Count && IsInside(document.Tokens[end], tag, document.Tokens[i].SentenceIndex))
            {
                end++;
            }

            // "Iraq's": the mark is no part of a name that it ends
            var last = end - 1;
            while (last > i && IsPossessiveMark(document.Tokens[last]))
            {
                last--;
            }

            names.Add(new Name(i, last + 1, shape, null, null));
            i = end - 1;
        }

        return names;
    }

    /// <summary>Whether a word is the mark of a possessor.</summary>
    public static bool IsPossessiveMark(Token token) => token.PartOfSpeech == PartOfSpeech.Part && token.Lower is "'s" or "'" or "’";

    private static string TagOf(Token token) => token.Analysis?.NameTag ?? "O";

    private static bool IsInside(Token token, string first, int sentence) =>
        token.SentenceIndex == sentence && !IsBoundary(token) && TagOf(token) is ['I', ..] tag && tag.AsSpan(1).SequenceEqual(first.AsSpan(1));

    // "the High Court in Seoul" are two names; a nickname in quotation marks is none
    private static bool IsBoundary(Token token) => token.Lower is "in" or "\"" or "“" or "”" or "," or ";" or ":";

    private static NameShape? ShapeOf(string tag) => tag switch
    {
        "B-PER" or "I-PER" => NameShape.Person,
        "B-ORG" or "I-ORG" => NameShape.Organization,
        "B-LOC" or "I-LOC" or "B-GPE" or "I-GPE" => NameShape.Place,
        _ => null,
    };
}
