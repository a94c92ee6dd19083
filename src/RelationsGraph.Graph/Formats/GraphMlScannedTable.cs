using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace RelationsGraph.Graph.Formats;

/// <summary>The columns of the nodes or of the edges in a file that <see cref="GraphMlScanner"/> reads, and the values of the present element.</summary>
internal sealed class GraphMlScannedTable
{
    private const int MaxColumns = 64;

    private static readonly object True = true;
    private static readonly object False = false;

    private readonly GraphMlColumn[] _columns;
    private readonly byte[][] _openings;
    private readonly Utf8TextPool _texts;
    private readonly Utf8NumberPool _numbers = new();
    private readonly object[] _values = new object[MaxColumns];
    private ulong _present;
    private ulong _shape;
    private string[] _names = [];

    public GraphMlScannedTable(IReadOnlyList<(string Key, GraphMlColumn Column)> columns, Utf8TextPool texts)
    {
        _columns = [.. columns.Select(column => column.Column)];
        _openings = [.. columns.Select(column => Encoding.UTF8.GetBytes($"<data key=\"{column.Key}\">"))];
        _texts = texts;
    }

    /// <summary>The labels of the node or the type of the edge, or null where it has no such value.</summary>
    public string? Kind { get; private set; }

    /// <summary>The record of the element, or null where it has none.</summary>
    public string? Record { get; private set; }

    /// <summary>Whether columns are as the writer has them: not too many, and the properties in order, each once.</summary>
    public static bool CanBeOf(IReadOnlyList<(string Key, GraphMlColumn Column)> columns)
    {
        var names = columns.Where(column => column.Column.Role == GraphMlColumnRole.Property).Select(column => column.Column.Name).ToList();
        return columns.Count <= MaxColumns
            && names.Zip(names.Skip(1)).All(pair => string.CompareOrdinal(pair.First, pair.Second) < 0)
            && columns.All(column => column.Key.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.'));
    }

    /// <summary>Reads the values of an element, which come in the order of the columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool ReadValues(ref Utf8Cursor cursor)
    {
        (Kind, Record, _present) = (null, null, 0);
        var count = 0;
        for (var i = 0; i < _openings.Length; i++)
        {
            if (!cursor.Skip(_openings[i]))
            {
                continue;
            }

            if (!cursor.TakeUntil((byte)'<', out var bytes) || !cursor.Skip("/data>"u8))
            {
                return false;
            }

            switch (_columns[i].Role)
            {
                case GraphMlColumnRole.Shown:
                    if (!Utf8Text.IsPlain(bytes) && !Utf8Text.TryDecode(bytes, inAttribute: false, out _))
                    {
                        return false;
                    }

                    break;
                case GraphMlColumnRole.Property:
                    if (Parse(bytes, _columns[i].Type) is not { } value)
                    {
                        return false;
                    }

                    _values[count++] = value;
                    _present |= 1UL << i;
                    break;
                default:
                    if (!_texts.TryGet(bytes, out var text))
                    {
                        return false;
                    }

                    (Kind, Record) = _columns[i].Role == GraphMlColumnRole.Record ? (Kind, text) : (text, Record);
                    break;
            }
        }

        return true;
    }

    /// <summary>The properties that were read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PropertyMap TakeProperties()
    {
        if (_present == 0)
        {
            return PropertyMap.Empty;
        }

        if (_present != _shape)
        {
            _names = [.. _columns.Where((_, i) => (_present & (1UL << i)) != 0).Select(column => column.Name)];
            _shape = _present;
        }

        return PropertyMap.OfNormalised(_names, _values.AsSpan(0, BitOperations.PopCount(_present)).ToArray());
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private object? Parse(ReadOnlySpan<byte> bytes, AttributeType type) => type switch
    {
        AttributeType.Text => _texts.TryGet(bytes, out var text) ? text : null,
        // The parsers of numbers skip control characters at the ends, which XML does not allow
        AttributeType.Number => Utf8Text.IsPlain(bytes) && _numbers.TryGet(bytes, out var number) ? number : null,
        AttributeType.Integer => Utf8Text.IsPlain(bytes) && long.TryParse(bytes, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? (object)whole
            : null,
        _ => bytes.SequenceEqual("true"u8) ? True : bytes.SequenceEqual("false"u8) ? False : null,
    };
}
