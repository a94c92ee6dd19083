namespace RelationsGraph.Language.Neural;

/// <summary>A paragraph on its way through a model, window after window: what has been found so far.</summary>
/// <remarks>
/// The last sentence of a full window may go on beyond it, so the next window begins with that sentence again. The analysis of
/// a paragraph depends on nothing but its words.
/// </remarks>
internal sealed class ParagraphReading
{
    /// <summary>The usual most pieces of a window; the training code has the same number.</summary>
    private const int UsualPieces = 192 + 2;

    private readonly ArraySegment<string> _words;
    private readonly bool _isOneSentence;
    private int _next;
    private bool _isWide;

    /// <param name="words">The words, at least one.</param>
    /// <param name="isOneSentence">Whether they are known to be one sentence.</param>
    public ParagraphReading(ArraySegment<string> words, bool isOneSentence)
    {
        _words = words;
        _isOneSentence = isOneSentence;
        _isWide = isOneSentence;
        Words = new WordAnalysis[words.Count];
        if (isOneSentence)
        {
            SentenceStarts.Add(0);
        }
    }

    /// <summary>Whether all words have been read.</summary>
    public bool IsDone => _next == _words.Count;

    /// <summary>The places where sentences begin, ascending, the first 0.</summary>
    public List<int> SentenceStarts { get; } = [];

    /// <summary>What was found about each word; heads are places in the word's sentence.</summary>
    public WordAnalysis[] Words { get; }

    /// <summary>The vectors of the words, one after another; empty where the model was not asked for them.</summary>
    public List<float> Vectors { get; } = [];

    /// <summary>The words to read next.</summary>
    public EncodedWindow NextWindow(WordPieces vocabulary) =>
        EncodedWindow.Encode(_words[_next..], vocabulary, _isWide ? EncodedWindow.MaxPieces : UsualPieces);

    /// <summary>Takes what the model says of the window.</summary>
    public void Accept(WindowScores scores)
    {
        if (_isOneSentence)
        {
            Append(scores);
        }
        else
        {
            AcceptSentences(scores, FindEnds(scores));
        }
    }

    private List<int> FindEnds(WindowScores scores)
    {
        var isLast = _next + scores.WordCount == _words.Count;
        var ends = Enumerable.Range(1, scores.WordCount - 1).Where(end => scores.EndScore(end - 1) > 0).ToList();
        if (isLast)
        {
            ends.Add(scores.WordCount);
        }
        else if (ends.Count == 0 && _isWide)
        {
            // No sentence is as long as this: cut it where a cut is likeliest
            ends.Add(Enumerable.Range(1, scores.WordCount).MaxBy(end => scores.EndScore(end - 1)));
        }

        return ends;
    }

    private void AcceptSentences(WindowScores scores, List<int> ends)
    {
        var start = 0;
        foreach (var end in ends)
        {
            SentenceStarts.Add(_next + start);
            scores.Read(start, end).CopyTo(Words, _next + start);
            start = end;
        }

        Vectors.AddRange(scores.Vectors(0, start));
        _isWide = ends.Count == 0;
        _next += start;
    }

    // A later window of one sentence hangs under the root of the first, so that the sentence has one tree
    private void Append(WindowScores scores)
    {
        var window = scores.Read(0, scores.WordCount);
        var root = Array.FindIndex(Words, 0, _next, word => word.Head < 0);
        for (var i = 0; i < window.Length; i++)
        {
            Words[_next + i] = window[i] switch
            {
                { Head: >= 0 } word => word with { Head = word.Head + _next },
                var word when root >= 0 => word with { Head = root, Relation = "parataxis" },
                var word => word,
            };
        }

        Vectors.AddRange(scores.Vectors(0, window.Length));
        _next += window.Length;
    }
}
