namespace RelationsGraph.Tests.Conformance;

/// <summary>Reads the part of Gherkin that the kit uses.</summary>
internal sealed class FeatureReader
{
    private readonly string _feature;
    private readonly string[] _lines;
    private int _next;

    private FeatureReader(string feature, string[] lines)
    {
        _feature = feature;
        _lines = lines;
    }

    private string Current => _lines[_next].Trim();

    public static IEnumerable<Scenario> ReadAll(string folder) =>
        Directory.EnumerateFiles(folder, "*.feature", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => new FeatureReader(Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace('\\', '/'), File.ReadAllLines(file)).Read());

    private IEnumerable<Scenario> Read()
    {
        IReadOnlyList<Step> background = [];
        while (_next < _lines.Length)
        {
            var (keyword, title) = SplitTitle(Current);
            _next++;
            if (keyword == "Background")
            {
                background = ReadSteps();
            }
            else if (keyword is "Scenario" or "Scenario Outline")
            {
                var steps = background.Concat(ReadSteps()).ToList();
                foreach (var scenario in Expand(title, steps, ReadExamples()))
                {
                    yield return scenario;
                }
            }
        }
    }

    private IEnumerable<Scenario> Expand(string title, List<Step> steps, List<string[]> examples)
    {
        if (examples.Count == 0)
        {
            return [new Scenario(_feature, title, 0, steps)];
        }

        return examples.Skip(1).Select((values, i) =>
            new Scenario(_feature, title, i + 1, [.. steps.Select(step => step.Fill(examples[0], values))]));
    }

    private static (string Keyword, string Title) SplitTitle(string line)
    {
        var colon = line.IndexOf(':');
        return colon < 0 || line.StartsWith('#') ? ("", "") : (line[..colon], line[(colon + 1)..].Trim());
    }

    private List<Step> ReadSteps()
    {
        var steps = new List<Step>();
        while (_next < _lines.Length)
        {
            var line = Current;
            if (IsStep(line))
            {
                _next++;
                steps.Add(new Step(line[(line.IndexOf(' ') + 1)..], ReadText(), ReadTable()));
            }
            else if (line.Length == 0 || line[0] is '#')
            {
                _next++;
            }
            else
            {
                break;
            }
        }

        return steps;
    }

    private static bool IsStep(string line) =>
        new[] { "Given ", "When ", "Then ", "And ", "But " }.Any(word => line.StartsWith(word, StringComparison.Ordinal));

    private string ReadText()
    {
        if (_next >= _lines.Length || Current != "\"\"\"")
        {
            return "";
        }

        var indent = _lines[_next].IndexOf('"');
        var text = new List<string>();
        for (_next++; Current != "\"\"\""; _next++)
        {
            text.Add(_lines[_next].Length > indent ? _lines[_next][indent..] : "");
        }

        _next++;
        return string.Join('\n', text);
    }

    private List<string[]> ReadTable()
    {
        var rows = new List<string[]>();
        while (_next < _lines.Length && (Current.StartsWith('|') || Current.StartsWith('#')))
        {
            if (Current.StartsWith('|'))
            {
                rows.Add(GherkinTable.ReadRow(Current));
            }

            _next++;
        }

        return rows;
    }

    private List<string[]> ReadExamples()
    {
        while (_next < _lines.Length && (Current.Length == 0 || Current.StartsWith('#')))
        {
            _next++;
        }

        if (_next >= _lines.Length || Current != "Examples:")
        {
            return [];
        }

        _next++;
        return ReadTable();
    }
}
