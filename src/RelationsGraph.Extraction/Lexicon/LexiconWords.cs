using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Lexicon;

/// <summary>How the tables of words name parts of speech.</summary>
internal static class LexiconWords
{
    public static PartOfSpeech PartOfSpeech(LexiconRow row) => row.Require("pos") switch
    {
        "verb" => Language.PartOfSpeech.Verb,
        "noun" => Language.PartOfSpeech.Noun,
        "adj" => Language.PartOfSpeech.Adj,
        "adv" => Language.PartOfSpeech.Adv,
        "sconj" => Language.PartOfSpeech.Sconj,
        var other => throw row.Error($"'{other}' is not a part of speech; it must be verb, noun, adj, adv or sconj."),
    };
}
