using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Sqlite;

/// <summary>What an article tells of an edge, as it goes into the file.</summary>
/// <param name="Key">The key.</param>
/// <param name="Type">The relation type.</param>
/// <param name="Source">The identifier of the source.</param>
/// <param name="Target">The identifier of the target.</param>
/// <param name="PlannedStart">The day number of the start of a plan that others may confirm, else null.</param>
/// <param name="PlannedEnd">The day number of its end.</param>
/// <param name="Content">The identity and the tellings.</param>
internal sealed record EdgeRow(byte[] Key, byte[] Type, byte[] Source, byte[] Target, int? PlannedStart, int? PlannedEnd, byte[] Content)
{
    public static EdgeRow Of(Edge edge)
    {
        var isPlan = Confirmations.IsPlan(edge.Identity);
        return new EdgeRow(
            OrdinalText.ToBytes(edge.Key),
            OrdinalText.ToBytes(edge.Type),
            OrdinalText.ToBytes(edge.SourceId),
            OrdinalText.ToBytes(edge.TargetId),
            isPlan ? edge.Start?.DayNumber : null,
            isPlan ? edge.End?.DayNumber : null,
            ContentWriter.ToBytes(edge));
    }

    /// <summary>Everything that makes one contribution differ from another.</summary>
    public IEnumerable<byte[]> Parts => [Key, Type, Source, Target, Content];
}
