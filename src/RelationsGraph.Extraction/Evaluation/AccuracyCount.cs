namespace RelationsGraph.Extraction.Evaluation;

/// <summary>Counts how often something is right.</summary>
internal sealed class AccuracyCount
{
    private int _right;
    private int _all;

    /// <summary>The share that is right, to four decimals; null before the first.</summary>
    public double? Share => _all > 0 ? MatchCounts.Round((double)_right / _all) : null;

    public void Add(bool isRight)
    {
        _right += isRight ? 1 : 0;
        _all++;
    }
}
