namespace RelationsGraph.TaggerTrainer;

/// <summary>Makes the table of word classes from plain text.</summary>
internal static class ClassCommand
{
    private const int Classes = 256;
    private const int MinCount = 10;

    /// <summary>Reads the texts and writes the table to the path.</summary>
    public static void Run(string tablePath, IEnumerable<string> texts)
    {
        using var writer = new StreamWriter(tablePath);
        writer.NewLine = "\n";
        writer.WriteLine("# Words that stand in like surroundings, found by clustering: word (lower case, digits as 0), class.");
        foreach (var (word, wordClass) in WordClassTrainer.Train(texts.Select(File.ReadAllText).ToArray(), Classes, MinCount))
        {
            writer.WriteLine($"{word}\t{wordClass}");
        }
    }
}
