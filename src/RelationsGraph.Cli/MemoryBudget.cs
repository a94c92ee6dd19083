using System.Globalization;
using RelationsGraph.Storage;

namespace RelationsGraph.Cli;

/// <summary>Says beforehand how much memory a graph will take, and refuses one that does not fit.</summary>
/// <remarks>
/// The figures are the greatest use of memory by rankings of a graph of 20,000 nodes and 200,000 edges with a sentence of evidence each.
/// They hold the graph with all its properties, a snapshot of it, and the work of a measure.
/// </remarks>
internal static class MemoryBudget
{
    private const long BytesANode = 1000;
    private const long BytesAnEdge = 1500;

    // Of a table whose rows of 120 characters give two edges
    private const long BytesAByteOfTable = 30;

    // What every machine has; to say it of small graphs would only be noise
    private const long WorthTelling = 1L << 29;

    /// <summary>About how many bytes the graph of a store takes when it is read and analysed.</summary>
    public static long Estimate(GraphStoreCounts counts) => (counts.Nodes * BytesANode) + (counts.Edges * BytesAnEdge);

    /// <summary>Tells what a large graph takes.</summary>
    /// <exception cref="CommandException">It is more than there is.</exception>
    public static void Check(CommandContext context, GraphStoreCounts counts, string location)
    {
        var (needed, available) = (Estimate(counts), context.Environment.AvailableMemory);
        var size = string.Create(CultureInfo.InvariantCulture, $"{counts.Nodes:N0} entities and {counts.Edges:N0} relations");
        var graph = $"{location} has {size}, which take about {Describe(needed)} of memory";
        if (needed > available)
        {
            throw new CommandException(
                $"{graph}; {Describe(available)} are there. "
                + "Take a machine with more, or a store with fewer articles; export reads a graph of any size.");
        }

        if (needed > WorthTelling)
        {
            context.Messages.Tell($"{graph}.");
        }
    }

    /// <summary>Tells what the import of a large table takes.</summary>
    /// <exception cref="CommandException">It is more than there is.</exception>
    public static void CheckTable(CommandContext context, string file, long length)
    {
        var (needed, available) = (length * BytesAByteOfTable, context.Environment.AvailableMemory);
        var table = $"{file} has {Describe(length)}, which take about {Describe(needed)} of memory";
        if (needed > available)
        {
            throw new CommandException(
                $"{table}; {Describe(available)} are there. Split it, and give each part a map with an \"id\" of its own.");
        }

        if (needed > WorthTelling)
        {
            context.Messages.Tell($"{table}.");
        }
    }

    private static string Describe(long bytes) => bytes >= 1L << 30
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 30):0.0} GiB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes >> 20} MiB");
}
