namespace RelationsGraph.Language;

/// <summary>The universal parts of speech (Universal Dependencies, version 2), under their UD names.</summary>
public enum PartOfSpeech
{
    /// <summary>Anything else: foreign words, broken pieces (UD <c>X</c>).</summary>
    Other,

    /// <summary>Adjective (<c>ADJ</c>).</summary>
    Adj,

    /// <summary>Adposition, and the particle of a phrasal verb (<c>ADP</c>).</summary>
    Adp,

    /// <summary>Adverb (<c>ADV</c>).</summary>
    Adv,

    /// <summary>Auxiliary, copula and modal (<c>AUX</c>).</summary>
    Aux,

    /// <summary>Coordinating conjunction (<c>CCONJ</c>).</summary>
    Cconj,

    /// <summary>Determiner (<c>DET</c>).</summary>
    Det,

    /// <summary>Interjection (<c>INTJ</c>).</summary>
    Intj,

    /// <summary>Common noun (<c>NOUN</c>).</summary>
    Noun,

    /// <summary>Numeral (<c>NUM</c>).</summary>
    Num,

    /// <summary>Infinitive <c>to</c>, <c>not</c>, possessive <c>'s</c> (<c>PART</c>).</summary>
    Part,

    /// <summary>Pronoun, also possessive and relative (<c>PRON</c>).</summary>
    Pron,

    /// <summary>Proper noun (<c>PROPN</c>).</summary>
    Propn,

    /// <summary>Punctuation (<c>PUNCT</c>).</summary>
    Punct,

    /// <summary>Subordinating conjunction (<c>SCONJ</c>).</summary>
    Sconj,

    /// <summary>Symbol: currency, per cent, emoji (<c>SYM</c>).</summary>
    Sym,

    /// <summary>Main verb (<c>VERB</c>).</summary>
    Verb,
}
