namespace RelationsGraph.Language.Tagging;

/// <summary>A part of speech with a word form: what the tagger decides on.</summary>
internal readonly record struct Tag(PartOfSpeech PartOfSpeech, WordForm Form);
