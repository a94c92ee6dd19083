namespace RelationsGraph.Extraction.Explaining;

/// <summary>A line for <c>predicates.tsv</c> whose places are those where parties stand around a word that the lexicon lacks.</summary>
/// <param name="Phrase">The words.</param>
/// <param name="PartOfSpeech"><c>verb</c> or <c>noun</c>.</param>
/// <param name="Source">Where the source stands.</param>
/// <param name="Target">Where the target stands.</param>
/// <param name="SourceMention">Who stands there.</param>
/// <param name="TargetMention">Who stands there.</param>
public sealed record LexiconSuggestion(
    string Phrase, string PartOfSpeech, string Source, string Target, ExplainedMention SourceMention, ExplainedMention TargetMention)
{
    /// <summary>The line of the table, its cells apart by tabs; the relation type is to be put in.</summary>
    public string ToLine(string type) => string.Join('\t', Phrase, PartOfSpeech, type, Source, Target);
}
