using System.Globalization;

namespace RelationsGraph.Bolt.Values;

/// <summary>A point of a plane or of space.</summary>
/// <param name="Srid">
/// The coordinate system: 4326 longitude and latitude in degrees (WGS 84), 4979 the same with height in metres, 7203 a plane, 9157 space.
/// </param>
/// <param name="X">The first coordinate, or longitude.</param>
/// <param name="Y">The second coordinate, or latitude.</param>
/// <param name="Z">The third coordinate, or height; null in two dimensions.</param>
public readonly record struct BoltPoint(int Srid, double X, double Y, double? Z = null)
{
    /// <summary>As Cypher writes it: <c>point({srid: 4326, x: 12.5, y: 55.7})</c>.</summary>
    public override string ToString() => Z is { } z
        ? string.Create(CultureInfo.InvariantCulture, $"point({{srid: {Srid}, x: {X:R}, y: {Y:R}, z: {z:R}}})")
        : string.Create(CultureInfo.InvariantCulture, $"point({{srid: {Srid}, x: {X:R}, y: {Y:R}}})");
}
