using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Extraction.Coding;

/// <summary>
/// The codes of those who have no power to restrict and no arms to fight with: where a state closes a road it is coercion, where workers or
/// students block one it is a protest, and so is what rioters do to shops and police.
/// </summary>
internal static class CivilProtest
{
    private const string Restrictions = "172";
    private const string Damage = "171";
    private const string Blockade = "191";
    private const string Occupation = "192";
    private const string Fight = "190";

    // CAMEO 144, obstruct passage, and 145, protest violently, with their weights
    private static readonly EventCode Obstruction = new("144", "PROTEST", "material conflict", -7.5);
    private static readonly EventCode Riot = new("145", "PROTEST", "material conflict", -7.5);

    private static readonly HashSet<string> Armed = ["GOV", "MIL", "COP", "JUD", "LEG", "SPY", "REB", "UAF", "CRM"];
    private static readonly HashSet<string> Rioters = ["rioter", "protester", "protestor", "demonstrator", "crowd", "mob", "striker", "student", "worker", "stone-thrower"];

    /// <summary>The code of an act by such a source; of another as it is.</summary>
    /// <param name="code">The code of the act.</param>
    /// <param name="source">Who acts, or null.</param>
    /// <param name="phrase">The words for it.</param>
    public static EventCode Recode(EventCode code, EventActor? source, Phrase? phrase)
    {
        if (source is not { Label: Labels.Group } || Armed.Contains(source.Sector ?? ""))
        {
            return code;
        }

        return code.Cameo.StartsWith(Restrictions, StringComparison.Ordinal) || code.Cameo is Blockade or Occupation ? Obstruction
            : code.Cameo is Fight or Damage && phrase is not null && Rioters.Contains(phrase.Head.Lemma) ? Riot
            : code;
    }
}
