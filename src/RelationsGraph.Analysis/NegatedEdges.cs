namespace RelationsGraph.Analysis;

/// <summary>What becomes of edges that the text denies.</summary>
public enum NegatedEdges
{
    /// <summary>They are left out: what did not take place connects nobody.</summary>
    Exclude,

    /// <summary>They are taken like all others.</summary>
    Include,

    /// <summary>They alone are taken.</summary>
    Only,
}
