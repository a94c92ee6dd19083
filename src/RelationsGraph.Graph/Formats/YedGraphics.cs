using System.Xml;

namespace RelationsGraph.Graph.Formats;

/// <summary>The elements in which yEd keeps what it shows: boxes with the name, coloured by label, and edges with their type.</summary>
/// <remarks>yEd places everything at one point; its menu Layout spreads it.</remarks>
internal sealed class YedGraphics(LabelColours colours)
{
    private const string Namespace = "http://www.yworks.com/xml/graphml";
    private const string NodeKey = "n-graphics";
    private const string EdgeKey = "e-graphics";

    public static void WriteNamespace(XmlWriter xml) => xml.WriteAttributeString("xmlns", "y", null, Namespace);

    public static void WriteKeys(XmlWriter xml)
    {
        WriteKey(xml, NodeKey, "node", "nodegraphics");
        WriteKey(xml, EdgeKey, "edge", "edgegraphics");
    }

    public void Write(XmlWriter xml, Node node)
    {
        StartData(xml, NodeKey, "ShapeNode");
        WriteElement(xml, "Geometry", ("width", PropertyFormat.ToText(WidthOf(node.Name))), ("height", "30"));
        WriteElement(xml, "Fill", ("color", colours.Of(node)), ("transparent", "false"));
        WriteElement(xml, "BorderStyle", ("color", "#555555"), ("type", "line"), ("width", "1.0"));
        WriteLabel(xml, "NodeLabel", node.Name);
        WriteElement(xml, "Shape", ("type", "roundrectangle"));
        EndData(xml);
    }

    public static void Write(XmlWriter xml, Edge edge)
    {
        StartData(xml, EdgeKey, "PolyLineEdge");
        var lineType = edge.Status is EventStatus.Planned or EventStatus.Possible ? "dashed" : "line";
        WriteElement(xml, "LineStyle", ("color", "#555555"), ("type", lineType), ("width", "1.0"));
        WriteElement(xml, "Arrows", ("source", "none"), ("target", "standard"));
        WriteLabel(xml, "EdgeLabel", edge.Type);
        EndData(xml);
    }

    // About the width of the text in yEd's usual font
    private static double WidthOf(string name) => 20 + (7.0 * name.Length);

    private static void WriteKey(XmlWriter xml, string id, string owner, string kind)
    {
        xml.WriteStartElement("key", GraphMlWriter.Namespace);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("for", owner);
        xml.WriteAttributeString("yfiles.type", kind);
        xml.WriteEndElement();
    }

    private static void StartData(XmlWriter xml, string key, string element)
    {
        xml.WriteStartElement("data", GraphMlWriter.Namespace);
        xml.WriteAttributeString("key", key);
        xml.WriteStartElement("y", element, Namespace);
    }

    private static void EndData(XmlWriter xml)
    {
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteElement(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement("y", name, Namespace);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }

    private static void WriteLabel(XmlWriter xml, string element, string text)
    {
        xml.WriteStartElement("y", element, Namespace);
        xml.WriteString(XmlText.Replace(WithoutMarkup(text)));
        xml.WriteEndElement();
    }

    // yEd renders a label that starts with <html> as HTML; a space before it keeps it text
    private static string WithoutMarkup(string text) => text.StartsWith("<html", StringComparison.OrdinalIgnoreCase) ? " " + text : text;
}
