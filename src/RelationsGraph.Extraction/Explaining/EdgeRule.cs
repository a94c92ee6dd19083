namespace RelationsGraph.Extraction.Explaining;

/// <summary>A rule that makes edges without a line of <c>predicates.tsv</c>; <c>structure.tsv</c> says of which type.</summary>
public enum EdgeRule
{
    /// <summary>Somebody says that another must do something (<c>told Xi that China must help</c>).</summary>
    Request,

    /// <summary>A title or apposition says who holds an office of what.</summary>
    Office,

    /// <summary>A ministry or an army named with its country is a part of it.</summary>
    Part,

    /// <summary>A noun phrase says what a place or an organization lies in (<c>Doha, Qatar</c>).</summary>
    Location,
}
