namespace RelationsGraph.Tests.Conformance;

/// <summary>A scenario of the kit, with the placeholders of its outline filled in.</summary>
/// <param name="Feature">The feature file, without its extension, from the features' folder.</param>
/// <param name="Name">The title; it begins with a number in brackets.</param>
/// <param name="Example">The number of the example, from 1; 0 where it is no outline.</param>
/// <param name="Steps">The steps.</param>
internal sealed record Scenario(string Feature, string Name, int Example, IReadOnlyList<Step> Steps)
{
    /// <summary>The feature and the number of the scenario in it.</summary>
    public string Key => $"{Feature} {Name[..(Name.IndexOf(']') + 1)]}";

    public string Area => Feature[..Feature.LastIndexOf('/')];
}
