using System.Collections.Frozen;
using RelationsGraph.Graph;

namespace RelationsGraph.Extraction.Evaluation;

/// <summary>The names of the fields of a relation in JSON Lines of annotated documents.</summary>
internal static class RelationFields
{
    public const string Source = "source";
    public const string Type = "type";
    public const string Target = "target";
    public const string Certainty = "certainty";
    public const string Debatable = "debatable";
    public const string VariantOf = "variantOf";
    public const string AlternativeTypes = "altTypes";
    public const string AlternativeSources = "altSources";
    public const string AlternativeTargets = "altTargets";
    public const string AlternativeStatuses = "altStatus";

    /// <summary>The fields that have a place of their own in <see cref="AnnotatedRelation"/>; all others are properties.</summary>
    public static FrozenSet<string> Own { get; } = new[]
    {
        Source, Type, Target, PropertyNames.Status, PropertyNames.Negated, PropertyNames.Start, PropertyNames.End, PropertyNames.Evidence,
        Certainty, VariantOf, AlternativeTypes, AlternativeSources, AlternativeTargets, AlternativeStatuses,
    }.ToFrozenSet(StringComparer.Ordinal);
}
