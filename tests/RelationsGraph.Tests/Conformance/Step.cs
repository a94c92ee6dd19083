namespace RelationsGraph.Tests.Conformance;

/// <summary>A step of a scenario: its sentence, with the text or the table below it.</summary>
internal sealed record Step(string Sentence, string Text, IReadOnlyList<string[]> Table)
{
    /// <summary>The step with the placeholders of an outline filled in.</summary>
    public Step Fill(IReadOnlyList<string> names, IReadOnlyList<string> values)
    {
        return new Step(Put(Sentence), Put(Text), [.. Table.Select(row => row.Select(Put).ToArray())]);

        string Put(string text) => names.Zip(values).Aggregate(text, (filled, pair) => filled.Replace($"<{pair.First}>", pair.Second));
    }
}
