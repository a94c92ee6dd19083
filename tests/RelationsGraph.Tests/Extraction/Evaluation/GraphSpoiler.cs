using System.Collections.Immutable;
using RelationsGraph.Extraction.Evaluation;

namespace RelationsGraph.Tests.Extraction.Evaluation;

/// <summary>Makes the mistakes that an extractor makes: leaves out, adds, renames, turns round. The same seed makes the same mistakes.</summary>
internal sealed class GraphSpoiler(int seed)
{
    private static readonly string[] Types = ["MEETS", "SUPPORTS", "CRITICIZES", "REPRESENTS", "ALLIED_WITH", "DISCUSSES", "NO_SUCH_TYPE", "MENTIONS"];
    private static readonly string?[] Statuses = ["happened", "ongoing", "planned", null];
    private Random _random = new(0);

    public AnnotatedDocument? Spoil(AnnotatedDocument document)
    {
        _random = new Random(HashCode(document.Id));
        if (Chance(0.05))
        {
            return null;
        }

        var names = document.Entities.Select(entity => entity.Name).Distinct().ToDictionary(name => name, name => name);
        var entities = document.Entities.Where(_ => !Chance(0.1)).Select(entity => Spoil(entity, names)).ToImmutableArray();
        var relations = document.Relations.Where(_ => !Chance(0.25)).SelectMany(relation => Enumerable.Repeat(relation, Chance(0.1) ? 2 : 1))
            .Select(relation => Spoil(relation, names)).ToImmutableArray();
        return document with { Entities = [.. entities.OrderBy(_ => _random.Next())], Relations = [.. relations.OrderBy(_ => _random.Next())] };
    }

    private AnnotatedEntity Spoil(AnnotatedEntity entity, Dictionary<string, string> names)
    {
        var name = Chance(0.3) && entity.Aliases.Length > 0 ? Pick([.. entity.Aliases])
            : Chance(0.1) ? "The " + entity.Name.ToUpperInvariant()
            : Chance(0.1) ? entity.Name.Replace(" ", " of the ", StringComparison.Ordinal)
            : Chance(0.1) ? entity.Name.Split(' ')[^1] + "\u2019s"
            : entity.Name;
        names[entity.Name] = name;
        return new AnnotatedEntity(
            name, Chance(0.05) ? "Group" : entity.Label, Chance(0.5) ? entity.Aliases : [], Chance(0.5) ? entity.Code : null);
    }

    private AnnotatedRelation Spoil(AnnotatedRelation relation, Dictionary<string, string> names)
    {
        var source = names.GetValueOrDefault(relation.Source, relation.Source);
        var target = names.GetValueOrDefault(relation.Target, relation.Target);
        var (from, to) = Chance(0.15) ? (target, source) : Chance(0.1) ? (source, Pick([.. names.Values])) : (source, target);
        return new AnnotatedRelation(from, Chance(0.2) ? Pick(Types) : relation.Type, to)
        {
            Status = Chance(0.2) ? Pick(Statuses) : relation.Status,
            Negated = Chance(0.05) ? !relation.Negated : relation.Negated,
            Start = Chance(0.2) ? relation.Start?.AddDays(1) : relation.Start,
            End = Chance(0.2) ? null : relation.End,
        };
    }

    private bool Chance(double probability) => _random.NextDouble() < probability;

    private T Pick<T>(T[] choices) => choices[_random.Next(choices.Length)];

    // string.GetHashCode differs from run to run
    private int HashCode(string id) => id.Aggregate(seed, (hash, c) => unchecked((hash * 31) + c));
}
