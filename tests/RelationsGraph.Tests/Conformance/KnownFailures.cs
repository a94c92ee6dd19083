using System.Globalization;

namespace RelationsGraph.Tests.Conformance;

/// <summary>
/// The scenarios that are known to fail. A line names a scenario, <c>feature [number]</c>, and for an outline the examples,
/// <c>#1-3,5</c>; a line that begins with <c>#</c> gives the reason for the lines below it.
/// </summary>
internal sealed class KnownFailures
{
    private readonly HashSet<(string Key, int Example)> _listed = [];

    private KnownFailures(IEnumerable<string> lines)
    {
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#')))
        {
            var end = line.IndexOf(']') + 1;
            foreach (var example in ReadExamples(line[end..].Trim()))
            {
                _listed.Add((line[..end], example));
            }
        }
    }

    public int Count => _listed.Count;

    public static KnownFailures Read(string file) => new(File.ReadLines(file));

    public bool Contains(Scenario scenario) => _listed.Contains((scenario.Key, scenario.Example));

    /// <summary>Writes failures in the form of the file, grouped by the reason given for each.</summary>
    public static string Render(IEnumerable<(Scenario Scenario, string Reason)> failures) => string.Join('\n', failures
        .GroupBy(failure => failure.Reason)
        .OrderByDescending(group => group.Count())
        .Select(group => $"# {group.Key}\n" + string.Concat(group.GroupBy(failure => failure.Scenario.Key).Select(scenario =>
            scenario.Key + RenderExamples([.. scenario.Select(failure => failure.Scenario.Example)]) + "\n"))));

    private static IEnumerable<int> ReadExamples(string text)
    {
        if (text.Length == 0)
        {
            return [0];
        }

        return text.TrimStart('#').Split(',').SelectMany(part =>
        {
            var ends = part.Split('-').Select(end => int.Parse(end, CultureInfo.InvariantCulture)).ToArray();
            return Enumerable.Range(ends[0], ends[^1] - ends[0] + 1);
        });
    }

    private static string RenderExamples(List<int> examples)
    {
        if (examples is [0])
        {
            return "";
        }

        var ranges = new List<(int From, int To)>();
        foreach (var example in examples.Order())
        {
            if (ranges.Count > 0 && ranges[^1].To == example - 1)
            {
                ranges[^1] = (ranges[^1].From, example);
            }
            else
            {
                ranges.Add((example, example));
            }
        }

        return " #" + string.Join(',', ranges.Select(range => range.From == range.To ? $"{range.From}" : $"{range.From}-{range.To}"));
    }
}
