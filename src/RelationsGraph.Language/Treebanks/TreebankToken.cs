namespace RelationsGraph.Language.Treebanks;

/// <summary>A stretch of text that is written together: one word, or several (<c>don't</c> is <c>do</c> and <c>n't</c>).</summary>
/// <param name="Form">The text.</param>
/// <param name="Words">Its words, at least one.</param>
/// <param name="HasSpaceAfter">Whether a space comes after it.</param>
public sealed record TreebankToken(string Form, IReadOnlyList<TreebankWord> Words, bool HasSpaceAfter);
