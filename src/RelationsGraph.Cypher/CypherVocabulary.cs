using System.Collections.Immutable;
using RelationsGraph.Cypher.Functions;

namespace RelationsGraph.Cypher;

/// <summary>The words of the language, for editors that complete what is typed.</summary>
public static class CypherVocabulary
{
    /// <summary>The words that begin and join clauses and conditions, in upper case and in ordinal order.</summary>
    public static ImmutableArray<string> Keywords { get; } =
    [
        "ALL", "AND", "ANY", "AS", "ASC", "BY", "CALL", "CASE", "COLLECT", "CONTAINS", "COUNT", "CREATE", "DELETE", "DESC", "DETACH", "DISTINCT",
        "ELSE", "END", "ENDS", "EXISTS", "EXPLAIN", "FALSE", "GROUPS", "IN", "IS", "LIMIT", "MATCH", "MERGE", "NONE", "NOT", "NULL", "ON",
        "OPTIONAL", "OR", "ORDER", "PATHS", "PROFILE", "REMOVE", "RETURN", "SET", "SHORTEST", "SHOW", "SINGLE", "SKIP", "STARTS", "THEN", "TRUE",
        "UNION", "UNWIND", "WHEN", "WHERE", "WITH", "XOR", "YIELD",
    ];

    /// <summary>The names of all functions and aggregates, as the documentation writes them, in ordinal order.</summary>
    public static ImmutableArray<string> Functions { get; } = [.. FunctionTable.Names.Order(StringComparer.Ordinal)];
}
