namespace RelationsGraph.Language;

/// <summary>What the shallow analysis finds in one sentence.</summary>
internal sealed record SentencePieces(
    IReadOnlyList<NounChunk> NounChunks, IReadOnlyList<VerbGroup> VerbGroups, IReadOnlyList<Clause> Clauses);
