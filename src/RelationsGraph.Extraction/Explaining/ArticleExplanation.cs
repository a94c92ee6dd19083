using RelationsGraph.Extraction.Articles;
using RelationsGraph.Graph;

namespace RelationsGraph.Extraction.Explaining;

/// <summary>Why an article gave the graph that it gave. Immutable.</summary>
/// <param name="Article">The article.</param>
/// <param name="Fragment">Its graph, the same as without explanation.</param>
/// <param name="Sentences">Its sentences in order.</param>
public sealed record ArticleExplanation(Article Article, GraphFragment Fragment, IReadOnlyList<SentenceExplanation> Sentences);
