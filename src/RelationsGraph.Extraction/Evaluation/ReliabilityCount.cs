namespace RelationsGraph.Extraction.Evaluation;

/// <summary>Gathers predictions by their confidence (the reliability diagram of DeGroot and Fienberg 1983, as a table).</summary>
internal sealed class ReliabilityCount
{
    private const int Bands = 10;
    private readonly int[] _counts = new int[Bands];
    private readonly int[] _right = new int[Bands];
    private readonly double[] _confidences = new double[Bands];

    /// <summary>The bands in which there are predictions, the least confident first.</summary>
    public IEnumerable<ConfidenceBand> Table => Enumerable.Range(0, Bands).Where(band => _counts[band] > 0).Select(band => new ConfidenceBand(
        (double)band / Bands, (double)(band + 1) / Bands, _counts[band], _confidences[band] / _counts[band], (double)_right[band] / _counts[band]));

    /// <summary>Adds a prediction.</summary>
    public void Add(double confidence, bool isRight)
    {
        var band = Math.Clamp((int)(confidence * Bands), 0, Bands - 1);
        _counts[band]++;
        _confidences[band] += confidence;
        _right[band] += isRight ? 1 : 0;
    }
}
