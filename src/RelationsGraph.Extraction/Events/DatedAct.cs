using RelationsGraph.Extraction.Entities;

namespace RelationsGraph.Extraction.Events;

/// <summary>What persons are told to have done on a day, whatever it is: the verb need not be one that tells an event.</summary>
/// <param name="Sentence">The place of its sentence in the article, from 0.</param>
/// <param name="Persons">The persons that the verb is told of.</param>
/// <param name="Status">How real it is told to be.</param>
/// <param name="Date">The day.</param>
internal sealed record DatedAct(int Sentence, IReadOnlySet<Entity> Persons, string Status, EventDate Date);
