namespace RelationsGraph.Bolt.PackStream;

/// <summary>Bytes that are no PackStream, or not the value that is wanted there.</summary>
public sealed class PackStreamException : Exception
{
    internal PackStreamException(string message, int offset, Exception? innerException = null)
        : base($"{message} (byte {offset})", innerException) => Offset = offset;

    /// <summary>Where the faulty value begins, in bytes from 0.</summary>
    public int Offset { get; }
}
