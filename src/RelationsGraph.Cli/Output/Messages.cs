namespace RelationsGraph.Cli.Output;

/// <summary>Tells the person at standard error what goes on.</summary>
internal sealed class Messages(TextWriter writer, bool isQuiet)
{
    public bool IsQuiet => isQuiet;

    /// <summary>Something worth knowing; not told where the user wants quiet.</summary>
    public void Tell(string text)
    {
        if (!isQuiet)
        {
            writer.WriteLine(CellText.Clean(text));
        }
    }

    /// <summary>Something is wrong, although the command goes on.</summary>
    public void Warn(string text) => writer.WriteLine(CellText.Clean(text));
}
