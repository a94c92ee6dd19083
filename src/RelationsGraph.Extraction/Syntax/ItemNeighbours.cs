namespace RelationsGraph.Extraction.Syntax;

/// <summary>Finds what stands beside a piece of a sentence where quotation marks and adverbs do not count.</summary>
internal static class ItemNeighbours
{
    /// <summary>The position of the next piece that counts, or -1 where none follows.</summary>
    public static int NextContent(this List<Item> items, int position) => items.FindIndex(position + 1, IsContent);

    /// <summary>The position of the piece before that counts, or -1 where none comes before.</summary>
    public static int PreviousContent(this List<Item> items, int position) =>
        position <= 0 ? -1 : items.FindLastIndex(position - 1, IsContent);

    private static bool IsContent(Item item) => item.Kind is not (ItemKind.Quote or ItemKind.Adverb);
}
