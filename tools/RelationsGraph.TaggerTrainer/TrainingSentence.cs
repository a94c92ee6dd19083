using RelationsGraph.Language.Tagging;

namespace RelationsGraph.TaggerTrainer;

/// <summary>A sentence with the right tags, by their index.</summary>
internal sealed record TrainingSentence(WordFeatures[] Words, byte[] Tags);
