namespace RelationsGraph.Extraction.Input;

/// <summary>A line of an input, not yet decoded.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Position">The byte it begins at, from 0 at the start of the file.</param>
/// <param name="ByteCount">Its length in bytes, with the line feed.</param>
/// <param name="Bytes">The bytes without the line feed, or null where they are more than an input may have.</param>
/// <param name="Encoding">The character set.</param>
internal readonly record struct InputLine(int Number, long Position, long ByteCount, byte[]? Bytes, TextEncoding Encoding)
{
    /// <summary>The line as text.</summary>
    /// <exception cref="InputFormatException">It is too long, or not text in the character set.</exception>
    public string Decode() => Bytes is null ? throw InputText.TooLong("The line") : Encoding.Decode(Bytes, Position);
}
