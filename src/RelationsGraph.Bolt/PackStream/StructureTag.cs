namespace RelationsGraph.Bolt.PackStream;

/// <summary>The kinds of values that are structures.</summary>
internal static class StructureTag
{
    public const byte Node = (byte)'N';
    public const byte Relationship = (byte)'R';
    public const byte UnboundRelationship = (byte)'r';
    public const byte Path = (byte)'P';
    public const byte Date = (byte)'D';
    public const byte Time = (byte)'T';
    public const byte LocalTime = (byte)'t';
    public const byte LocalDateTime = (byte)'d';
    public const byte OffsetDateTime = (byte)'I';
    public const byte ZonedDateTime = (byte)'i';
    public const byte LocalOffsetDateTime = (byte)'F';
    public const byte LocalZonedDateTime = (byte)'f';
    public const byte Duration = (byte)'E';
    public const byte Point2D = (byte)'X';
    public const byte Point3D = (byte)'Y';
}
