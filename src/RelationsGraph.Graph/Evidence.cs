namespace RelationsGraph.Graph;

/// <summary>One telling of a relation: the words of an article that say it, and what this telling adds.</summary>
/// <param name="ArticleId">The node identifier of the article.</param>
/// <param name="Sentence">The number of the sentence in the article, from 0.</param>
/// <param name="StartOffset">Where the words begin in the article's text, in UTF-16 code units.</param>
/// <param name="EndOffset">Where they end, exclusive.</param>
/// <param name="Text">The words themselves, verbatim: the article's text from start to end.</param>
/// <param name="Properties">
/// What this telling says beyond the identity of the relation: date precision, place, who claims it, offices, codes,
/// confidence, extractor.
/// </param>
public sealed record Evidence(
    string ArticleId, int Sentence, int StartOffset, int EndOffset, string Text, PropertyMap Properties) : IComparable<Evidence>
{
    /// <summary>How sure the extractor is, from 0 to 1; 1 where it does not say.</summary>
    public double Confidence => Properties.GetNumber(PropertyNames.Confidence) ?? 1;

    /// <summary>
    /// The order of tellings: the surest first, then by article and place in it, then by what they say. Only equal tellings
    /// compare as equal.
    /// </summary>
    public int CompareTo(Evidence? other)
    {
        if (other is null)
        {
            return -1;
        }

        var order = other.Confidence.CompareTo(Confidence);
        order = order != 0 ? order : string.CompareOrdinal(ArticleId, other.ArticleId);
        order = order != 0 ? order : StartOffset.CompareTo(other.StartOffset);
        order = order != 0 ? order : EndOffset.CompareTo(other.EndOffset);
        order = order != 0 ? order : Sentence.CompareTo(other.Sentence);
        order = order != 0 ? order : string.CompareOrdinal(Text, other.Text);
        return order != 0 ? order : PropertyOrder.Compare(Properties, other.Properties);
    }

#pragma warning disable CS1591 // the order above, as operators
    public static bool operator <(Evidence left, Evidence right) => left.CompareTo(right) < 0;
    public static bool operator >(Evidence left, Evidence right) => left.CompareTo(right) > 0;
    public static bool operator <=(Evidence left, Evidence right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Evidence left, Evidence right) => left.CompareTo(right) >= 0;
#pragma warning restore CS1591
}
