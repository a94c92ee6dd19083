namespace RelationsGraph.Language.Neural;

/// <summary>What a model says of a text.</summary>
/// <param name="SentenceStarts">The words that sentences begin with, ascending.</param>
/// <param name="Words">What is said of each word.</param>
/// <param name="Vectors">The vectors of the words, or null where they were not asked for.</param>
internal sealed record ModelReading(List<int> SentenceStarts, WordAnalysis[] Words, WordVectors? Vectors);
