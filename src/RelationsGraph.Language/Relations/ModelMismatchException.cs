namespace RelationsGraph.Language.Relations;

/// <summary>A model of relations and the analysis of the text do not go together.</summary>
public sealed class ModelMismatchException : Exception
{
    /// <summary>Makes the exception; what to do is added to the message.</summary>
    /// <param name="mismatch">What does not fit, with the names of the files.</param>
    public ModelMismatchException(string mismatch)
        : base($"{mismatch} Name the language model that it was trained on, or another model of relations.")
    {
    }
}
