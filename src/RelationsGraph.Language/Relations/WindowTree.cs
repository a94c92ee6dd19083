using System.Runtime.InteropServices;

namespace RelationsGraph.Language.Relations;

/// <summary>The trees of a window's sentences as arrays over its words, and the way up from one word, from which others are measured.</summary>
/// <remarks>A way ends at the root, or where a graph that is no tree comes back to it.</remarks>
internal sealed class WindowTree
{
    private readonly int[] _heads;
    private readonly int[] _sentences;
    private readonly int[] _steps;
    private readonly List<int> _way = [];

    public WindowTree(RelationWindow window)
    {
        _heads = new int[window.WordCount];
        _sentences = new int[window.WordCount];
        _steps = new int[window.WordCount];
        Array.Fill(_steps, -1);
        for (var sentence = 0; sentence < window.Sentences.Count; sentence++)
        {
            var first = window.Sentences[sentence].Tokens.Start - window.Start;
            foreach (var token in window.Sentences[sentence].Tokens)
            {
                var word = token.Index - window.Start;
                _sentences[word] = sentence;
                _heads[word] = token.Analysis is { Head: >= 0 and var head } ? first + head : -1;
            }
        }
    }

    /// <summary>The number of words; no way from word to head is longer.</summary>
    public int WordCount => _heads.Length;

    /// <summary>The word that was started at, and those above it.</summary>
    public ReadOnlySpan<int> Way => CollectionsMarshal.AsSpan(_way);

    /// <summary>The head of a word, or -1.</summary>
    public int HeadOf(int word) => _heads[word];

    /// <summary>The place of a word's sentence.</summary>
    public int SentenceOf(int word) => _sentences[word];

    /// <summary>Goes the way up from a word.</summary>
    public void StartAt(int word)
    {
        foreach (var passed in _way)
        {
            _steps[passed] = -1;
        }

        _way.Clear();
        for (var next = word; next >= 0 && _steps[next] < 0; next = _heads[next])
        {
            _steps[next] = _way.Count;
            _way.Add(next);
        }
    }

    /// <summary>The number of steps up to a word from the one that was started at, or -1.</summary>
    public int StepsTo(int word) => _steps[word];
}
