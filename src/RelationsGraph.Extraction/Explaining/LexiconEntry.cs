namespace RelationsGraph.Extraction.Explaining;

/// <summary>A line of <c>predicates.tsv</c>, cell by cell as it is written.</summary>
/// <param name="Place">File and line: <c>lexicon/predicates.tsv:12</c> for a built-in one.</param>
/// <param name="Phrase">The words, with all their alternatives.</param>
/// <param name="PartOfSpeech"><c>verb</c> or <c>noun</c>.</param>
/// <param name="Type">The relation type.</param>
/// <param name="Source">Where the source may stand.</param>
/// <param name="Target">Where the target may stand.</param>
/// <param name="Topic">Where what is talked about may stand; empty where nothing is.</param>
/// <param name="Marks">What else it says; may be empty.</param>
public sealed record LexiconEntry(
    string Place, string Phrase, string PartOfSpeech, string Type, string Source, string Target, string Topic, string Marks)
{
    /// <summary>The alternative that is meant: <c>pay</c> of <c>pay|make +visit|trip</c>.</summary>
    public required string Words { get; init; }
}
