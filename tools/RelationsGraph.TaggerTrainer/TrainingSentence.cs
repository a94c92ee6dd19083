using RelationsGraph.Language.Tagging;

namespace RelationsGraph.TaggerTrainer;

/// <summary>A sentence with the right tags, by their index, and which words are rare.</summary>
internal sealed record TrainingSentence(WordFeatures[] Words, byte[] Tags, bool[] IsRare);
