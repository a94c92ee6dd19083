using RelationsGraph.Language.Treebanks;

namespace RelationsGraph.TaggerTrainer;

/// <summary>Treebank files.</summary>
public static class Treebank
{
    /// <summary>The sentences of a file.</summary>
    /// <exception cref="ConlluException">A line breaks the format.</exception>
    public static IReadOnlyList<TreebankSentence> Read(string path)
    {
        using var reader = new StreamReader(path);
        return [.. ConlluReader.Read(reader, path)];
    }
}
