namespace RelationsGraph.TaggerTrainer;

/// <summary>A sentence of a treebank.</summary>
/// <param name="Words">Its words.</param>
/// <param name="OpensParagraph">Whether a paragraph or document begins with it.</param>
public sealed record TreebankSentence(IReadOnlyList<TreebankWord> Words, bool OpensParagraph);
