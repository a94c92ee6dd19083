using RelationsGraph.Language.Tagging;

namespace RelationsGraph.TaggerTrainer;

/// <summary>A sentence with the right tags, by their index.</summary>
/// <param name="Words">The words.</param>
/// <param name="Tags">Their tags.</param>
/// <param name="HiddenShares">
/// How often each word is shown as an unknown one, so that endings, shape and surroundings learn to decide alone.
/// </param>
internal sealed record TrainingSentence(WordFeatures[] Words, byte[] Tags, float[] HiddenShares);
