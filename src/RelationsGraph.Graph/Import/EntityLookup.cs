namespace RelationsGraph.Graph.Import;

/// <summary>Finds an entity that is known by name, so that a table and an article speak of the same node.</summary>
/// <param name="label">The kind of entity, such as <c>Country</c>.</param>
/// <param name="name">Its name as the table writes it.</param>
/// <returns>The node with its identifier, canonical name and other names; null where nobody of that kind is known by this name.</returns>
public delegate Node? EntityLookup(string label, string name);
