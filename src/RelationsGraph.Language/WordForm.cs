namespace RelationsGraph.Language;

/// <summary>The form a word takes within its part of speech, as far as the tagger tells it.</summary>
public enum WordForm
{
    /// <summary>No form is told apart.</summary>
    None,

    /// <summary>Infinitive or imperative (Penn <c>VB</c>).</summary>
    Base,

    /// <summary>Finite present, not third person singular (<c>VBP</c>).</summary>
    Present,

    /// <summary>Finite present, third person singular (<c>VBZ</c>).</summary>
    PresentThird,

    /// <summary>Finite past (<c>VBD</c>).</summary>
    Past,

    /// <summary>Present participle or gerund (<c>VBG</c>).</summary>
    Ing,

    /// <summary>Past participle (<c>VBN</c>).</summary>
    PastParticiple,

    /// <summary>Modal auxiliary (<c>MD</c>).</summary>
    Modal,

    /// <summary>Singular noun (<c>NN</c>, <c>NNP</c>).</summary>
    Singular,

    /// <summary>Plural noun (<c>NNS</c>, <c>NNPS</c>).</summary>
    Plural,

    /// <summary>Comparative (<c>JJR</c>, <c>RBR</c>).</summary>
    Comparative,

    /// <summary>Superlative (<c>JJS</c>, <c>RBS</c>).</summary>
    Superlative,

    /// <summary>Possessive pronoun or clitic: <c>their</c>, <c>whose</c>, <c>'s</c> (<c>PRP$</c>, <c>WP$</c>, <c>POS</c>).</summary>
    Possessive,

    /// <summary>Asks or relates: <c>who</c>, <c>which</c>, relative <c>that</c>, <c>when</c> (<c>WP</c>, <c>WDT</c>, <c>WRB</c>).</summary>
    Wh,

    /// <summary>Existential <c>there</c> (<c>EX</c>).</summary>
    Existential,

    /// <summary>Particle of a phrasal verb: <c>call off</c> (<c>RP</c>).</summary>
    Particle,
}
