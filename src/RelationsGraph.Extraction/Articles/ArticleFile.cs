namespace RelationsGraph.Extraction.Articles;

/// <summary>A file with articles, found but not yet read.</summary>
/// <param name="Name">The name to show: the path as the user gave it, or <c>-</c>.</param>
/// <param name="Path">Where it is, or null for standard input.</param>
/// <param name="Format">How articles lie in it.</param>
/// <param name="Length">Its length in bytes, or null where it is not known before it is read.</param>
public sealed record ArticleFile(string Name, string? Path, ArticleFileFormat Format, long? Length)
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    private const string TextExtension = ".txt";
    private static readonly string[] JsonLinesExtensions = [".jsonl", ".ndjson", ".json"];
    private static readonly string[] FolderExtensions = [TextExtension, ".jsonl"];

    /// <summary>
    /// Finds the files that the inputs name: a file is itself, a folder all <c>*.txt</c> and <c>*.jsonl</c> files in it and
    /// below it in ordinal order, <c>-</c> standard input. Whether a file holds text or JSON Lines its extension says, or, where that is
    /// another, its first character.
    /// </summary>
    /// <param name="inputs">Paths and <c>-</c>.</param>
    /// <param name="baseFolder">The folder that relative paths start from.</param>
    /// <exception cref="FileNotFoundException">An input does not exist, or a folder has no such file.</exception>
    public static IReadOnlyList<ArticleFile> Find(IEnumerable<string> inputs, string baseFolder)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentException.ThrowIfNullOrEmpty(baseFolder);
        return [.. inputs.SelectMany(input => Find(input, baseFolder))];
    }

    private static List<ArticleFile> Find(string input, string baseFolder)
    {
        var path = System.IO.Path.Combine(baseFolder, input);
        if (input == StandardInput)
        {
            return [new ArticleFile(input, null, ArticleFileFormat.Either, null)];
        }

        if (File.Exists(path))
        {
            return [At(input, path)];
        }

        return Directory.Exists(path)
            ? FindInFolder(input, path)
            : throw new FileNotFoundException($"There is no file or folder '{input}'.", input);
    }

    private static List<ArticleFile> FindInFolder(string input, string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => FolderExtensions.Contains(System.IO.Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            .Select(path => At(NameWithin(input, folder, path), path))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .ToList();
        return files.Count > 0
            ? files
            : throw new FileNotFoundException($"The folder '{input}' has no {string.Join(" or ", FolderExtensions.Select(extension => "*" + extension))} files.", input);
    }

    // Forward slashes everywhere, so that names and their order are the same on every system
    private static string NameWithin(string input, string folder, string path) =>
        input.TrimEnd('/', '\\') + "/" + System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/');

    private static ArticleFile At(string name, string path) =>
        new(name, path, FormatOf(System.IO.Path.GetExtension(path).ToLowerInvariant()), new FileInfo(path).Length);

    private static ArticleFileFormat FormatOf(string extension) =>
        JsonLinesExtensions.Contains(extension) ? ArticleFileFormat.JsonLines
        : extension == TextExtension ? ArticleFileFormat.Text
        : ArticleFileFormat.Either;
}
