namespace RelationsGraph.Analysis.Paths;

/// <summary>What a route has cost so far: the sum of its weights, then its hops.</summary>
/// <remarks>The hops keep routes over steps of weight 0 finite: each step makes the cost greater.</remarks>
internal readonly record struct RouteCost(double Weight, int Hops) : IComparable<RouteCost>
{
    public static RouteCost Infinite { get; } = new(double.PositiveInfinity, int.MaxValue);

    public int CompareTo(RouteCost other)
    {
        var order = Weight.CompareTo(other.Weight);
        return order != 0 ? order : Hops.CompareTo(other.Hops);
    }

    /// <summary>The cost of a step of this weight, then the rest of the route.</summary>
    public RouteCost After(double weight) => new(weight + Weight, Hops + 1);
}
