using System.Globalization;

namespace RelationsGraph.Language.Treebanks;

/// <summary>Writes sentences as CoNLL-U.</summary>
public static class ConlluWriter
{
    /// <summary>Writes a sentence, with its text and whether it opens a paragraph as comments, and an empty line after it.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="number">Its number, for the <c>sent_id</c> comment.</param>
    public static void Write(TextWriter writer, TreebankSentence sentence, int number)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sentence);
        writer.Write(sentence.OpensParagraph ? "# newpar\n" : "");
        writer.Write($"# sent_id = {number.ToString(CultureInfo.InvariantCulture)}\n# text = {sentence.Text}\n");
        var next = 1;
        foreach (var token in sentence.Tokens)
        {
            var misc = token.HasSpaceAfter ? "_" : "SpaceAfter=No";
            if (token.Words.Count > 1)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{next}-{next + token.Words.Count - 1}\t{token.Form}\t_\t_\t_\t_\t_\t_\t_\t{misc}\n"));
                misc = "_";
            }

            foreach (var word in token.Words)
            {
                writer.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{next++}\t{word.Form}\t{word.Lemma}\t{word.Upos}\t{word.Xpos}\t{word.Features}\t{word.Head}\t{word.Relation}\t_\t{misc}\n"));
            }
        }

        writer.Write('\n');
    }
}
