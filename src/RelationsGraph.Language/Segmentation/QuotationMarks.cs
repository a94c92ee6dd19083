namespace RelationsGraph.Language.Segmentation;

/// <summary>The token indices of the marks around a quotation; an unclosed one ends with the last token of its paragraph.</summary>
internal readonly record struct QuotationMarks(int Open, int Close, bool IsClosed);
