namespace RelationsGraph.Analysis;

/// <summary>
/// An adjacency as compressed sparse rows: the neighbours of node <c>v</c> are <c>Neighbours[Offsets[v]..Offsets[v + 1]]</c>,
/// in ascending order, and beside each stands the edge that leads there.
/// </summary>
/// <remarks>The arrays are bare because the kernels' inner loops run over them; nobody writes to them once they are made.</remarks>
internal sealed class AdjacencyRows(int[] offsets, int[] neighbours, int[] edges, double[]? weights = null)
{
    public int[] Offsets { get; } = offsets;

    public int[] Neighbours { get; } = neighbours;

    /// <summary>The edge behind each neighbour; where edges are joined to one, the first of them.</summary>
    public int[] Edges { get; } = edges;

    /// <summary>The weight of each step, or null where every step weighs 1.</summary>
    public double[]? Weights { get; } = weights;

    public int NodeCount => Offsets.Length - 1;

    public ReadOnlySpan<int> NeighboursOf(int node) => Neighbours.AsSpan(Offsets[node], Offsets[node + 1] - Offsets[node]);

    public ReadOnlySpan<int> EdgesOf(int node) => Edges.AsSpan(Offsets[node], Offsets[node + 1] - Offsets[node]);

    public double WeightAt(int position) => Weights is null ? 1 : Weights[position];

    /// <summary>Makes rows of edges: each from its source to its target, and the other way too where it is symmetric.</summary>
    /// <param name="nodeCount">How many nodes there are.</param>
    /// <param name="sources">Where each edge begins.</param>
    /// <param name="targets">Where each edge ends.</param>
    /// <param name="symmetric">Which edges go both ways, or null where none does; a loop goes one way only.</param>
    public static AdjacencyRows Of(int nodeCount, int[] sources, int[] targets, bool[]? symmetric)
    {
        // Rows by target first: reading these in order fills the rows by source in ascending order of target
        var byTarget = Scatter(nodeCount, sources, targets, symmetric);
        return byTarget.Transpose();
    }

    /// <summary>Makes rows in which every edge goes both ways.</summary>
    public static AdjacencyRows BothWays(int nodeCount, int[] sources, int[] targets)
    {
        var symmetric = new bool[sources.Length];
        Array.Fill(symmetric, true);
        return Of(nodeCount, sources, targets, symmetric);
    }

    /// <summary>The rows of the reversed edges.</summary>
    public AdjacencyRows Transpose()
    {
        var offsets = new int[NodeCount + 1];
        foreach (var neighbour in Neighbours)
        {
            offsets[neighbour + 1]++;
        }

        Accumulate(offsets);
        var next = offsets.AsSpan(0, NodeCount).ToArray();
        var neighbours = new int[Neighbours.Length];
        var edges = new int[Edges.Length];
        var weights = Weights is null ? null : new double[Weights.Length];
        for (var node = 0; node < NodeCount; node++)
        {
            for (var position = Offsets[node]; position < Offsets[node + 1]; position++)
            {
                var place = next[Neighbours[position]]++;
                neighbours[place] = node;
                edges[place] = Edges[position];
                if (weights is not null)
                {
                    weights[place] = Weights![position];
                }
            }
        }

        return new AdjacencyRows(offsets, neighbours, edges, weights);
    }

    /// <summary>These rows with the weight of each edge beside it.</summary>
    public AdjacencyRows WithWeights(ReadOnlySpan<double> weightOfEdge)
    {
        var weights = new double[Edges.Length];
        for (var position = 0; position < weights.Length; position++)
        {
            weights[position] = weightOfEdge[Edges[position]];
        }

        return new AdjacencyRows(Offsets, Neighbours, Edges, weights);
    }

    /// <summary>
    /// The simple graph of these rows: loops are left out and parallel edges joined to the lightest of them, the first of
    /// several as light.
    /// </summary>
    public AdjacencyRows ToSimple()
    {
        var offsets = new int[NodeCount + 1];
        var neighbours = new int[Neighbours.Length];
        var edges = new int[Edges.Length];
        var weights = Weights is null ? null : new double[Weights.Length];
        var count = 0;
        for (var node = 0; node < NodeCount; node++)
        {
            var start = count;
            for (var position = Offsets[node]; position < Offsets[node + 1]; position++)
            {
                var neighbour = Neighbours[position];
                if (neighbour == node)
                {
                    continue;
                }

                var isNew = count == start || neighbours[count - 1] != neighbour;
                if (isNew || (weights is not null && Weights![position] < weights[count - 1]))
                {
                    count += isNew ? 1 : 0;
                    neighbours[count - 1] = neighbour;
                    edges[count - 1] = Edges[position];
                    if (weights is not null)
                    {
                        weights[count - 1] = Weights![position];
                    }
                }
            }

            offsets[node + 1] = count;
        }

        return new AdjacencyRows(
            offsets, neighbours.AsSpan(0, count).ToArray(), edges.AsSpan(0, count).ToArray(), weights?.AsSpan(0, count).ToArray());
    }

    /// <summary>
    /// These rows with two more nodes: one, at position n, from which a step of weight 0 leads to each of the sources, and one, at
    /// n + 1, to which such a step leads from each of the targets. Its edges are -1.
    /// </summary>
    public AdjacencyRows WithTerminals(IReadOnlyCollection<int> sources, IReadOnlyCollection<int> targets)
    {
        var ends = targets.ToHashSet();
        var (offsets, neighbours, edges) = (new List<int> { 0 }, new List<int>(), new List<int>());
        var weights = Weights is null ? null : new List<double>();
        for (var node = 0; node < NodeCount; node++)
        {
            neighbours.AddRange(NeighboursOf(node));
            edges.AddRange(EdgesOf(node));
            weights?.AddRange(Weights.AsSpan(Offsets[node], Offsets[node + 1] - Offsets[node]));
            if (ends.Contains(node))
            {
                Add(NodeCount + 1);
            }

            offsets.Add(neighbours.Count);
        }

        foreach (var source in sources.Distinct().Order())
        {
            Add(source);
        }

        return new AdjacencyRows([.. offsets, neighbours.Count, neighbours.Count], [.. neighbours], [.. edges], weights?.ToArray());

        void Add(int neighbour)
        {
            neighbours.Add(neighbour);
            edges.Add(-1);
            weights?.Add(0);
        }
    }

    /// <summary>Makes sure that weights can be read as lengths.</summary>
    /// <param name="zeroAllowed">Whether a step may have length 0.</param>
    /// <exception cref="ArgumentException">A weight is negative, not a number, or 0 where this is not allowed.</exception>
    public void RequireLengths(bool zeroAllowed)
    {
        foreach (var weight in Weights.AsSpan())
        {
            if (!(zeroAllowed ? weight >= 0 : weight > 0))
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"A weight is {weight}; as a length it must be {(zeroAllowed ? "0 or more" : "greater than 0")}."));
            }
        }
    }

    private static AdjacencyRows Scatter(int nodeCount, int[] sources, int[] targets, bool[]? symmetric)
    {
        var offsets = new int[nodeCount + 1];
        for (var edge = 0; edge < sources.Length; edge++)
        {
            offsets[targets[edge] + 1]++;
            if (symmetric is not null && symmetric[edge] && sources[edge] != targets[edge])
            {
                offsets[sources[edge] + 1]++;
            }
        }

        Accumulate(offsets);
        var next = offsets.AsSpan(0, nodeCount).ToArray();
        var neighbours = new int[offsets[nodeCount]];
        var edges = new int[offsets[nodeCount]];
        for (var edge = 0; edge < sources.Length; edge++)
        {
            Put(targets[edge], sources[edge], edge);
            if (symmetric is not null && symmetric[edge] && sources[edge] != targets[edge])
            {
                Put(sources[edge], targets[edge], edge);
            }
        }

        return new AdjacencyRows(offsets, neighbours, edges);

        void Put(int row, int neighbour, int edge)
        {
            var place = next[row]++;
            neighbours[place] = neighbour;
            edges[place] = edge;
        }
    }

    private static void Accumulate(int[] offsets)
    {
        for (var node = 1; node < offsets.Length; node++)
        {
            offsets[node] += offsets[node - 1];
        }
    }
}
