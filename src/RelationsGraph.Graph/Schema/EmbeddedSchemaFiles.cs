namespace RelationsGraph.Graph.Schema;

/// <summary>The files that are built into the program.</summary>
internal sealed class EmbeddedSchemaFiles : SchemaFiles
{
    public override string PathOf(string fileName) => "graph-schema/" + fileName;

    public override string ReadText(string fileName)
    {
        using var stream = typeof(EmbeddedSchemaFiles).Assembly.GetManifestResourceStream(PathOf(fileName))
            ?? throw new GraphSchemaException(PathOf(fileName), 0, 0, "The file is not built into the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
