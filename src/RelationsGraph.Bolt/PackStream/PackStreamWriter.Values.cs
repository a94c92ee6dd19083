using System.Collections;
using RelationsGraph.Bolt.Values;

namespace RelationsGraph.Bolt.PackStream;

// Values whose type is known only when they come
public sealed partial class PackStreamWriter
{
    private int _depth;

    /// <summary>
    /// Writes a value: null, <see cref="bool"/>, an integer up to 64 bits, <see cref="float"/>, <see cref="double"/>, <see cref="string"/>,
    /// <see cref="char"/>, an array or <see cref="ReadOnlyMemory{T}"/> of bytes, a dictionary from text, any other enumerable (a list),
    /// <see cref="DateOnly"/>, <see cref="TimeOnly"/> (local time), <see cref="DateTime"/> (local date-time, or a moment where it is of UTC),
    /// <see cref="DateTimeOffset"/>, <see cref="TimeSpan"/> (duration), or a date, time, point or structure of <see cref="Values"/>.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The value, or one within it, is of another type, is too large, or holds itself. What was written before it is kept.
    /// </exception>
    public void WriteValue(object? value)
    {
        var (start, depth) = (_length, _depth);
        try
        {
            Write(value);
        }
        catch
        {
            (_length, _depth) = (start, depth);
            throw;
        }
    }

    private void Write(object? value)
    {
        switch (value)
        {
            case null:
                WriteNull();
                break;
            case string text:
                WriteText(text);
                break;
            case long or int or bool or double:
                WriteScalar(value);
                break;
            case DateOnly date:
                WriteDate(BoltDate.Of(date));
                break;
            case BoltMap map:
                WriteMap(map);
                break;
            case Dictionary<string, object?> map:
                WriteMap(map);
                break;
            case IReadOnlyDictionary<string, object?> map:
                WriteMap(map);
                break;
            case byte[] bytes:
                WriteBytes(bytes);
                break;
            case IReadOnlyList<object?> list:
                WriteList(list);
                break;
            case IDictionary map:
                WriteMap(map);
                break;
            case ICollection list:
                WriteList(list, list.Count);
                break;
            case IEnumerable list:
                WriteList([.. list.Cast<object?>()]);
                break;
            default:
                WriteOther(value);
                break;
        }
    }

    private void WriteScalar(object value)
    {
        switch (value)
        {
            case long number:
                WriteInteger(number);
                break;
            case int number:
                WriteInteger(number);
                break;
            case bool flag:
                WriteBoolean(flag);
                break;
            case double number:
                WriteFloat(number);
                break;
        }
    }

    private void WriteOther(object value)
    {
        switch (value)
        {
            case float number:
                WriteFloat(number);
                break;
            case short or sbyte or byte or ushort or uint:
                WriteInteger(Convert.ToInt64(value, null));
                break;
            case ulong number and <= long.MaxValue:
                WriteInteger((long)number);
                break;
            case char letter:
                WriteText([letter]);
                break;
            case ReadOnlyMemory<byte> bytes:
                WriteBytes(bytes.Span);
                break;
            default:
                WriteTemporalOrPoint(value);
                break;
        }
    }

    private void WriteMap(BoltMap map)
    {
        Enter();
        WriteMapHeader(map.Count);
        var values = map.ValueSpan;
        var names = map.NameSpan;
        for (var i = 0; i < names.Length; i++)
        {
            WriteText(names[i]);
            Write(values[i]);
        }

        _depth--;
    }

    private void WriteMap(Dictionary<string, object?> map)
    {
        Enter();
        WriteMapHeader(map.Count);
        foreach (var (name, value) in map)
        {
            WriteText(name);
            Write(value);
        }

        _depth--;
    }

    private void WriteMap(IReadOnlyDictionary<string, object?> map)
    {
        Enter();
        WriteMapHeader(map.Count);
        foreach (var (name, value) in map)
        {
            WriteText(name);
            Write(value);
        }

        _depth--;
    }

    private void WriteMap(IDictionary map)
    {
        Enter();
        WriteMapHeader(map.Count);
        foreach (DictionaryEntry entry in map)
        {
            WriteText(entry.Key as string ?? throw new ArgumentException($"A map has names of text, not {entry.Key.GetType().Name}.", nameof(map)));
            Write(entry.Value);
        }

        _depth--;
    }

    private void WriteList(IReadOnlyList<object?> list)
    {
        Enter();
        WriteListHeader(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            Write(list[i]);
        }

        _depth--;
    }

    private void WriteList(IEnumerable list, int count)
    {
        Enter();
        WriteListHeader(count);
        foreach (var value in list)
        {
            Write(value);
        }

        _depth--;
    }

    private void Enter()
    {
        if (++_depth > PackStreamReader.MaxDepth)
        {
            throw new ArgumentException($"Lists and maps lie more than {PackStreamReader.MaxDepth} deep within each other, or hold themselves.");
        }
    }
}
