using RelationsGraph.Extraction.Entities;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Extraction.Coding;

/// <summary>
/// The codes of those who have no power to restrict: where a state closes a road it is coercion, where workers or students block one it is
/// a protest.
/// </summary>
internal static class CivilObstruction
{
    private const string Restrictions = "172";
    private const string Blockade = "191";

    // CAMEO 144, obstruct passage, with its weight
    private static readonly EventCode Obstruction = new("144", "PROTEST", "material conflict", -7.5);

    private static readonly HashSet<string> Armed = ["GOV", "MIL", "COP", "JUD", "LEG", "SPY", "REB", "UAF", "CRM"];

    /// <summary>The code of an act by such a source; of another as it is.</summary>
    public static EventCode Recode(EventCode code, EventActor? source) => source is { Label: Labels.Group } && !Armed.Contains(source.Sector ?? "")
        && (code.Cameo.StartsWith(Restrictions, StringComparison.Ordinal) || code.Cameo == Blockade) ? Obstruction : code;
}
