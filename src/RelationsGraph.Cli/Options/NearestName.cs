using RelationsGraph.Graph.Lookup;

namespace RelationsGraph.Cli.Options;

/// <summary>Finds what a mistyped name was meant to be.</summary>
internal static class NearestName
{
    /// <summary>A sentence that suggests the known name most like the typed one, with a blank before it; empty where none is like it.</summary>
    public static string Suggest(string typed, IEnumerable<string> known)
    {
        var limit = Math.Max(1, typed.Length / 3);
        var nearest = known
            .Select(name => (Name: name, Distance: EditDistance.Between(typed.ToUpperInvariant(), name.ToUpperInvariant(), limit)))
            .Where(name => name.Distance <= limit)
            .OrderBy(name => name.Distance).ThenBy(name => name.Name, StringComparer.Ordinal)
            .Select(name => name.Name).FirstOrDefault();
        return nearest is null ? "" : $" Did you mean '{nearest}'?";
    }
}
