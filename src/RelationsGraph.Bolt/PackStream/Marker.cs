namespace RelationsGraph.Bolt.PackStream;

/// <summary>The first byte of a value, which says its kind and, for small values, its size or the value itself.</summary>
internal static class Marker
{
    public const byte TinyText = 0x80;
    public const byte TinyList = 0x90;
    public const byte TinyMap = 0xA0;
    public const byte TinyStructure = 0xB0;
    public const byte Null = 0xC0;
    public const byte Float = 0xC1;
    public const byte False = 0xC2;
    public const byte True = 0xC3;
    public const byte Integer8 = 0xC8;
    public const byte Integer16 = 0xC9;
    public const byte Integer32 = 0xCA;
    public const byte Integer64 = 0xCB;
    public const byte Bytes8 = 0xCC;
    public const byte Bytes16 = 0xCD;
    public const byte Bytes32 = 0xCE;
    public const byte Text8 = 0xD0;
    public const byte Text16 = 0xD1;
    public const byte Text32 = 0xD2;
    public const byte List8 = 0xD4;
    public const byte List16 = 0xD5;
    public const byte List32 = 0xD6;
    public const byte Map8 = 0xD8;
    public const byte Map16 = 0xD9;
    public const byte Map32 = 0xDA;

    /// <summary>Sizes below this stand in the marker itself.</summary>
    public const int TinySizes = 16;

    /// <summary>The least integer that is its own marker; the greatest is 127.</summary>
    public const int LeastTinyInteger = -16;
}
