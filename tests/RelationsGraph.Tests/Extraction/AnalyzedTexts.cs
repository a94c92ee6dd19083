using System.Globalization;
using RelationsGraph.Language;

namespace RelationsGraph.Tests.Extraction;

/// <summary>
/// Texts with the trees that a trained model gives them, so that tests need no model: <c>Cases/Extraction/*.conllu</c>, CoNLL-U
/// with a <c># text</c> comment before the sentences of each text and the tag of a name in the last column (<c>Name=B-PER</c>).
/// </summary>
internal static class AnalyzedTexts
{
    private static readonly Lazy<IReadOnlyDictionary<string, Document>> All = new(() => ReadAll(Path.Combine(AppContext.BaseDirectory, "Cases", "Extraction")));

    /// <summary>The analysis of a text, or null where the file has none.</summary>
    public static Document? Find(string text) => All.Value.GetValueOrDefault(text);

    private static Dictionary<string, Document> ReadAll(string folder)
    {
        var documents = new Dictionary<string, Document>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*.conllu", SearchOption.AllDirectories))
        {
            Read(path, documents);
        }

        return documents;
    }

    private static void Read(string path, Dictionary<string, Document> documents)
    {
        const string TextComment = "# text = ";
        var rest = File.ReadAllLines(path).AsSpan();
        while (rest.Length > 0)
        {
            var text = rest[0][TextComment.Length..];
            rest = rest[1..];
            var end = 0;
            while (end < rest.Length && !rest[end].StartsWith(TextComment, StringComparison.Ordinal))
            {
                end++;
            }

            documents.Add(text, Assemble(text, rest[..end]));
            rest = rest[end..];
        }
    }

    private static Document Assemble(string text, ReadOnlySpan<string> lines)
    {
        var sentences = new List<IReadOnlyList<AnalyzedWord>>();
        var words = new List<AnalyzedWord>();
        var at = 0;
        foreach (var line in lines)
        {
            if (line.Length == 0)
            {
                sentences.Add(words);
                words = [];
                continue;
            }

            var columns = line.Split('\t');
            var start = text.IndexOf(columns[1], at, StringComparison.Ordinal);
            at = start + columns[1].Length;
            words.Add(new AnalyzedWord(new TextSpan(start, at), ToAnalysis(columns)));
        }

        return TextAnalyzer.Assemble(text, sentences);
    }

    private static WordAnalysis ToAnalysis(string[] columns) => new(
        columns[3], columns[4], columns[5], columns[2], int.Parse(columns[6], CultureInfo.InvariantCulture) - 1, columns[7], columns[9].Split("Name=")[1]);
}
