using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Extraction.Lexicon;

/// <summary>The relation types that rules rather than predicates make, by the name of the rule in <c>structure.tsv</c>.</summary>
/// <param name="Office">Person to what the person holds an office of.</param>
/// <param name="Part">Organization to the country or organization it belongs to.</param>
/// <param name="Location">Place to what it lies in.</param>
/// <param name="Mention">Article to entity.</param>
/// <param name="Topic">Party of a talk to what is talked about.</param>
/// <param name="Asking">Speaker to whom he says must do something.</param>
/// <param name="Refusing">Actor to whom it says that it will not do something.</param>
/// <param name="Threatening">Actor to whom it warns that it will do something.</param>
/// <param name="Membership">Person, country or organization to the organization it is a member of.</param>
/// <param name="Alliance">Country or organization to its ally.</param>
internal sealed record StructuralRelations(
    RelationType Office,
    RelationType Part,
    RelationType Location,
    RelationType Mention,
    RelationType Topic,
    RelationType Asking,
    RelationType Refusing,
    RelationType Threatening,
    RelationType Membership,
    RelationType Alliance);
