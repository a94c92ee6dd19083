namespace RelationsGraph.Analysis;

/// <summary>Lists the triangles of a simple undirected graph, each once.</summary>
internal static class Triangles
{
    /// <summary>Finds the triangles in ascending order of their nodes.</summary>
    /// <param name="rows">A simple graph in which every edge stands both ways.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <remarks>
    /// For each two neighbours it looks at those of the one with fewer that come after both: O(m√m). Chiba and Nishizeki,
    /// "Arboricity and subgraph listing algorithms", SIAM Journal on Computing 14 (1985).
    /// </remarks>
    public static IEnumerable<Triangle> Find(AdjacencyRows rows, CancellationToken cancellationToken = default)
    {
        for (var first = 0; first < rows.NodeCount; first++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var position = rows.Offsets[first]; position < rows.Offsets[first + 1]; position++)
            {
                var second = rows.Neighbours[position];
                if (second <= first)
                {
                    continue;
                }

                var (shorter, longer) = Length(first) <= Length(second) ? (first, second) : (second, first);
                for (var step = FirstAfter(shorter, second); step < rows.Offsets[shorter + 1]; step++)
                {
                    var third = rows.Neighbours[step];
                    var other = Array.BinarySearch(rows.Neighbours, rows.Offsets[longer], Length(longer), third);
                    if (other >= 0)
                    {
                        yield return shorter == first
                            ? new Triangle(first, second, third, position, step, other)
                            : new Triangle(first, second, third, position, other, step);
                    }
                }
            }
        }

        int Length(int node) => rows.Offsets[node + 1] - rows.Offsets[node];

        int FirstAfter(int node, int neighbour)
        {
            var position = Array.BinarySearch(rows.Neighbours, rows.Offsets[node], Length(node), neighbour);
            return position < 0 ? ~position : position + 1;
        }
    }
}
