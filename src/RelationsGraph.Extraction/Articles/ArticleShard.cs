using System.Globalization;
using System.Runtime.CompilerServices;

namespace RelationsGraph.Extraction.Articles;

/// <summary>One of several equal parts of the input, so that several machines can share the work.</summary>
/// <remarks>Part <c>i/n</c> is every n-th article from the i-th on: the parts do not overlap, and together they are everything.</remarks>
/// <param name="Number">Which part, from 1.</param>
/// <param name="Count">How many parts there are.</param>
public readonly record struct ArticleShard(int Number, int Count)
{
    /// <summary>The whole input.</summary>
    public static ArticleShard Whole { get; } = new(1, 1);

    /// <summary>Reads <c>i/n</c> with i from 1 to n.</summary>
    public static bool TryParse(string? text, out ArticleShard shard)
    {
        shard = Whole;
        var parts = text?.Split('/');
        if (parts is not [var number, var count]
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var i)
            || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            || i < 1 || i > n)
        {
            return false;
        }

        shard = new ArticleShard(i, n);
        return true;
    }

    /// <summary>The readings that belong to this part; a problem belongs to one part as an article does.</summary>
    public async IAsyncEnumerable<ArticleReading> TakeAsync(
        IAsyncEnumerable<ArticleReading> readings, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var index = 0L;
        await foreach (var reading in readings.WithCancellation(cancellationToken))
        {
            if (index++ % Count == Number - 1)
            {
                yield return reading;
            }
        }
    }
}
