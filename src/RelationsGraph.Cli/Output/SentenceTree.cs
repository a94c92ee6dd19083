using RelationsGraph.Language.Treebanks;

namespace RelationsGraph.Cli.Output;

/// <summary>Draws a dependency tree: each word under its head, a step to the right, in the order of the sentence.</summary>
internal static class SentenceTree
{
    public static void Write(TextWriter writer, TreebankSentence sentence)
    {
        writer.WriteLine(sentence.Text);
        var words = sentence.Words.ToList();
        WriteBelow(0, "");
        writer.WriteLine();

        void WriteBelow(int head, string indent)
        {
            var children = Enumerable.Range(0, words.Count).Where(i => words[i].Head == head).ToList();
            foreach (var child in children)
            {
                var isLast = child == children[^1];
                writer.WriteLine($"{indent}{(isLast ? "└─" : "├─")} {words[child].Form}  {words[child].Relation} {words[child].Upos}");
                WriteBelow(child + 1, indent + (isLast ? "   " : "│  "));
            }
        }
    }
}
