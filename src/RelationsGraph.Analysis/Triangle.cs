namespace RelationsGraph.Analysis;

/// <summary>Three nodes that are neighbours of each other, in ascending order, with the positions of the steps between them.</summary>
internal readonly record struct Triangle(int First, int Second, int Third, int FirstToSecond, int FirstToThird, int SecondToThird);
