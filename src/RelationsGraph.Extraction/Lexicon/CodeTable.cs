using System.Globalization;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Extraction.Lexicon;

/// <summary>Where words make an event another code than its relation type gives: to deport people is not to expel diplomats.</summary>
internal sealed class CodeTable
{
    private readonly Dictionary<(string From, string Word), EventCode> _codes = [];

    private CodeTable()
    {
    }

    public static CodeTable Read(LexiconFiles files)
    {
        var table = new CodeTable();
        foreach (var row in files.Read("codes.tsv", "from", "words", "cameo", "plover", "quad", "goldstein").Rows)
        {
            var code = ReadCode(row);
            foreach (var word in row.List("words"))
            {
                table._codes.TryAdd((row.Require("from"), word), code);
            }
        }

        return table;
    }

    /// <summary>The code by the words of an event, the first of them that makes it another; else the one it has.</summary>
    public EventCode Refine(EventCode code, IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            if (_codes.TryGetValue((code.Cameo, word), out var refined))
            {
                return refined;
            }
        }

        return code;
    }

    private static EventCode ReadCode(LexiconRow row)
    {
        var (category, quad) = (row.Require("plover"), row.Require("quad"));
        if (!EventCode.PloverCategories.Contains(category))
        {
            throw row.Error($"'{category}' is not a category of PLOVER.");
        }

        if (!EventCode.QuadClasses.Contains(quad))
        {
            throw row.Error($"'{quad}' is not a quad class.");
        }

        return double.TryParse(row.Require("goldstein"), NumberStyles.Float, CultureInfo.InvariantCulture, out var goldstein)
            ? new EventCode(row.Require("cameo"), category, quad, goldstein)
            : throw row.Error($"'{row["goldstein"]}' is not a number.");
    }
}
