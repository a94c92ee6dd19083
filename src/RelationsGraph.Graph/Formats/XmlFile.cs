using System.Xml;

namespace RelationsGraph.Graph.Formats;

/// <summary>How all XML files are laid out.</summary>
internal static class XmlFile
{
    /// <summary>Starts a file; lines are ended in the same way on every system, and line breaks in text survive reading.</summary>
    public static XmlWriter Create(TextChunks chunks)
    {
        // By itself the XML writer would declare the encoding of the memory that it writes to
        chunks.Writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        return XmlWriter.Create(chunks.Writer, new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize,
            OmitXmlDeclaration = true,
        });
    }

    /// <summary>Closes all open elements.</summary>
    public static void End(XmlWriter xml, TextChunks chunks)
    {
        xml.WriteEndDocument();
        xml.Flush();
        chunks.Writer.Write("\n");
    }
}
