using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction;

/// <summary>An article as it is understood before relations are read.</summary>
/// <param name="Document">The analysis of its text.</param>
/// <param name="Sentences">Its sentences, parsed.</param>
/// <param name="References">What its phrases refer to.</param>
internal sealed record ArticleParse(Document Document, IReadOnlyList<SentenceParse> Sentences, ReferenceTable References);
