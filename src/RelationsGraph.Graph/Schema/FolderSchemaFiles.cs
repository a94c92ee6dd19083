namespace RelationsGraph.Graph.Schema;

/// <summary>The files of a folder.</summary>
internal sealed class FolderSchemaFiles(string folder) : SchemaFiles
{
    public override string PathOf(string fileName) => Path.Combine(folder, fileName);

    public override string ReadText(string fileName)
    {
        try
        {
            return File.ReadAllText(PathOf(fileName));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new GraphSchemaException(
                PathOf(fileName), 0, 0, $"The file cannot be read ({exception.Message}); a vocabulary has all files of graph-schema/.");
        }
    }
}
