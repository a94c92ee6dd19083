namespace RelationsGraph.Language.Neural;

/// <summary>A paragraph on its way through a model, window after window: what has been found so far.</summary>
/// <remarks>
/// A window of a long paragraph ends where a sentence surely does. Where no such place is in reach, its last sentence may go on
/// beyond it, so the next window begins with that sentence again. The analysis of a paragraph depends on nothing but its words.
/// </remarks>
internal sealed class ParagraphReading
{
    /// <summary>The usual most pieces of a window. Longer ones, which models are trained on too, were measured to be slower.</summary>
    private const int UsualPieces = 128 + 2;

    private readonly ArraySegment<string> _words;
    private readonly bool _isOneSentence;
    private int _next;
    private bool _isWide;
    private bool _isComplete;

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
    public float[] Vectors { get; private set; } = [];

    /// <summary>The words to read next.</summary>
    public EncodedWindow NextWindow(WordPieces vocabulary)
    {
        var rest = _words[_next..];
        var window = EncodedWindow.Encode(rest, vocabulary, _isWide ? EncodedWindow.MaxPieces : UsualPieces);
        var end = window.Words.Count;
        if (end < rest.Count && !_isOneSentence && LastSureEnd(rest, end) is var sure and > 0)
        {
            _isComplete = true;
            return EncodedWindow.Encode(rest[..sure], vocabulary, EncodedWindow.MaxPieces);
        }

        _isComplete = end == rest.Count;
        return window;
    }

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

    // After "... in the city." and before "Talks go on" no reader doubts that a sentence ends; windows of few words are not worth it
    private static int LastSureEnd(ArraySegment<string> words, int end)
    {
        for (var i = end - 1; i > end / 2; i--)
        {
            if (words[i] is "." or "?" or "!" && IsLowerCase(words[i - 1]) && words[i + 1] is [var first, var second, ..]
                && char.IsUpper(first) && char.IsLower(second))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static bool IsLowerCase(string word) => word.Length > 2 && word.All(char.IsLower);

    private List<int> FindEnds(WindowScores scores)
    {
        var endScores = scores.ReadEndScores();
        var ends = Enumerable.Range(1, scores.WordCount - 1).Where(end => endScores[end - 1] > 0).ToList();
        if (_isComplete)
        {
            ends.Add(scores.WordCount);
        }
        else if (ends.Count == 0 && _isWide)
        {
            // No sentence is as long as this: cut it where a cut is likeliest
            ends.Add(Enumerable.Range(1, scores.WordCount).MaxBy(end => endScores[end - 1]));
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

        AcceptVectors(scores, start);
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

        AcceptVectors(scores, window.Length);
        _next += window.Length;
    }

    private void AcceptVectors(WindowScores scores, int count)
    {
        var vectors = scores.Vectors(0, count);
        if (vectors.Length > 0)
        {
            var dimension = vectors.Length / count;
            Vectors = Vectors.Length > 0 ? Vectors : new float[dimension * _words.Count];
            vectors.CopyTo(Vectors.AsSpan(dimension * _next));
        }
    }
}
