namespace RelationsGraph.Extraction.Input;

/// <summary>An input is not in a form that can be read. Readers turn it into the problem type of their area.</summary>
internal sealed class InputFormatException(string reason, long? bytePosition = null) : Exception(reason)
{
    /// <summary>The byte at fault, from 0 at the start of the file; null where there is none.</summary>
    public long? BytePosition { get; } = bytePosition;
}
