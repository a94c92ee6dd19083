using System.Xml;
using System.Xml.Schema;

namespace RelationsGraph.Tests.Graph.Formats.Interop;

/// <summary>Validates GraphML by its XML schema.</summary>
internal static class GraphMlSchema
{
    private static readonly Lazy<XmlSchemaSet> Schemas = new(() =>
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Path);
        schemas.Compile();
        return schemas;
    });

    public static string Path => Repository.PathOf("tests", "RelationsGraph.Tests", "Graph", "Formats", "Interop", "graphml.xsd");

    /// <summary>What is invalid in a document; nothing when it is valid.</summary>
    public static IReadOnlyList<string> Validate(string graphMl)
    {
        var problems = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Schemas.Value };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings | XmlSchemaValidationFlags.ProcessIdentityConstraints;
        settings.ValidationEventHandler += (_, e) => problems.Add($"{e.Exception.LineNumber}: {e.Message}");
        using var reader = XmlReader.Create(new StringReader(graphMl), settings);
        while (reader.Read())
        {
        }

        return problems;
    }
}
