namespace RelationsGraph.Storage.Neo4j;

/// <summary>The properties in which the store keeps its own books, beside those that people ask for.</summary>
/// <remarks>
/// <code>
/// node         _statements     what articles say of it, as JSON, each different thing once
///              _supports       how many articles say each
///              _record         the merged node as JSON, only where a property of Neo4j cannot hold it exactly
/// relationship _articles       the articles that tell of it
///              _told           what each of them tells, as JSON
///              _edited         what queries on another store changed in it, as JSON
/// article      _digest         tells whether the article comes again unchanged
///              _contribution   which nodes and relationships it speaks of, as JSON
/// </code>
/// <c>_found</c> marks and locks a node inside of a transaction, and is gone when it ends.
/// </remarks>
internal static class PropertyKeys
{
    public const string Id = "id";
    public const string Key = "key";
    public const string Articles = "_articles";
    public const string Contribution = "_contribution";
    public const string Digest = "_digest";
    public const string Edited = "_edited";
    public const string Found = "_found";
    public const string Record = "_record";
    public const string Statements = "_statements";
    public const string Supports = "_supports";
    public const string Told = "_told";

    /// <summary>Whether the store keeps its books in a property of this name.</summary>
    public static bool IsInternal(string name) => name.StartsWith('_') && name is Articles or Contribution or Digest or Edited or Found or Record or Statements or Supports or Told;
}
