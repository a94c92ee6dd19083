using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Extraction.Lexicon;

/// <summary>The modes of PLOVER: in which way an event of a category is done, by its words or by its relation type.</summary>
internal sealed class ModeTable
{
    private readonly Dictionary<(string Category, string Word), string> _byWord = [];
    private readonly Dictionary<(string Category, string Type), string> _byType = [];

    private ModeTable()
    {
    }

    public static ModeTable Read(LexiconFiles files, GraphSchema schema)
    {
        var table = new ModeTable();
        foreach (var row in files.Read("modes.tsv", "category", "mode", "types", "words").Rows)
        {
            var category = row.Require("category");
            if (!EventCode.PloverCategories.Contains(category))
            {
                throw row.Error($"'{category}' is not a category of PLOVER.");
            }

            foreach (var type in row.List("types"))
            {
                if (!row.IsBuiltIn && !schema.TryGetRelationType(type, out _))
                {
                    throw row.Error($"'{type}' is not a relation type of the vocabulary.");
                }

                table._byType.TryAdd((category, type), row.Require("mode"));
            }

            foreach (var word in row.List("words"))
            {
                table._byWord.TryAdd((category, word), row.Require("mode"));
            }
        }

        return table;
    }

    /// <summary>The mode of an event, or null.</summary>
    /// <param name="category">The category of PLOVER.</param>
    /// <param name="type">The relation type.</param>
    /// <param name="words">The words that say it and those beside them, as lemmas; the first that tells a mode counts.</param>
    public string? Find(string category, string type, IEnumerable<string> words) =>
        words.Select(word => _byWord.GetValueOrDefault((category, word))).FirstOrDefault(mode => mode is not null)
        ?? _byType.GetValueOrDefault((category, type));
}
