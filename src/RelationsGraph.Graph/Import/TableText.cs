using System.Text;

namespace RelationsGraph.Graph.Import;

/// <summary>Reads the text of a file: UTF-8, or UTF-16 where a byte order mark says so.</summary>
internal static class TableText
{
    // Offsets into the text are 32-bit numbers, and a text has at most so many characters
    private const long MostBytes = 1L << 30;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="TableImportException">The file is missing, too long, or no text.</exception>
    public static string Read(string path, string name)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (stream.CanSeek && stream.Length > MostBytes)
            {
                throw new TableImportException(
                    name, 0, 0, $"The file has {stream.Length >> 20} MiB, and at most {MostBytes >> 20} MiB are read in one piece. Split it.");
            }

            using var reader = new StreamReader(stream, Strict, detectEncodingFromByteOrderMarks: true);
            return RequireText(reader.ReadToEnd(), name);
        }
        catch (DecoderFallbackException)
        {
            throw new TableImportException(name, 0, 0, "The file is not UTF-8. It may be Windows-1252 or Latin-1; save it as UTF-8.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TableImportException(name, 0, 0, $"The file cannot be read: {exception.Message}");
        }
    }

    private static string RequireText(string text, string name) => text.Contains('\0', StringComparison.Ordinal)
        ? throw new TableImportException(
            name, 0, 0, "The file has zero bytes: it is binary, or UTF-16 without a byte order mark. Save it as UTF-8.")
        : text;
}
