namespace RelationsGraph.Bolt.PackStream;

/// <summary>Writes values in PackStream.</summary>
public sealed class PackStreamWriter
{
    /// <summary>Writes a value of any type that has a form in PackStream.</summary>
    public void WriteValue(object? value) => throw new NotSupportedException();
}
