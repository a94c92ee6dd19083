using RelationsGraph.Extraction.Articles;
using RelationsGraph.Graph;

namespace RelationsGraph.Extraction;

/// <summary>What became of one article: its graph, or the problem with it.</summary>
/// <param name="Reading">What was read.</param>
/// <param name="Fragment">The graph, or null where there is a problem.</param>
/// <param name="Problem">The problem, or null where there is a graph.</param>
public sealed record ArticleExtraction(ArticleReading Reading, GraphFragment? Fragment, ArticleProblem? Problem);
