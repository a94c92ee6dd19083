namespace RelationsGraph.Graph.Schema;

/// <summary>Where the files of a vocabulary come from.</summary>
internal abstract class SchemaFiles
{
    /// <summary>The name to show in messages.</summary>
    public abstract string PathOf(string fileName);

    /// <summary>The content of a file.</summary>
    /// <exception cref="GraphSchemaException">There is no such file, or it cannot be read.</exception>
    public abstract string ReadText(string fileName);
}
