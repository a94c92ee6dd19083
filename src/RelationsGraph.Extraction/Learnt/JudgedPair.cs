namespace RelationsGraph.Extraction.Learnt;

/// <summary>What the learnt model says of two mentions and one relation.</summary>
/// <param name="Source">The source.</param>
/// <param name="Target">The target.</param>
/// <param name="Type">The number of the relation type, in the model's order.</param>
/// <param name="Chance">The probability that the text says it, from 0 to 1.</param>
/// <param name="Trigger">The index of the token that says it most.</param>
/// <param name="Status">The likeliest status, if it is an event.</param>
/// <param name="NegatedChance">The probability that it is denied.</param>
internal sealed record JudgedPair(Mention Source, Mention Target, int Type, double Chance, int Trigger, string Status, double NegatedChance);
