namespace RelationsGraph.Language;

/// <summary>What a model says of one word.</summary>
/// <param name="Upos">The universal part of speech, by its UD name.</param>
/// <param name="Xpos">The Penn Treebank tag.</param>
/// <param name="Features">The morphological features in CoNLL-U form, <c>_</c> for none.</param>
/// <param name="Lemma">The dictionary form.</param>
/// <param name="Head">The place of the head among the words of the sentence, from 0, or -1 for the root.</param>
/// <param name="Relation">The dependency relation to the head.</param>
/// <param name="NameTag">The word's part in a name: <c>O</c>, <c>B-PER</c>, <c>I-PER</c>, ...</param>
public sealed record WordAnalysis(
    string Upos, string Xpos, string Features, string Lemma, int Head, string Relation, string NameTag);
