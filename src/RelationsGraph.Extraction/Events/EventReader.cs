using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Explaining;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Syntax;

namespace RelationsGraph.Extraction.Events;

/// <summary>Reads the events of an article, sentence by sentence: first those of verbs, then those of the nouns that are left.</summary>
internal sealed class EventReader
{
    private readonly ExtractionLexicon _lexicon;
    private readonly VerbEventReader _verbs;
    private readonly NounEventReader _nouns;
    private readonly AdjectiveEventReader _adjectives;
    private readonly RequestReader _requests;
    private readonly StanceReader _stances;

    public EventReader(ExtractionLexicon lexicon)
    {
        var moods = new MoodReader(lexicon);
        _lexicon = lexicon;
        _verbs = new VerbEventReader(lexicon, moods);
        _nouns = new NounEventReader(lexicon, moods);
        _adjectives = new AdjectiveEventReader(lexicon, moods);
        _requests = new RequestReader(lexicon);
        _stances = new StanceReader(lexicon);
    }

    // "according to the Kremlin"
    private static Reference? Source(SentenceParse sentence, ReferenceTable references)
    {
        var tokens = sentence.Sentence.Tokens;
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (tokens[i].Lower == "according" && tokens[i + 1].Lower == "to")
            {
                return sentence.Phrases.Where(phrase => phrase.Start == tokens[i + 2].Index).SelectMany(references.Of).FirstOrDefault();
            }
        }

        return null;
    }

    // "will meet Putin to discuss trade": both discuss it
    private static EventMention WithParties(EventMention discussion, List<EventMention> told)
    {
        var talks = told.Find(other => other.Type.Symmetric && other.IsEdge && other.Predication is not null
            && (other.Predication == discussion.Predication?.Governor || other.Predication.Index == discussion.Predication?.Index)
            && other.Sources.Any(source => discussion.Sources.Any(party => party.Entity.Equals(source.Entity))));
        return talks is null ? discussion : discussion with { Sources = [.. discussion.Sources.Concat(talks.Sources).Concat(talks.Targets).DistinctBy(party => party.Entity.Id)] };
    }

    private static bool IsTold(EventMention mention, ExtractionTrace? trace)
    {
        if (mention.Mood.IsContent && mention.IsEdge)
        {
            trace?.Stop(new StoppedMention(mention, EdgeObstacle.NotTold));
        }

        return !mention.Mood.IsContent;
    }

    /// <summary>The events that the article tells as such; what is only asked for, charged or feared is left out.</summary>
    public IEnumerable<EventMention> Read(IReadOnlyList<SentenceParse> sentences, ReferenceTable references, ExtractionTrace? trace = null) =>
        Read(sentences, references, trace, triesActs: false);

    /// <summary>The same events and acts that are no relations, and with them those that lack a party: what event coders record.</summary>
    public IEnumerable<EventMention> ReadActs(IReadOnlyList<SentenceParse> sentences, ReferenceTable references) =>
        Read(sentences, references, null, triesActs: true);

    private IEnumerable<EventMention> Read(IReadOnlyList<SentenceParse> sentences, ReferenceTable references, ExtractionTrace? trace, bool triesActs)
    {
        foreach (var sentence in sentences)
        {
            var arguments = new ArgumentReader(_lexicon, references, sentence, trace) { TriesActs = triesActs };
            var used = new HashSet<int>();
            var told = _verbs.Read(arguments, used).Concat(_nouns.Read(arguments, used)).Concat(_adjectives.Read(arguments)).Concat(_requests.Read(arguments)).Where(mention => IsTold(mention, trace)).ToList();
            told.AddRange(triesActs ? _stances.Read(arguments, told).Where(stance => stance.Sources.Count > 0).ToList() : []);
            var source = Source(sentence, references);
            foreach (var mention in told)
            {
                var whole = mention.Type == _lexicon.Structure.Topic ? WithParties(mention, told) : mention;
                yield return whole.Mood.Speaker is null && source is not null ? whole with { Mood = whole.Mood with { Speaker = source } } : whole;
            }
        }
    }
}
