namespace RelationsGraph.Bolt.PackStream;

/// <summary>How moments are sent; the two sides agree on it when they connect.</summary>
public enum DateTimeEncoding
{
    /// <summary>By the seconds of UTC: Bolt 5, and Bolt 4.3 and 4.4 where both sides say so.</summary>
    Utc,

    /// <summary>
    /// By the seconds that the clock of the place shows: older servers. It cannot say which of the two is meant when clocks are put back, so the
    /// earlier one is.
    /// </summary>
    Local,
}
