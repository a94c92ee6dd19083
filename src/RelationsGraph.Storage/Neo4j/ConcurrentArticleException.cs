namespace RelationsGraph.Storage.Neo4j;

/// <summary>Another loader stored, replaced or forgot an article since somebody looked: the transaction is void, and looking again tells more.</summary>
internal sealed class ConcurrentArticleException : Exception;
