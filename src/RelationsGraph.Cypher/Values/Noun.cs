namespace RelationsGraph.Cypher.Values;

/// <summary>Puts the article before the name of a type.</summary>
internal static class Noun
{
    public static string Of(string name) => (name[0] is 'I' or 'E' ? "an " : "a ") + name;

    public static string AtStart(string name) => (name[0] is 'I' or 'E' ? "An " : "A ") + name;
}
