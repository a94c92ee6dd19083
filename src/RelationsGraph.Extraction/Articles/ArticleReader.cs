using System.Runtime.CompilerServices;
using RelationsGraph.Extraction.Input;

namespace RelationsGraph.Extraction.Articles;

/// <summary>Reads articles from text files and JSON Lines, one after another, in UTF-8 or UTF-16.</summary>
/// <remarks>
/// A file of JSON Lines is read as a stream: memory holds one line. What cannot be read becomes an <see cref="ArticleProblem"/>,
/// and reading goes on with the next line or file. An article may take up to 16 MiB.
/// </remarks>
public sealed class ArticleReader
{
    private readonly ArticleOverrides _overrides;
    private readonly Stream _standardInput;

    /// <summary>Makes a reader.</summary>
    /// <param name="overrides">What to put in place of what the articles say.</param>
    /// <param name="standardInput">What <c>-</c> is read from, or null for nothing.</param>
    public ArticleReader(ArticleOverrides? overrides = null, Stream? standardInput = null)
    {
        _overrides = overrides ?? ArticleOverrides.None;
        _standardInput = standardInput ?? Stream.Null;
    }

    /// <summary>Reads the articles of all files, in the order given.</summary>
    public async IAsyncEnumerable<ArticleReading> ReadAsync(
        IEnumerable<ArticleFile> files, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        foreach (var file in files)
        {
            await foreach (var reading in ReadAsync(file, cancellationToken))
            {
                yield return reading;
            }
        }
    }

    /// <summary>Reads the articles of one file.</summary>
    public async IAsyncEnumerable<ArticleReading> ReadAsync(
        ArticleFile file, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        var (input, failure) = await OpenAsync(file, cancellationToken);
        if (failure is not null)
        {
            yield return failure;
        }

        if (input is null)
        {
            yield break;
        }

        await using (input)
        {
            var isJsonLines = file.Format == ArticleFileFormat.JsonLines || (file.Format == ArticleFileFormat.Either && input.StartsWithBrace);
            if (isJsonLines && file.Format == ArticleFileFormat.Either && _overrides.Title is not null)
            {
                yield return Failed(file, null, file.Length ?? 0, new InputFormatException("This is JSON Lines, whose articles have titles of their own; leave out the title."));
                yield break;
            }

            var readings = isJsonLines ? ReadLinesAsync(input, file, cancellationToken) : ReadTextAsync(input, file, cancellationToken);
            await foreach (var reading in readings)
            {
                yield return reading;
            }
        }
    }

    private async Task<(InputText? Input, ArticleReading? Failure)> OpenAsync(ArticleFile file, CancellationToken cancellationToken)
    {
        try
        {
            var stream = file.Path is null ? _standardInput : File.OpenRead(file.Path);
            return (await InputText.OpenAsync(stream, leaveOpen: file.Path is null, cancellationToken), null);
        }
        catch (Exception exception) when (exception is InputFormatException or IOException or UnauthorizedAccessException)
        {
            return (null, Failed(file, null, file.Length ?? 0, exception));
        }
    }

    private async IAsyncEnumerable<ArticleReading> ReadTextAsync(
        InputText input, ArticleFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArticleReading reading;
        try
        {
            var text = await input.ReadToEndAsync(cancellationToken);
            reading = string.IsNullOrWhiteSpace(text)
                ? throw new InputFormatException("There is no text.")
                : Read(file, null, file.Length ?? text.Length, new Article(text) { Title = Headline.Find(text) });
        }
        catch (InputFormatException exception)
        {
            reading = Failed(file, null, file.Length ?? 0, exception);
        }

        yield return reading;
    }

    private async IAsyncEnumerable<ArticleReading> ReadLinesAsync(
        InputText input, ArticleFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var line in input.ReadLinesAsync(cancellationToken))
        {
            if (ReadLine(line, file) is { } reading)
            {
                yield return reading;
            }
        }
    }

    private ArticleReading? ReadLine(InputLine line, ArticleFile file)
    {
        try
        {
            var text = line.Decode();
            return string.IsNullOrWhiteSpace(text) ? null : Read(file, line.Number, line.ByteCount, JsonArticle.Parse(text));
        }
        catch (InputFormatException exception)
        {
            return Failed(file, line.Number, line.ByteCount, exception);
        }
    }

    private ArticleReading Read(ArticleFile file, int? line, long byteCount, Article article) =>
        new(file.Name, line, byteCount, _overrides.Apply(article));

    private static ArticleReading Failed(ArticleFile file, int? line, long byteCount, Exception exception) =>
        new(new ArticleProblem(file.Name, line, (exception as InputFormatException)?.BytePosition, exception.Message), byteCount);
}
