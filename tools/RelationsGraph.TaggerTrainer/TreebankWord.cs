namespace RelationsGraph.TaggerTrainer;

/// <summary>A word of a treebank, as its annotators see it.</summary>
/// <param name="Form">The word as written.</param>
/// <param name="Lemma">The dictionary form.</param>
/// <param name="PartOfSpeech">UPOS, by its UD name.</param>
/// <param name="PennTag">XPOS.</param>
/// <param name="Features">FEATS.</param>
/// <param name="HasSpaceAfter">Whether white space follows in the text.</param>
public sealed record TreebankWord(string Form, string Lemma, string PartOfSpeech, string PennTag, string Features, bool HasSpaceAfter);
