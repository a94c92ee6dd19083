using RelationsGraph.Extraction.Edges;

namespace RelationsGraph.Extraction.Explaining;

/// <summary>A state that rules have found and a trained model finds unlikely.</summary>
/// <param name="State">The state.</param>
/// <param name="Chance">The probability that the model gives it.</param>
/// <param name="LeastChance">The probability from which on it would count.</param>
internal sealed record StoppedState(StateMention State, double Chance, double LeastChance);
