namespace RelationsGraph.Extraction.Lexicon;

/// <summary>An office or a title that stands before a name.</summary>
/// <param name="Name">The canonical name, such as <c>Foreign Minister</c>.</param>
/// <param name="Kind">What it is.</param>
internal sealed record Office(string Name, OfficeKind Kind)
{
    /// <summary>Whether it is a form of address (<c>Mr.</c>, <c>Dr.</c>) and says nothing of whom the person acts for.</summary>
    public bool IsCourtesy => Kind == OfficeKind.Courtesy;
}
