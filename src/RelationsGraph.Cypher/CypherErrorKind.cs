namespace RelationsGraph.Cypher;

/// <summary>What is wrong, in the classes that openCypher's compatibility kit names.</summary>
public enum CypherErrorKind
{
    /// <summary>The text is not a query that this engine understands; found before anything is executed.</summary>
    SyntaxError,

    /// <summary>The query reads well but asks for something meaningless; found before anything is executed.</summary>
    SemanticError,

    /// <summary>A value is of a type that the operation cannot take.</summary>
    TypeError,

    /// <summary>A value is of the right type but out of the range that the operation takes.</summary>
    ArgumentError,

    /// <summary>A number cannot be computed: division by zero, or an integer beyond 64 bits.</summary>
    ArithmeticError,

    /// <summary>The query names a parameter that was not given.</summary>
    ParameterMissing,

    /// <summary>The query calls a procedure that does not exist.</summary>
    ProcedureError,

    /// <summary>The query reads or writes a node or relationship that it has deleted.</summary>
    EntityNotFound,

    /// <summary>The graph would no longer hold together: a deleted node has relationships left.</summary>
    ConstraintVerificationFailed,

    /// <summary>The graph would no longer keep to its vocabulary, or an identifier would be given twice.</summary>
    ConstraintValidationFailed,

    /// <summary>The query asked for more rows or memory than <see cref="CypherOptions"/> allows.</summary>
    ResourceExhausted,
}
