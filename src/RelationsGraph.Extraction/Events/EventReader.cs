using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Syntax;

namespace RelationsGraph.Extraction.Events;

/// <summary>Reads the events of an article, sentence by sentence: first those of verbs, then those of the nouns that are left.</summary>
internal sealed class EventReader
{
    private readonly ExtractionLexicon _lexicon;
    private readonly VerbEventReader _verbs;
    private readonly NounEventReader _nouns;

    public EventReader(ExtractionLexicon lexicon)
    {
        var moods = new MoodReader(lexicon);
        _lexicon = lexicon;
        _verbs = new VerbEventReader(lexicon, moods);
        _nouns = new NounEventReader(lexicon, moods);
    }

    /// <summary>The events that the article tells as such; what is only asked for, charged or feared is left out.</summary>
    public IEnumerable<EventMention> Read(IReadOnlyList<SentenceParse> sentences, ReferenceTable references)
    {
        foreach (var sentence in sentences)
        {
            var arguments = new ArgumentReader(_lexicon, references, sentence);
            var used = new HashSet<int>();
            foreach (var mention in _verbs.Read(arguments, used).Concat(_nouns.Read(arguments, used)))
            {
                if (!mention.Mood.IsContent)
                {
                    yield return mention;
                }
            }
        }
    }
}
