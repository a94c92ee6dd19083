namespace RelationsGraph.Analysis.Changes;

/// <summary>How long the periods of a series are.</summary>
public enum TimeStep
{
    /// <summary>Calendar months.</summary>
    Month,

    /// <summary>Calendar years.</summary>
    Year,

    /// <summary>Ten calendar years that begin with one divisible by ten.</summary>
    Decade,
}
