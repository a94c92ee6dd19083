namespace RelationsGraph.Cypher.Binding;

/// <summary>The types of procedures' fields as the binder knows them.</summary>
internal static class FieldTypes
{
    public static StaticType ToStaticType(CypherFieldType type) => type switch
    {
        CypherFieldType.Boolean => StaticType.Boolean,
        CypherFieldType.Integer => StaticType.Integer,
        CypherFieldType.Float or CypherFieldType.Number => StaticType.Number,
        CypherFieldType.String => StaticType.String,
        CypherFieldType.List => StaticType.List,
        CypherFieldType.Map => StaticType.Map,
        CypherFieldType.Node => StaticType.Node,
        CypherFieldType.Relationship => StaticType.Edge,
        CypherFieldType.Path => StaticType.Path,
        _ => StaticType.Any,
    };
}
