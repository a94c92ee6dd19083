namespace RelationsGraph.Graph;

/// <summary>Names of the properties that the program itself reads and writes; <c>graph-schema/</c> documents them all.</summary>
public static class PropertyNames
{
#pragma warning disable CS1591 // each name is documented in graph-schema/properties.json
    public const string Aliases = "aliases";
    public const string ArticleId = "articleId";
    public const string AttributedTo = "attributedTo";
    public const string Cameo = "cameo";
    public const string Code = "code";
    public const string Confidence = "confidence";
    public const string Confirms = "confirms";
    public const string Count = "count";
    public const string DatePrecision = "datePrecision";
    public const string End = "end";
    public const string EndOffset = "endOffset";
    public const string Evidence = "evidence";
    public const string Extractor = "extractor";
    public const string Goldstein = "goldstein";
    public const string Name = "name";
    public const string Negated = "negated";
    public const string OriginalId = "originalId";
    public const string Place = "place";
    public const string Plover = "plover";
    public const string Published = "published";
    public const string Quad = "quad";
    public const string Role = "role";
    public const string Sentence = "sentence";
    public const string Source = "source";
    public const string SourceRole = "sourceRole";
    public const string Start = "start";
    public const string StartOffset = "startOffset";
    public const string Status = "status";
    public const string TargetRole = "targetRole";
    public const string Tellings = "tellings";
    public const string Url = "url";
    public const string Wikidata = "wikidata";
#pragma warning restore CS1591
}
