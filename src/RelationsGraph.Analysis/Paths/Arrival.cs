namespace RelationsGraph.Analysis.Paths;

/// <summary>The earliest way found to a node by some number of hops.</summary>
/// <param name="Node">The node.</param>
/// <param name="Day">The day number, less than 0 where any day will do.</param>
/// <param name="Edge">The edge of the last hop.</param>
/// <param name="Before">The arrival that the last hop began from, or null at the source.</param>
internal sealed record Arrival(int Node, int Day, int Edge, Arrival? Before)
{
    /// <summary>How many other edges would have allowed the last hop with the same arrival.</summary>
    public int Others { get; set; }

    /// <summary>The arrivals on the way from the source, which is the first.</summary>
    public List<Arrival> Trace()
    {
        var way = new List<Arrival>();
        for (var arrival = this; arrival is not null; arrival = arrival.Before)
        {
            way.Add(arrival);
        }

        way.Reverse();
        return way;
    }
}
