namespace RelationsGraph.Extraction.Evaluation;

/// <summary>A relation that was missed, or predicted wrongly.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="IsMissed">True for a gold relation that was not predicted, false for a prediction that is not in the gold.</param>
/// <param name="Relation">The relation.</param>
public sealed record GraphMistake(string DocumentId, bool IsMissed, AnnotatedRelation Relation);
