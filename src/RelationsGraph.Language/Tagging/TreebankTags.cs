using RelationsGraph.Language.Treebanks;

namespace RelationsGraph.Language.Tagging;

/// <summary>Turns the tags of a treebank into parts of speech and word forms.</summary>
internal static class TreebankTags
{
    /// <summary>The tag of a word.</summary>
    public static Tag Of(TreebankWord word) => Of(word.Upos, word.Xpos, word.Features);

    /// <summary>The tag of a word with a universal part of speech, a Penn tag and features.</summary>
    public static Tag Of(string upos, string xpos, string features)
    {
        var partOfSpeech = PartOfSpeechOf(upos);
        if (partOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Aux && xpos == "NNP")
        {
            // "United" in "United Nations" is a verb to some treebanks; in use it is part of a name
            partOfSpeech = PartOfSpeech.Propn;
        }

        return new Tag(partOfSpeech, FormOf(partOfSpeech, xpos, features));
    }

    /// <summary>The part of speech with a UD name.</summary>
    public static PartOfSpeech PartOfSpeechOf(string name) =>
        Enum.TryParse<PartOfSpeech>(name, ignoreCase: true, out var partOfSpeech) ? partOfSpeech : PartOfSpeech.Other;

    private static WordForm FormOf(PartOfSpeech partOfSpeech, string xpos, string features) => partOfSpeech switch
    {
        PartOfSpeech.Verb or PartOfSpeech.Aux => VerbFormOf(xpos, features),
        PartOfSpeech.Noun or PartOfSpeech.Propn => xpos is "NNS" or "NNPS" ? WordForm.Plural : WordForm.Singular,
        PartOfSpeech.Adj or PartOfSpeech.Adv => DegreeOf(xpos),
        PartOfSpeech.Pron or PartOfSpeech.Det or PartOfSpeech.Part => PronounFormOf(xpos),
        PartOfSpeech.Adp when xpos == "RP" => WordForm.Particle,
        _ => WordForm.None,
    };

    private static WordForm VerbFormOf(string xpos, string features) => xpos switch
    {
        "VB" => WordForm.Base,
        "VBP" => WordForm.Present,
        "VBZ" => WordForm.PresentThird,
        "VBD" => WordForm.Past,
        "VBG" => WordForm.Ing,
        "VBN" => WordForm.PastParticiple,
        "MD" => WordForm.Modal,
        _ when features.Contains("VerbForm=Part", StringComparison.Ordinal) => WordForm.PastParticiple,
        _ when features.Contains("VerbForm=Ger", StringComparison.Ordinal) => WordForm.Ing,
        _ when features.Contains("Tense=Past", StringComparison.Ordinal) => WordForm.Past,
        _ when features.Contains("Person=3", StringComparison.Ordinal) => WordForm.PresentThird,
        _ => WordForm.Base,
    };

    private static WordForm DegreeOf(string pennTag) => pennTag switch
    {
        "JJR" or "RBR" => WordForm.Comparative,
        "JJS" or "RBS" => WordForm.Superlative,
        "WRB" => WordForm.Wh,
        _ => WordForm.None,
    };

    private static WordForm PronounFormOf(string pennTag) => pennTag switch
    {
        "PRP$" or "WP$" or "POS" => WordForm.Possessive,
        "WDT" or "WP" => WordForm.Wh,
        "EX" => WordForm.Existential,
        _ => WordForm.None,
    };
}
