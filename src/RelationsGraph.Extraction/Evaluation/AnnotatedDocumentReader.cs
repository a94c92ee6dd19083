using System.Runtime.CompilerServices;
using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Input;
using RelationsGraph.Graph;

namespace RelationsGraph.Extraction.Evaluation;

/// <summary>Reads annotated documents from JSON Lines, one document a line.</summary>
public static class AnnotatedDocumentReader
{
    /// <summary>Reads the documents one after another.</summary>
    /// <param name="stream">The file, which stays open.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="AnnotationFormatException">A line is broken.</exception>
    public static async IAsyncEnumerable<AnnotatedDocument> ReadAsync(
        Stream stream, string name, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        await using var input = await OpenAsync(stream, name, cancellationToken);
        await foreach (var line in input.ReadLinesAsync(cancellationToken))
        {
            if (ReadLine(line, name) is { } document)
            {
                yield return document;
            }
        }
    }

    private static async Task<InputText> OpenAsync(Stream stream, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await InputText.OpenAsync(stream, leaveOpen: true, cancellationToken);
        }
        catch (InputFormatException exception)
        {
            throw new AnnotationFormatException(name, null, exception.Message);
        }
    }

    private static AnnotatedDocument? ReadLine(InputLine line, string name)
    {
        try
        {
            var text = line.Decode();
            return string.IsNullOrWhiteSpace(text) ? null : ReadDocument(JsonFields.Parse(text));
        }
        catch (InputFormatException exception)
        {
            throw new AnnotationFormatException(name, line.Number, exception.Message);
        }
    }

    private static AnnotatedDocument ReadDocument(JsonFields fields)
    {
        var id = fields.Identifier("id") ?? throw new InputFormatException("There is no \"id\".");
        return new AnnotatedDocument(
            id, [.. fields.Objects("entities").Select(ReadEntity)], [.. fields.Objects("relations").Select(ReadRelation)])
        {
            Article = fields.Text("text") is { } text
                ? new Article(text)
                {
                    Id = id,
                    Title = fields.Text("title"),
                    Published = fields.Date("published"),
                    Source = fields.Text("source"),
                    Url = fields.Text("url"),
                }
                : null,
        };
    }

    private static AnnotatedEntity ReadEntity(JsonFields fields) =>
        new(fields.RequiredText("name"), fields.RequiredText("label"), [.. fields.Texts("aliases")], fields.Text("code"))
        {
            Id = fields.Text("id"),
        };

    private static AnnotatedRelation ReadRelation(JsonFields fields) =>
        new(fields.RequiredText(RelationFields.Source), fields.RequiredText(RelationFields.Type), fields.RequiredText(RelationFields.Target))
        {
            Status = fields.Text(PropertyNames.Status),
            Negated = fields.Flag(PropertyNames.Negated),
            Start = fields.Date(PropertyNames.Start),
            End = fields.Date(PropertyNames.End),
            Evidence = fields.Text(PropertyNames.Evidence),
            Properties = PropertyMap.Of(fields.Names.Where(name => !RelationFields.Own.Contains(name)).Distinct().Select(name => (name, fields.Value(name)))),
            IsDebatable = fields.Text(RelationFields.Certainty) == RelationFields.Debatable,
            IsVariant = fields.Names.Contains(RelationFields.VariantOf),
            AlternativeTypes = [.. fields.Texts(RelationFields.AlternativeTypes)],
            AlternativeSources = [.. fields.Texts(RelationFields.AlternativeSources)],
            AlternativeTargets = [.. fields.Texts(RelationFields.AlternativeTargets)],
            AlternativeStatuses = [.. fields.Texts(RelationFields.AlternativeStatuses)],
        };
}
