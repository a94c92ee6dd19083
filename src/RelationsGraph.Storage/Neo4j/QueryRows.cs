using System.Collections;
using RelationsGraph.Cypher;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>The rows of a query as users see them, read from the server as they are asked for.</summary>
internal sealed class QueryRows(INeo4jResult result, string query, CypherOptions options, CancellationToken cancellationToken) : IEnumerable<IReadOnlyList<object?>>
{
    private bool _isRead;

    /// <exception cref="InvalidOperationException">The rows were read already; the server keeps none of them.</exception>
    public IEnumerator<IReadOnlyList<object?>> GetEnumerator()
    {
        if (_isRead)
        {
            throw new InvalidOperationException("The rows of a server's answer can be read once; ask again, or keep them.");
        }

        _isRead = true;
        return Read().ToBlockingEnumerable(cancellationToken).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The error for more rows than the options allow.</summary>
    public static CypherException TooMany(string query, CypherOptions options) => new(
        CypherErrorKind.ResourceExhausted, "MaxRows", $"The result has more than {options.MaxRows} rows; add LIMIT, or raise the limit.", query, 0, query.Length);

    private async IAsyncEnumerable<IReadOnlyList<object?>> Read()
    {
        await using var open = result;
        var count = 0L;
        await foreach (var row in open.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (++count > options.MaxRows)
            {
                throw TooMany(query, options);
            }

            yield return QueryValue.OfRow(row);
        }
    }
}
