using System.Numerics;

namespace RelationsGraph.Language.Tagging;

/// <summary>Sets of tags as bits, the bit of a tag being its place in the list.</summary>
internal static class TagSets
{
    /// <summary>For each part of speech the tags that have it.</summary>
    public static ulong[] ByPart(IReadOnlyList<Tag> tags)
    {
        var sets = new ulong[Enum.GetValues<PartOfSpeech>().Length];
        for (var i = 0; i < tags.Count; i++)
        {
            sets[(int)tags[i].PartOfSpeech] |= 1UL << i;
        }

        return sets;
    }

    /// <summary>The tags of all the parts of speech whose bit is set.</summary>
    public static ulong Union(ulong[] tagsOfPart, uint parts)
    {
        var union = 0UL;
        for (; parts != 0; parts &= parts - 1)
        {
            union |= tagsOfPart[BitOperations.TrailingZeroCount(parts)];
        }

        return union;
    }
}
