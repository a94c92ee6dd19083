using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace RelationsGraph.Graph.Formats;

/// <summary>
/// Tells which nodes and edges the columns of a file can say exactly, so that it needs no <c>record</c> of them: those whose
/// identifier is a name token, whose texts XML gives back as they are, and whose values are texts, truth values and numbers;
/// of edges those without tellings.
/// </summary>
/// <remarks>The hot methods are compiled with full optimisation at once, as those of <see cref="Utf8XmlWriter"/>.</remarks>
internal static class PlainElement
{
    private const string LabelSeparator = "; ";

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Is(Node node) => IsToken(node.Id) && ArePlain(node.Labels) && HasPlainValues(node.Properties);

    // What the properties of an edge are beyond its identity comes from tellings, or from other edges
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Is(Edge edge) =>
        edge.Evidence.IsEmpty && ReferenceEquals(edge.Properties, edge.Identity)
        && IsToken(edge.Key) && IsText(edge.Type) && HasPlainValues(edge.Identity);

    /// <summary>Whether an identifier is the name token that files have for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool IsToken(string id) => AsciiSet.Token.ContainsAll(id) || XmlText.ToNameToken(id) == id;

    /// <summary>Whether a value of this type in a column of this type is read back as itself.</summary>
    public static bool Fits(object value, AttributeType type) => value switch
    {
        string => type == AttributeType.Text,
        bool => type == AttributeType.Flag,
        long => type == AttributeType.Integer,
        double => type == AttributeType.Number,
        _ => false,
    };

    public static string JoinLabels(ImmutableArray<string> labels) =>
        labels.Length == 1 ? labels[0] : string.Join(LabelSeparator, labels);

    /// <summary>The labels that <see cref="JoinLabels"/> joined, if they are plain.</summary>
    public static string[] SplitLabels(string joined) => joined.Length == 0 ? [] : joined.Split(LabelSeparator);

    private static bool ArePlain(ImmutableArray<string> labels)
    {
        foreach (var label in labels)
        {
            if (label.Length == 0 || label.AsSpan().ContainsAny(' ', ';') || !IsText(label))
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool HasPlainValues(PropertyMap properties)
    {
        foreach (var value in properties.ValueSpan)
        {
            if (value is not (double or long or bool) && !(value is string text && IsText(text)))
            {
                return false;
            }
        }

        return true;
    }

    // Readers of XML drop a text that is all white space, or take it for none
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool IsText(string text) =>
        (AsciiSet.Text.ContainsAll(text) || ReferenceEquals(XmlText.Replace(text), text))
        && (text.Length == 0 || text[0] > ' ' || !string.IsNullOrWhiteSpace(text));
}
