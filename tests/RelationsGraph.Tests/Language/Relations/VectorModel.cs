using System.Text;
using RelationsGraph.Language.Relations;

namespace RelationsGraph.Tests.Language.Relations;

/// <summary>The model of relations over word vectors whose answers <c>Cases/Relations/make_models.py</c> tells.</summary>
internal static class VectorModel
{
    private const byte MetadataField = (14 << 3) | 2; // metadata_props of ModelProto in onnx.proto
    private const byte KeyField = (1 << 3) | 2;
    private const byte ValueField = (2 << 3) | 2;

    /// <summary>Its file.</summary>
    public static string File { get; } = Path.Combine(AppContext.BaseDirectory, "Cases", "Relations", "vectors.onnx");

    public static RelationModel Load() => RelationModel.Load(File);

    /// <summary>Copies a model's file with one more entry of metadata; to append a field to a message of Protocol Buffers is to add it.</summary>
    public static string CopyWith(string file, string copy, string key, string value)
    {
        var entry = (byte[])[.. Field(KeyField, Encoding.UTF8.GetBytes(key)), .. Field(ValueField, Encoding.UTF8.GetBytes(value))];
        System.IO.File.WriteAllBytes(copy, [.. System.IO.File.ReadAllBytes(file), .. Field(MetadataField, entry)]);
        return copy;
    }

    private static byte[] Field(byte field, byte[] content) => [field, checked((byte)content.Length), .. content];
}
