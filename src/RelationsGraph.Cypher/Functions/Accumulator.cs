using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Functions;

/// <summary>The state of an aggregate over one group.</summary>
internal abstract class Accumulator
{
    /// <summary>The result over what was added.</summary>
    public abstract Value Result { get; }

    /// <summary>Adds the value of one row; never null.</summary>
    /// <param name="value">The first argument.</param>
    /// <param name="setting">The second argument, or null where there is none.</param>
    public abstract void Add(in Value value, in Value setting);
}
