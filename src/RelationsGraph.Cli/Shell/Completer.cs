using System.Text.RegularExpressions;
using RelationsGraph.Cypher;

namespace RelationsGraph.Cli.Shell;

/// <summary>Completes what is typed by what can stand there: labels after <c>(n:</c>, types after <c>[r:</c>, properties after a dot.</summary>
internal sealed partial class Completer(ShellNames names)
{
    /// <param name="before">The text before the cursor.</param>
    public Completion Complete(string before)
    {
        var word = WordAtEnd.Match(before).Value;
        var candidates = Choose(before[..^word.Length], word)
            .Where(name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.OrdinalIgnoreCase);
        return new Completion(word, [.. candidates]);
    }

    private IEnumerable<string> Choose(string lead, string word)
    {
        if (lead.AsSpan().Trim() is ":")
        {
            return ShellCommands.Names;
        }

        if (TypePlace.IsMatch(lead))
        {
            return names.Types;
        }

        if (LabelPlace.IsMatch(lead))
        {
            return names.Labels;
        }

        if (lead.EndsWith('.') || KeyPlace.IsMatch(lead))
        {
            return names.Properties;
        }

        if (lead.EndsWith('$'))
        {
            return names.Parameters;
        }

        // Everything can begin with nothing; a list of it helps nobody
        return word.Length == 0 ? [] : VariablesIn(lead).Concat(CypherVocabulary.Keywords).Concat(CypherVocabulary.Functions);
    }

    private static IEnumerable<string> VariablesIn(string lead) => Variable.Matches(lead).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{N}_]*$")]
    private static partial Regex WordAtEnd { get; }

    // After a colon or an operator of types, in a bracket that is still open
    [GeneratedRegex(@"\[[^\[\]{}]*[:|&!]\s*$")]
    private static partial Regex TypePlace { get; }

    // After a colon or an operator of labels, in a node or a condition such as n:Person
    [GeneratedRegex(@"(\([^()\[\]{}]*|[\p{L}_][\p{L}\p{N}_]*)[:|&!]\s*$")]
    private static partial Regex LabelPlace { get; }

    // Where a map that is still open has a key
    [GeneratedRegex(@"[(:\w\]]\s*\{([^{}]*,)?\s*$")]
    private static partial Regex KeyPlace { get; }

    // A name that a node, a relationship, a path or AS gives
    [GeneratedRegex(@"(?:[(\[,]|\bAS|\bMATCH)\s*([\p{L}_][\p{L}\p{N}_]*)\s*(?=[:)\]=,{*]|\s|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Variable { get; }
}
