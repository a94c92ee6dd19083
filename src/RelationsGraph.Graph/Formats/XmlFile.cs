using System.Xml;

namespace RelationsGraph.Graph.Formats;

/// <summary>How all XML files are laid out.</summary>
internal static class XmlFile
{
    /// <summary>Starts a file; lines are ended in the same way on every system, and line breaks in text survive reading.</summary>
    public static XmlWriter Create(TextChunks chunks)
    {
        var xml = XmlWriter.Create(chunks.Writer, new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize,
            OmitXmlDeclaration = true,
        });
        // By itself the writer would declare the encoding of the memory that it writes to
        xml.WriteRaw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        return xml;
    }

    /// <summary>Closes all open elements.</summary>
    public static void End(XmlWriter xml)
    {
        xml.WriteEndDocument();
        xml.WriteRaw("\n");
        xml.Flush();
    }
}
