using System.Collections.Immutable;

namespace RelationsGraph.Graph.Schema;

/// <summary>How status and negation change the code of an event.</summary>
/// <param name="Name">A short name for messages.</param>
/// <param name="Description">The rule in a sentence.</param>
/// <param name="Status">The statuses it applies to.</param>
/// <param name="Negated">Whether it applies to denied events or to affirmed ones.</param>
/// <param name="Quad">The quad classes, of the plain code, that it applies to.</param>
/// <param name="Code">The code it gives, or null for the type's own <see cref="RelationType.PlannedCode"/>.</param>
public sealed record StatusRule(
    string Name, string Description, ImmutableArray<string> Status, bool Negated, ImmutableArray<string> Quad, EventCode? Code)
{
    /// <summary>Whether the rule decides about such an event.</summary>
    public bool AppliesTo(EventCode plain, string status, bool negated)
    {
        ArgumentNullException.ThrowIfNull(plain);
        return negated == Negated && Status.Contains(status) && Quad.Contains(plain.Quad);
    }
}
