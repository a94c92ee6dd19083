namespace RelationsGraph.Storage.Neo4j;

/// <summary>Another loader stored an article after this transaction had looked for it: the transaction must begin again.</summary>
internal sealed class ConcurrentArticleException : Exception;
