using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;

namespace RelationsGraph.Graph.Formats;

/// <summary>The columns of the nodes or of the edges in a GraphML file: its keys, and the values of each element.</summary>
internal sealed class GraphMlTable<T>
{
    private readonly string _owner;
    private readonly AttributeColumn<T>[] _columns;
    private readonly string[] _keys;
    private readonly byte[][] _firstTags;
    private readonly byte[][] _nextTags;
    private readonly Func<T, bool> _isPlain;
    private readonly Func<T, PropertyMap> _propertiesOf;
    private readonly bool _hasRecords;

    /// <param name="owner"><c>node</c> or <c>edge</c>.</param>
    /// <param name="columns">The columns; <c>record</c> is among them.</param>
    /// <param name="hasRecords">Whether there are elements that need a record.</param>
    /// <param name="isPlain">Whether an element itself is such that columns can say it.</param>
    /// <param name="propertiesOf">Its properties.</param>
    public GraphMlTable(
        string owner, ImmutableArray<AttributeColumn<T>> columns, bool hasRecords, Func<T, bool> isPlain, Func<T, PropertyMap> propertiesOf)
    {
        _owner = owner;
        _columns = [.. hasRecords ? columns : columns.RemoveAll(IsRecord)];
        _keys = [.. _columns.Select(column => $"{owner[0]}_{XmlText.ToNameToken(column.Name)}")];
        _firstTags = [.. _keys.Select(key => Encoding.UTF8.GetBytes($"<data key=\"{key}\">"))];
        _nextTags = [.. _keys.Select(key => Encoding.UTF8.GetBytes($"</data><data key=\"{key}\">"))];
        _isPlain = isPlain;
        _propertiesOf = propertiesOf;
        _hasRecords = hasRecords;
    }

    /// <summary>Declares the columns.</summary>
    /// <param name="xml">The file.</param>
    /// <param name="nameOf">What a column is called.</param>
    public void WriteKeys(Utf8XmlWriter xml, Func<AttributeColumn<T>, string> nameOf)
    {
        for (var i = 0; i < _keys.Length; i++)
        {
            xml.Markup("  <key id=\""u8).AttributeText(_keys[i])
                .Markup("\" for=\""u8).AttributeText(_owner)
                .Markup("\" attr.name=\""u8).AttributeText(nameOf(_columns[i]))
                .Markup("\" attr.type=\""u8).AttributeText(NameOf(_columns[i].Type)).Markup("\"/>\n"u8);
        }
    }

    /// <summary>Writes the values of an element, and its record where they do not say everything.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void WriteValues(Utf8XmlWriter xml, T element)
    {
        var (exact, tags) = (0, _firstTags);
        for (var i = 0; i < _firstTags.Length; i++)
        {
            var column = _columns[i];
            if (_hasRecords && IsRecord(column) && exact == _propertiesOf(element).Count && _isPlain(element))
            {
                continue;
            }

            if (column.Value(element) is { } value)
            {
                exact += column.IsProperty && PlainElement.Fits(value, column.Type) ? 1 : 0;
                xml.Markup(tags[i]).Value(value);
                tags = _nextTags;
            }
        }

        if (tags == _nextTags)
        {
            xml.Markup("</data>"u8);
        }
    }

    private static bool IsRecord(AttributeColumn<T> column) => ReferenceEquals(column.Name, GraphRecord.ColumnName);

    private static string NameOf(AttributeType type) => type switch
    {
        AttributeType.Flag => "boolean",
        AttributeType.Integer => "long",
        AttributeType.Number => "double",
        _ => "string",
    };
}
