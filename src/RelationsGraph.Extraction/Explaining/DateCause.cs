namespace RelationsGraph.Extraction.Explaining;

/// <summary>Where the date of an event was found.</summary>
public enum DateCause
{
    /// <summary>In its own words or clause, or in that of the verb it hangs on.</summary>
    Clause,

    /// <summary>With an earlier event during which it takes place (<c>During the visit, he met ...</c>).</summary>
    Visit,

    /// <summary>With earlier talks, or another dated act, of the same person.</summary>
    Talks,

    /// <summary>With another telling of the same event in the article.</summary>
    Retelling,
}
