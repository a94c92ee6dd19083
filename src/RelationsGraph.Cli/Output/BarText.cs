namespace RelationsGraph.Cli.Output;

/// <summary>Draws a share as a bar of block characters, to an eighth of a character.</summary>
internal static class BarText
{
    private const int Length = 12;
    private const int Eighths = 8;
    private const char FullBlock = '\u2588';

    /// <summary>The bar of a share from 0 to 1; nothing for anything else.</summary>
    public static string Of(object? value)
    {
        if (value is not double share || !double.IsFinite(share))
        {
            return "";
        }

        var eighths = (int)Math.Round(Math.Clamp(share, 0, 1) * Length * Eighths);
        var (full, rest) = Math.DivRem(eighths, Eighths);

        // From seven eighths (U+2589) to one (U+258F)
        return new string(FullBlock, full) + (rest > 0 ? (char)(FullBlock + Eighths - rest) : "");
    }
}
