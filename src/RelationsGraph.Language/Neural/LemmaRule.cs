namespace RelationsGraph.Language.Neural;

/// <summary>
/// A lemma as an edit of its form: how much to cut off the front and the end, and what to put there. A model predicts rules, so
/// that words it never saw get a lemma too (Chrupała 2008; the same rules as UDPipe's).
/// </summary>
internal sealed record LemmaRule
{
    private readonly string? _whole;
    private readonly bool _keepsCase;
    private readonly int _frontCut;
    private readonly string _frontPut = "";
    private readonly int _endCut;
    private readonly string _endPut = "";

    private LemmaRule(string whole) => _whole = whole;

    private LemmaRule(bool keepsCase, int frontCut, string frontPut, int endCut, string endPut)
    {
        _keepsCase = keepsCase;
        _frontCut = frontCut;
        _frontPut = frontPut;
        _endCut = endCut;
        _endPut = endPut;
    }

    /// <summary>Reads the written form: <c>lower|0||1|</c> cuts one letter off the end, <c>whole|be</c> replaces all.</summary>
    /// <exception cref="FormatException">The text is no rule.</exception>
    public static LemmaRule Parse(string text)
    {
        if (text.StartsWith("whole|", StringComparison.Ordinal))
        {
            return new LemmaRule(text["whole|".Length..]);
        }

        var parts = text.Split('|');
        return parts is ["keep" or "lower", var frontCut, var frontPut, var endCut, var endPut]
            && int.TryParse(frontCut, out var front) && int.TryParse(endCut, out var end)
            ? new LemmaRule(parts[0] == "keep", front, frontPut, end, endPut)
            : throw new FormatException($"'{text}' is no lemma rule.");
    }

    /// <summary>The lemma of a form; a rule that cuts more than there is leaves the form as it is.</summary>
    public string Apply(string form)
    {
        if (_whole is not null)
        {
            return _whole;
        }

        var word = _keepsCase ? form : form.ToLowerInvariant();
        return _frontCut + _endCut > word.Length
            ? word
            : string.Concat(_frontPut, word.AsSpan(_frontCut, word.Length - _frontCut - _endCut), _endPut);
    }
}
