using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Coding;

namespace RelationsGraph.Extraction;

/// <summary>What became of one article: its event records, or the problem with it.</summary>
/// <param name="Reading">What was read.</param>
/// <param name="Events">The records in the order of the article, or null where there is a problem.</param>
/// <param name="Problem">The problem, or null where there are records.</param>
public sealed record ArticleEvents(ArticleReading Reading, IReadOnlyList<EventRecord>? Events, ArticleProblem? Problem);
