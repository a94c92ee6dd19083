using System.Numerics;
using RelationsGraph.Language.Lexicon;

namespace RelationsGraph.Language.Tagging;

/// <summary>The weights of a linear tagger: for each feature, a few tags with a small weight. Immutable.</summary>
/// <remarks>
/// File format (little endian): <c>RGT1</c>; number of tags, and for each a byte of part of speech and one of form; number of
/// features as Int32; the features ascending, each as the difference to the one before (7-bit encoded), the number of its
/// weights, and for each a byte of tag and a signed byte of weight.
/// </remarks>
internal sealed class TaggerModel
{
    private const string Magic = "RGT1";

    private static readonly Lazy<TaggerModel> LazyDefault = new(() =>
    {
        using var stream = LexiconTable.Open("tagger.bin");
        return Read(stream);
    });

    private readonly uint[] _keys; // open addressing; key 0 is an empty slot
    private readonly int[] _starts;
    private readonly ulong[] _tagsOfPart;
    private readonly byte[] _weights; // for each feature: number of weights, then (tag, weight) pairs

    private TaggerModel(Tag[] tags, uint[] keys, int[] starts, byte[] weights)
    {
        Tags = tags;
        _tagsOfPart = TagSets.ByPart(tags);
        _keys = keys;
        _starts = starts;
        _weights = weights;
    }

    /// <summary>The model shipped with the assembly.</summary>
    public static TaggerModel Default => LazyDefault.Value;

    /// <summary>The tags it chooses from; the index is the number used in features.</summary>
    public IReadOnlyList<Tag> Tags { get; }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The stream does not hold a model.</exception>
    public static TaggerModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (new string(reader.ReadChars(Magic.Length)) != Magic)
        {
            throw new InvalidDataException("This is not a tagger model: the first four bytes are not " + Magic + ".");
        }

        var tags = new Tag[reader.ReadByte()];
        for (var i = 0; i < tags.Length; i++)
        {
            tags[i] = new Tag((PartOfSpeech)reader.ReadByte(), (WordForm)reader.ReadByte());
        }

        return ReadWeights(reader, tags);
    }

    /// <summary>Writes a model in the format that <see cref="Read"/> takes.</summary>
    public static void Write(Stream stream, IReadOnlyList<Tag> tags, SortedDictionary<uint, List<(byte Tag, sbyte Weight)>> features)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic.ToCharArray());
        writer.Write((byte)tags.Count);
        foreach (var tag in tags)
        {
            writer.Write((byte)tag.PartOfSpeech);
            writer.Write((byte)tag.Form);
        }

        writer.Write(features.Count);
        var last = 0u;
        foreach (var (key, weights) in features)
        {
            writer.Write7BitEncodedInt64(key - last);
            writer.Write((byte)weights.Count);
            foreach (var (tag, weight) in weights)
            {
                writer.Write(tag);
                writer.Write(weight);
            }

            last = key;
        }
    }

    /// <summary>The tags that a word can have, a bit for each.</summary>
    public ulong AllowedTags(WordFeatures word) => TagSets.Union(_tagsOfPart, word.PartsOfSpeech);

    /// <summary>Adds the weights of some features up.</summary>
    /// <param name="features">The features.</param>
    /// <param name="scores">One sum for each tag, from 0.</param>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        var mask = _keys.Length - 1;
        foreach (var feature in features)
        {
            var slot = (int)feature & mask;
            while (_keys[slot] != feature && _keys[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            if (_keys[slot] != 0)
            {
                AddWeights(_starts[slot], scores);
            }
        }
    }

    private void AddWeights(int start, Span<int> scores)
    {
        var weights = _weights;
        var end = start + 1 + (2 * weights[start]);
        for (var i = start + 1; i < end; i += 2)
        {
            scores[weights[i]] += (sbyte)weights[i + 1];
        }
    }

    private static TaggerModel ReadWeights(BinaryReader reader, Tag[] tags)
    {
        var count = reader.ReadInt32();
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)count * 2 + 1);
        var keys = new uint[size];
        var starts = new int[size];
        var weights = new List<byte>(count * 6);
        var key = 0u;
        for (var i = 0; i < count; i++)
        {
            key += (uint)reader.Read7BitEncodedInt64();
            var slot = (int)key & (size - 1);
            while (keys[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            keys[slot] = key;
            starts[slot] = weights.Count;
            var pairs = reader.ReadByte();
            weights.Add(pairs);
            for (var p = 0; p < 2 * pairs; p++)
            {
                weights.Add(reader.ReadByte());
            }
        }

        return new TaggerModel(tags, keys, starts, weights.ToArray());
    }
}
