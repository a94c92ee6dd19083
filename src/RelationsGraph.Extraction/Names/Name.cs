using RelationsGraph.Extraction.Lexicon;

namespace RelationsGraph.Extraction.Names;

/// <summary>Words of a document that name something.</summary>
/// <param name="Start">The index of the first token.</param>
/// <param name="End">The index of the token after the last.</param>
/// <param name="Kind">What they name.</param>
/// <param name="Meaning">What the gazetteer says, or null where only their shape speaks.</param>
/// <param name="Office">The office that a title names, or null.</param>
internal sealed record Name(int Start, int End, NameShape Kind, NameMeaning? Meaning, Office? Office)
{
    /// <summary>Whether it names a person, a country, an organization or a place, rather than an office or a people.</summary>
    public bool IsProper => Kind is not NameShape.Office and not NameShape.Demonym;
}
