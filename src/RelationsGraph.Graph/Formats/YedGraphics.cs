namespace RelationsGraph.Graph.Formats;

/// <summary>The elements in which yEd keeps what it shows: boxes with the name, coloured by label, and edges with their type.</summary>
/// <remarks>yEd places everything at one point; its menu Layout spreads it.</remarks>
internal sealed class YedGraphics(LabelColours colours)
{
    public static void WriteNamespace(Utf8XmlWriter xml) => xml.Markup(" xmlns:y=\"http://www.yworks.com/xml/graphml\""u8);

    public static void WriteKeys(Utf8XmlWriter xml) => xml
        .Markup("  <key id=\"n-graphics\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n"u8)
        .Markup("  <key id=\"e-graphics\" for=\"edge\" yfiles.type=\"edgegraphics\"/>\n"u8);

    public void Write(Utf8XmlWriter xml, Node node) => xml
        .Markup("<data key=\"n-graphics\"><y:ShapeNode><y:Geometry width=\""u8).Value(WidthOf(node.Name)).Markup("\" height=\"30\"/>"u8)
        .Markup("<y:Fill color=\""u8).AttributeText(colours.Of(node)).Markup("\" transparent=\"false\"/>"u8)
        .Markup("<y:BorderStyle color=\"#555555\" type=\"line\" width=\"1.0\"/>"u8)
        .Markup("<y:NodeLabel>"u8).Text(WithoutMarkup(node.Name)).Markup("</y:NodeLabel>"u8)
        .Markup("<y:Shape type=\"roundrectangle\"/></y:ShapeNode></data>"u8);

    public static void Write(Utf8XmlWriter xml, Edge edge) => xml
        .Markup("<data key=\"e-graphics\"><y:PolyLineEdge><y:LineStyle color=\"#555555\" type=\""u8)
        .Markup(edge.Status is EventStatus.Planned or EventStatus.Possible ? "dashed"u8 : "line"u8).Markup("\" width=\"1.0\"/>"u8)
        .Markup("<y:Arrows source=\"none\" target=\"standard\"/>"u8)
        .Markup("<y:EdgeLabel>"u8).Text(WithoutMarkup(edge.Type)).Markup("</y:EdgeLabel></y:PolyLineEdge></data>"u8);

    // About the width of the text in yEd's usual font
    private static double WidthOf(string name) => 20 + (7.0 * name.Length);

    // yEd renders a label that starts with <html> as HTML; a space before it keeps it text
    private static string WithoutMarkup(string text) => text.StartsWith("<html", StringComparison.OrdinalIgnoreCase) ? " " + text : text;
}
