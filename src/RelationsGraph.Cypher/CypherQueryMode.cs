namespace RelationsGraph.Cypher;

/// <summary>What is asked of a query besides its rows.</summary>
public enum CypherQueryMode
{
    /// <summary>Its rows alone.</summary>
    Run,

    /// <summary><c>EXPLAIN</c>: its plan; nothing is executed and there are no rows.</summary>
    Explain,

    /// <summary><c>PROFILE</c>: its rows, and its plan with what each step gave and took.</summary>
    Profile,
}
