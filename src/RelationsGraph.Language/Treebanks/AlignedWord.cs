namespace RelationsGraph.Language.Treebanks;

/// <summary>A word with its place among the characters of the text, and its neighbours in the tree.</summary>
internal sealed class AlignedWord(TreebankWord word, TextSpan span, bool isPart, string features)
{
    public TreebankWord Word { get; } = word;

    /// <summary>The place of its token.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>Whether its token has several words.</summary>
    public bool IsPart { get; } = isPart;

    /// <summary>The universal features only.</summary>
    public string Features { get; } = features;

    /// <summary>The relation without its subtype.</summary>
    public string Relation { get; } = word.Relation.Split(':')[0];

    /// <summary>The head, or null for the root.</summary>
    public AlignedWord? Head { get; set; }

    public List<AlignedWord> Children { get; } = [];
}
