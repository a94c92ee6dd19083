using RelationsGraph.Graph;

namespace RelationsGraph.Analysis;

/// <summary>The first and last day of each edge as <see cref="DateOnly.DayNumber"/>.</summary>
internal sealed class EdgeDays
{
    /// <summary>Stands for an edge without a date.</summary>
    public const int None = -1;

    private readonly int[] _first;
    private readonly int[] _last;

    private EdgeDays(int[] first, int[] last)
    {
        _first = first;
        _last = last;
    }

    /// <summary>The days of the edges, or null where none has a date.</summary>
    public static EdgeDays? Of(List<Edge> edges)
    {
        var first = edges.Select(edge => (edge.Start ?? edge.End)?.DayNumber ?? None).ToArray();
        return first.AsSpan().ContainsAnyExcept(None)
            ? new EdgeDays(first, [.. edges.Select(edge => (edge.End ?? edge.Start)?.DayNumber ?? None)])
            : null;
    }

    /// <summary>The days of some of the edges.</summary>
    public EdgeDays Pick(List<int> edges) => new([.. edges.Select(FirstOf)], [.. edges.Select(LastOf)]);

    /// <summary>The first and the last day of all edges.</summary>
    public (DateOnly First, DateOnly Last) Range() =>
        (DateOnly.FromDayNumber(_first.Where(day => day != None).Min()), DateOnly.FromDayNumber(_last.Max()));

    public int FirstOf(int edge) => _first[edge];

    public int LastOf(int edge) => _last[edge];
}
