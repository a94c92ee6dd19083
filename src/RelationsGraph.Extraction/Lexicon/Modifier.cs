namespace RelationsGraph.Extraction.Lexicon;

/// <summary>What a word does to an event that depends on it: one reading of a line of <c>modifiers.tsv</c>.</summary>
/// <param name="Effect">What it does.</param>
/// <param name="ObjectControls">Whether its object, where it has one, does what depends on it (<c>urges Iran to stop</c>).</param>
/// <param name="Row">The line as it is written.</param>
internal sealed record Modifier(ModifierEffect Effect, bool ObjectControls, LexiconRow Row);
