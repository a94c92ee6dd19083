namespace RelationsGraph.Language.Chunking;

/// <summary>Finds noun chunks, verb groups and clauses by the tags.</summary>
internal static class ChunkingStage
{
    public static SentencePieces Run(DocumentDraft draft, int sentence) => new([], [], []);
}
