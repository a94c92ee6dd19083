using RelationsGraph.Graph.Schema;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Lexicon;

/// <summary>The predicates by the word that carries them: the verb, or the last word of the noun phrase.</summary>
internal sealed class PredicateTable
{
    private const string OwnerSuffix = ".poss";
    private static readonly char[] Marks = ['+', '^', '~'];

    private readonly Dictionary<string, List<Predicate>> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Predicate>> _nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Predicate>> _adjectives = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PredicateMarks> _usual = new(StringComparer.Ordinal);

    private PredicateTable()
    {
    }

    /// <summary>The predicates of relations.</summary>
    public static PredicateTable Read(LexiconFiles files, GraphSchema schema) => Read(files, schema, "predicates.tsv", areActs: false);

    /// <summary>The words of what event coders record though it is no relation, in the same form.</summary>
    public static PredicateTable ReadActs(LexiconFiles files, GraphSchema schema) => Read(files, schema, "acts.tsv", areActs: true);

    private static PredicateTable Read(LexiconFiles files, GraphSchema schema, string file, bool areActs)
    {
        var table = new PredicateTable();
        var line = 0;
        foreach (var row in files.Read(file, "phrase", "pos", "type", "source", "target", "topic", "marks").Rows)
        {
            // The built-in table knows more types than a vocabulary of one's own may have; a table of one's own must fit it
            if (!row.IsBuiltIn || schema.TryGetRelationType(row["type"], out _))
            {
                table.AddRow(row, schema, line++, areActs);
            }
        }

        // A user's own come first. The more a predicate asks for, the better it fits where it fits; a stable sort keeps the order of the table
        foreach (var index in new[] { table._verbs, table._nouns, table._adjectives })
        {
            foreach (var word in index.Keys.ToList())
            {
                index[word] = [.. index[word].OrderByDescending(predicate => predicate.IsOwn).ThenByDescending(Specificity)];
            }
        }

        table.FindUsualMarks();
        return table;
    }

    public static StructuralRelations ReadStructure(LexiconFiles files, GraphSchema schema)
    {
        var table = files.Read("structure.tsv", "rule", "type");
        var types = table.Rows.GroupBy(row => row.Require("rule"), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => FindType(same.Last(), schema), StringComparer.Ordinal);
        return new StructuralRelations(
            Of("office"), Of("part"), Of("location"), Of("mention"), Of("topic"), Of("asking"), Of("refusing"), Of("threatening"), Of("membership"), Of("alliance"));

        RelationType Of(string rule) => types.GetValueOrDefault(rule)
            ?? throw new LexiconException(table.File, 0, $"the rule '{rule}' is missing.");
    }

    /// <summary>The predicates of a verb, those that ask for most first.</summary>
    public IReadOnlyList<Predicate> OfVerb(string lemma) => _verbs.GetValueOrDefault(lemma) ?? [];

    /// <summary>The predicates of noun phrases that end in a noun, the longest first.</summary>
    public IReadOnlyList<Predicate> OfNoun(string lemma) => _nouns.GetValueOrDefault(lemma) ?? [];

    /// <summary>
    /// Whether a word has a mark where it says a type of event: by its own lines of that type, or where it has none by most lines of the type.
    /// </summary>
    public bool Says(string lemma, RelationType type, PredicateMarks mark)
    {
        var own = OfVerb(lemma).Concat(OfNoun(lemma)).Where(predicate => predicate.Type == type).ToList();
        return own.Count > 0 ? own.Exists(predicate => predicate.Is(mark)) : _usual.TryGetValue(type.Name, out var marks) && (marks & mark) != 0;
    }

    /// <summary>The predicates of an adjective or participle beside a noun.</summary>
    public IReadOnlyList<Predicate> OfAdjective(string word) => _adjectives.GetValueOrDefault(word) ?? [];

    private static int Specificity(Predicate predicate) =>
        (10 * predicate.Words.Count) + (predicate.ObjectWords.Count > 0 ? 5 : 0) + (predicate.SubjectWords.Count > 0 ? 5 : 0) + (predicate.Companions.Count > 0 ? 5 : 0);

    private static RelationType FindType(LexiconRow row, GraphSchema schema) =>
        schema.TryGetRelationType(row.Require("type"), out var type) ? type
        : throw row.Error($"'{row["type"]}' is not a relation type of the vocabulary; name one in a {row.FileName} of your own.");

    private void AddRow(LexiconRow row, GraphSchema schema, int order, bool isAct)
    {
        var type = FindType(row, schema);
        var (index, isVerb) = LexiconWords.PartOfSpeech(row) switch
        {
            PartOfSpeech.Verb => (_verbs, true),
            PartOfSpeech.Adj => (_adjectives, false),
            _ => (_nouns, false),
        };
        var (phrases, joined) = ReadPhrase(row);
        foreach (var phrase in phrases)
        {
            var words = phrase.Split(' ');
            var predicate = new Predicate
            {
                Words = words,
                ObjectWords = joined['+'],
                SubjectWords = joined['^'],
                Companions = joined['~'],
                Type = type,
                Source = ReadSlots(row, "source", schema),
                Target = ReadSlots(row, "target", schema),
                Topic = ReadSlots(row, "topic", schema),
                Marks = ReadMarks(row),
                Line = order,
                Row = row,
                IsAct = isAct,
            };
            var key = isVerb ? words[0] : words[^1];
            if (!index.TryGetValue(key, out var predicates))
            {
                index.Add(key, predicates = []);
            }

            predicates.Add(predicate);
        }
    }

    // The marks that more than half of the predicates of a type have
    private void FindUsualMarks()
    {
        foreach (var ofType in _verbs.Values.Concat(_nouns.Values).SelectMany(predicates => predicates).GroupBy(predicate => predicate.Type.Name))
        {
            _usual.Add(ofType.Key, Enum.GetValues<PredicateMarks>()
                .Where(mark => 2 * ofType.Count(predicate => predicate.Is(mark)) > ofType.Count())
                .Aggregate(PredicateMarks.None, (marks, mark) => marks | mark));
        }
    }

    // "impose|slap +sanction|tariff": the phrases, and the words after each of the marks
    private static (string[] Phrases, Dictionary<char, string[]> Joined) ReadPhrase(LexiconRow row)
    {
        var text = row.Require("phrase");
        var joined = Marks.ToDictionary(mark => mark, _ => Array.Empty<string>());
        for (var mark = text.LastIndexOfAny(Marks); mark >= 0; mark = text.LastIndexOfAny(Marks))
        {
            joined[text[mark]] = Split(text[(mark + 1)..]);
            text = text[..mark];
        }

        var phrases = Split(text);
        foreach (var mark in Marks)
        {
            joined[mark] = WithSplitHyphens(joined[mark]);
        }

        phrases = WithSplitHyphens(phrases);
        return phrases.Length > 0 ? (phrases, joined) : throw row.Error("the phrase has no word before '+', '^' or '~'.");

        // Texts have "build-up" in one token or in three
        static string[] WithSplitHyphens(string[] words) =>
            [.. words, .. words.Where(word => word.Contains('-', StringComparison.Ordinal)).Select(word => word.Replace("-", " - ", StringComparison.Ordinal))];

        static string[] Split(string list) =>
            list.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static Slot[] ReadSlots(LexiconRow row, string column, GraphSchema schema) =>
        [.. row.List(column).Select(text => ReadSlot(row, text, schema))];

    private static Slot ReadSlot(LexiconRow row, string text, GraphSchema schema)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? text : text[..colon];
        var labels = colon < 0 ? Array.Empty<string>() : text[(colon + 1)..].Split(',');
        if (!row.IsBuiltIn && labels.FirstOrDefault(label => !schema.TryGetNodeLabel(label, out _)) is { } unknown)
        {
            throw row.Error($"'{unknown}' is not a node label of the vocabulary.");
        }

        return name switch
        {
            "subj" => new Slot(SlotPosition.Subject, "", labels),
            "obj" => new Slot(SlotPosition.Object, "", labels),
            "iobj" => new Slot(SlotPosition.IndirectObject, "", labels),
            "poss" => new Slot(SlotPosition.Possessor, "", labels),
            "condition" => new Slot(SlotPosition.Condition, "", labels),
            "joined" => new Slot(SlotPosition.Joined, "", labels),
            "self" => new Slot(SlotPosition.Self, "", labels),
            "embedded" => new Slot(SlotPosition.Embedded, "", labels),
            "clause" => new Slot(SlotPosition.ClauseSubject, "", labels),
            _ when name.EndsWith(OwnerSuffix, StringComparison.Ordinal) => new Slot(SlotPosition.ObliqueOwner, name[..^OwnerSuffix.Length], labels),
            _ => new Slot(SlotPosition.Oblique, name, labels),
        };
    }

    private static PredicateMarks ReadMarks(LexiconRow row)
    {
        var marks = PredicateMarks.None;
        foreach (var word in row["marks"].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            marks |= Enum.GetValues<PredicateMarks>().FirstOrDefault(mark => HyphenatedNames.Of(mark) == word) is var known && known != PredicateMarks.None
                ? known
                : throw row.Error($"'{word}' is not a mark.");
        }

        return marks;
    }
}
