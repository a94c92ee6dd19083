namespace RelationsGraph.Extraction.Lexicon;

/// <summary>What pronoun a person is spoken of with.</summary>
internal enum Gender
{
    Unknown,
    Male,
    Female,
}
