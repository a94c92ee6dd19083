using RelationsGraph.Extraction.Input;

namespace RelationsGraph.Extraction.Articles;

/// <summary>Reads the JSON form of an article: <c>{"id", "title", "published", "source", "url", "text"}</c>.</summary>
internal static class JsonArticle
{
    /// <summary>Reads one line; only <c>text</c> is required, other keys are ignored.</summary>
    /// <exception cref="InputFormatException">It is not such an object.</exception>
    public static Article Parse(string line)
    {
        var fields = JsonFields.Parse(line);
        return new Article(fields.RequiredText("text"))
        {
            Id = fields.Identifier("id"),
            Title = fields.Text("title"),
            Published = fields.Date("published"),
            Source = fields.Text("source"),
            Url = fields.Text("url"),
        };
    }
}
