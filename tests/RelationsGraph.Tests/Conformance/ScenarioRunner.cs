using RelationsGraph.Cypher;
using RelationsGraph.Graph;
using RelationsGraph.Tests.Cypher;

namespace RelationsGraph.Tests.Conformance;

/// <summary>Runs one scenario of the kit.</summary>
internal sealed class ScenarioRunner(string graphsFolder)
{
    private static readonly CypherOptions Options = new() { ExposeIdentifiers = false };

    private readonly Dictionary<string, object?> _parameters = [];
    private readonly List<CypherProcedure> _procedures = [];
    private string _query = "";
    private CypherException? _error;
    private string _phase = "";
    private PropertyGraph _graph = PropertyGraph.Empty;
    private PropertyGraph _before = PropertyGraph.Empty;
    private IReadOnlyList<string> _columns = [];
    private List<IReadOnlyList<object?>> _rows = [];

    /// <summary>Null where the scenario passes, else what is wrong.</summary>
    public static string? Run(Scenario scenario, string graphsFolder)
    {
        var runner = new ScenarioRunner(graphsFolder);
        try
        {
            return scenario.Steps.Select(runner.RunStep).FirstOrDefault(failure => failure is not null);
        }
        catch (CypherException error)
        {
            return $"{error.Kind}/{error.Detail}: {error.Message}";
        }
        catch (Exception crash) when (crash is not OutOfMemoryException)
        {
            return $"crash: {crash}";
        }
    }

    private string? RunStep(Step step)
    {
        var sentence = step.Sentence;
        if (sentence is "an empty graph" or "any graph")
        {
            return null;
        }

        if (sentence.StartsWith("the binary-tree-", StringComparison.Ordinal))
        {
            var name = sentence.Split(' ')[1];
            _graph = GraphScript.Run(File.ReadAllText(Path.Combine(graphsFolder, name, name + ".cypher")), _graph);
            return null;
        }

        if (sentence == "having executed:")
        {
            _graph = GraphScript.Run(step.Text, _graph);
            return null;
        }

        if (sentence.StartsWith("there exists a procedure", StringComparison.Ordinal))
        {
            _procedures.Add(TableProcedure.Read(step));
            return null;
        }

        if (sentence == "parameters are:")
        {
            ReadParameters(step.Table);
            return null;
        }

        if (sentence is "executing query:" or "executing control query:")
        {
            Execute(step.Text);
            return null;
        }

        return sentence.Contains("should be raised", StringComparison.Ordinal) ? CheckError(sentence) : CheckOutcome(step);
    }

    private void ReadParameters(IReadOnlyList<string[]> table)
    {
        foreach (var row in table)
        {
            _parameters[row[0]] = CypherQuery.Parse($"RETURN {row[1]} AS value").Execute(PropertyGraph.Empty).Rows.Single()[0];
        }
    }

    private void Execute(string text)
    {
        _query = text;
        _error = null;
        try
        {
            _phase = "compile time";
            var query = CypherQuery.Parse(text, _procedures);
            _columns = query.Columns;
            _before = _graph;
            if (query.IsWriting)
            {
                _phase = "runtime";
                var update = query.Update(_graph, Options, _parameters);
                _rows = [.. update.Result.Rows];
                _graph = update.Changes.ApplyTo(_graph);
            }
            else
            {
                var result = query.Execute(_graph, Options, _parameters);
                _phase = "runtime";
                _rows = [.. result.Rows];
            }
        }
        catch (CypherException error)
        {
            _error = error;
        }
    }

    private string? CheckError(string sentence)
    {
        // a SyntaxError should be raised at compile time: UndefinedVariable
        var words = sentence.Split(' ');
        var kind = words[1];
        var phase = sentence[(sentence.IndexOf(" at ", StringComparison.Ordinal) + 4)..sentence.LastIndexOf(':')];
        var detail = words[^1];
        var expected = $"{kind} at {phase}: {detail}";
        if (_error is null)
        {
            return $"expected {expected}, but it gave {_rows.Count} rows";
        }

        var isRight = _error.Kind.ToString() == kind
            && (phase == "any time" || phase == _phase)
            && (detail == "*" || detail == _error.Detail);
        return isRight ? null : $"expected {expected}, but got {_error.Kind} at {_phase}: {_error.Detail} ({_error.Message})";
    }

    private string? CheckOutcome(Step step)
    {
        if (_error is not null)
        {
            return $"{_error.Kind}/{_error.Detail}: {_error.Message}";
        }

        switch (step.Sentence)
        {
            case "no side effects":
                return CheckSideEffects([]);
            case "the side effects should be:":
                return CheckSideEffects(step.Table);
            case "the result should be empty":
                return _rows.Count == 0 ? null : $"expected no rows, but got {_rows.Count}";
            case var sentence when sentence.StartsWith("the result should be", StringComparison.Ordinal):
                return CheckRows(step, sentence.Contains("in order", StringComparison.Ordinal), sentence.Contains("ignoring element order", StringComparison.Ordinal));
            default:
                return $"the step '{step.Sentence}' needs what the engine does not do";
        }
    }

    private string? CheckSideEffects(IReadOnlyList<string[]> table)
    {
        var expected = string.Join(", ", table.OrderBy(row => row[0], StringComparer.Ordinal).Select(row => $"{row[0]} {row[1]}"));
        var actual = string.Join(", ", SideEffects.Between(_before, _graph).Select(effect => $"{effect.Key} {effect.Value}"));
        return expected == actual ? null : $"expected the side effects [{expected}], but got [{actual}]";
    }

    private string? CheckRows(Step step, bool isOrdered, bool ignoresListOrder)
    {
        if (!step.Table[0].SequenceEqual(_columns))
        {
            return $"expected columns {string.Join(", ", step.Table[0])}, but got {string.Join(", ", _columns)}";
        }

        var expected = step.Table.Skip(1).Select(row => string.Join(" | ", row.Select(cell => CanonicalValue.Parse(cell, ignoresListOrder)))).ToList();
        var actual = _rows.Select(row => string.Join(" | ", row.Select(value => CanonicalValue.Of(value, ignoresListOrder)))).ToList();
        if (!isOrdered)
        {
            expected.Sort(StringComparer.Ordinal);
            actual.Sort(StringComparer.Ordinal);
        }

        return expected.SequenceEqual(actual) ? null : $"expected [{string.Join("; ", expected)}], but got [{string.Join("; ", actual)}] for {_query.ReplaceLineEndings(" ")}";
    }
}
