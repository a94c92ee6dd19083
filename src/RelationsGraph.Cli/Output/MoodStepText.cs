using RelationsGraph.Extraction.Explaining;
using RelationsGraph.Language;

namespace RelationsGraph.Cli.Output;

/// <summary>A word's share in how real an event is told to be, in words for people.</summary>
internal static class MoodStepText
{
    public static string Of(ExplainedMoodStep step)
    {
        var result = step.IsTold ? (step.Negated ? "not " : "") + step.Status : "no event";
        return $"{Cause(step)}{(step.Place is { } place ? $" ({step.Effect}, {place})" : "")} -> {result}";
    }

    private static string Cause(ExplainedMoodStep step) => step.Cause switch
    {
        MoodCause.Tense => $"'{step.Verb}' is {Form(step.Verb!)}",
        MoodCause.Condition => $"'{step.Verb}' stands after '{step.Word}'",
        MoodCause.Coordination => $"'{step.Verb}' is joined to '{step.Word}'",
        MoodCause.Control => $"'{step.Verb}' depends on '{step.Word}'",
        MoodCause.Purpose => $"'{step.Verb}' is the purpose of '{step.Word}'",
        MoodCause.Report => $"'{step.Verb}', {Form(step.Verb!)}, is reported by '{step.Word}'",
        MoodCause.Participle => $"'{step.Verb}' goes with '{step.Word}'",
        MoodCause.Premodifier => $"'{step.Word}' stands before the noun",
        MoodCause.Preposition => $"the noun stands after '{step.Word}'",
        MoodCause.Object => $"the noun depends on '{step.Word}'",
        MoodCause.Mark => "the line of the lexicon says so",
        _ => "a noun counts as a fact",
    };

    private static string Form(VerbGroup verb)
    {
        var form = verb switch
        {
            { Modal: { } modal } => $"a verb with '{modal}'",
            { Tense: VerbTense.Future } => "future",
            { Tense: VerbTense.Past } => "past",
            { Tense: VerbTense.Present, IsProgressive: true } => "present progressive",
            { Tense: VerbTense.Present, IsPerfect: true } => "present perfect",
            { Tense: VerbTense.Present } => "present",
            { IsInfinitive: true } => "an infinitive",
            _ => "a participle",
        };
        return verb.IsNegated ? form + ", negated" : form;
    }
}
