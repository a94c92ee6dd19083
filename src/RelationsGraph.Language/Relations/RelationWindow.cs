namespace RelationsGraph.Language.Relations;

/// <summary>Sentences in a row with what is to be judged in them.</summary>
public sealed record RelationWindow
{
    /// <summary>The sentences, at least one; their words carry a model's analysis, or none.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>For each word the numbers of its features, of <see cref="RelationModel.Features"/>.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Features { get; init; }

    /// <summary>The mentions, in order; all within the sentences.</summary>
    public required IReadOnlyList<MentionSpan> Mentions { get; init; }

    /// <summary>The pairs to judge, at least one.</summary>
    public required IReadOnlyList<MentionPair> Pairs { get; init; }

    /// <summary>The vectors of the document's words; null where the model does not read them.</summary>
    public WordVectors? Vectors { get; init; }

    /// <summary>The index in the document of the first word.</summary>
    public int Start => Sentences[0].Tokens.Start;

    /// <summary>The number of words.</summary>
    public int WordCount => Sentences[^1].Tokens.End - Start;
}
