namespace RelationsGraph.Language.Chunking;

/// <summary>Finds noun chunks, verb groups and clauses by the tags.</summary>
internal static class ChunkingStage
{
    public static SentencePieces Run(DocumentDraft draft, int sentence)
    {
        var verbGroups = VerbGroupFinder.Find(draft, sentence);
        var nounChunks = NounChunkFinder.Find(draft, sentence, verbGroups);
        return new SentencePieces(nounChunks, verbGroups, ClauseFinder.Find(draft, sentence, nounChunks, verbGroups));
    }
}
