using RelationsGraph.Language;
using RelationsGraph.Language.Tagging;

namespace RelationsGraph.TaggerTrainer;

/// <summary>Turns the tags of a treebank into those of the tagger.</summary>
internal static class TreebankTags
{
    /// <summary>The tag of a word.</summary>
    public static Tag Of(TreebankWord word)
    {
        var partOfSpeech = PartOfSpeechOf(word.PartOfSpeech);
        if (partOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Aux && word.PennTag == "NNP")
        {
            // "United" in "United Nations" is a verb to some treebanks; in use it is part of a name
            partOfSpeech = PartOfSpeech.Propn;
        }

        return new Tag(partOfSpeech, FormOf(partOfSpeech, word));
    }

    /// <summary>The part of speech with a UD name.</summary>
    public static PartOfSpeech PartOfSpeechOf(string name) =>
        Enum.TryParse<PartOfSpeech>(name, ignoreCase: true, out var partOfSpeech) ? partOfSpeech : PartOfSpeech.Other;

    private static WordForm FormOf(PartOfSpeech partOfSpeech, TreebankWord word) => partOfSpeech switch
    {
        PartOfSpeech.Verb or PartOfSpeech.Aux => VerbFormOf(word),
        PartOfSpeech.Noun or PartOfSpeech.Propn => word.PennTag is "NNS" or "NNPS" ? WordForm.Plural : WordForm.Singular,
        PartOfSpeech.Adj or PartOfSpeech.Adv => DegreeOf(word.PennTag),
        PartOfSpeech.Pron or PartOfSpeech.Det or PartOfSpeech.Part => PronounFormOf(word.PennTag),
        PartOfSpeech.Adp when word.PennTag == "RP" => WordForm.Particle,
        _ => WordForm.None,
    };

    private static WordForm VerbFormOf(TreebankWord word) => word.PennTag switch
    {
        "VB" => WordForm.Base,
        "VBP" => WordForm.Present,
        "VBZ" => WordForm.PresentThird,
        "VBD" => WordForm.Past,
        "VBG" => WordForm.Ing,
        "VBN" => WordForm.PastParticiple,
        "MD" => WordForm.Modal,
        _ when word.Features.Contains("VerbForm=Part", StringComparison.Ordinal) => WordForm.PastParticiple,
        _ when word.Features.Contains("VerbForm=Ger", StringComparison.Ordinal) => WordForm.Ing,
        _ when word.Features.Contains("Tense=Past", StringComparison.Ordinal) => WordForm.Past,
        _ when word.Features.Contains("Person=3", StringComparison.Ordinal) => WordForm.PresentThird,
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
