namespace RelationsGraph.Extraction.Entities;

/// <summary>The node labels that the rules of reference make; the vocabulary must have them.</summary>
internal static class Labels
{
    public const string Person = "Person";
    public const string Country = "Country";
    public const string Organization = "Organization";
    public const string Group = "Group";
    public const string Place = "Place";
    public const string Topic = "Topic";
    public const string Article = "Article";
}
