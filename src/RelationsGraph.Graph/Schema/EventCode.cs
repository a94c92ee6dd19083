using System.Collections.Immutable;

namespace RelationsGraph.Graph.Schema;

/// <summary>What event coders call an event.</summary>
/// <param name="Cameo">The CAMEO code (Conflict and Mediation Event Observations), such as <c>042</c>.</param>
/// <param name="Plover">The PLOVER category, such as <c>CONSULT</c>, or null where PLOVER has none.</param>
/// <param name="Quad">The quad class, such as <c>verbal cooperation</c>.</param>
/// <param name="Goldstein">
/// The weight on the conflict-cooperation scale of Goldstein (1992) as published for CAMEO, from -10 to 10.
/// </param>
public sealed record EventCode(string Cameo, string? Plover, string Quad, double Goldstein)
{
    /// <summary>The categories of PLOVER (Political Language Ontology for Verifiable Event Records, 2021), from cooperation to conflict.</summary>
    public static ImmutableArray<string> PloverCategories { get; } =
    [
        "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
        "ACCUSE", "REJECT", "THREATEN", "SANCTION", "PROTEST", "MOBILIZE", "COERCE", "ASSAULT",
    ];

    /// <summary>The quad classes: words or deeds, with each other or against; and neither.</summary>
    public static ImmutableArray<string> QuadClasses { get; } =
        ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict", "neutral"];
}
