namespace RelationsGraph;

/// <summary>The letters that Latin letters with marks are made from, as Unicode decomposes them.</summary>
/// <remarks>
/// Kept here, rather than asked of the runtime, because the runtime's answer depends on the ICU library of the machine, and
/// identifiers and analyses must not. Compiled into each project that needs it.
/// </remarks>
internal static class LatinLetters
{
    private const string LatinBase = // U+00C0 to U+024F; '.' where there is no single base letter
        "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggg" +
        "hhhhiiiiiiiiii..jjkkkllllll..llnnnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsbb....oc" +
        "c.d....eeff.g..ikk.....ooo..pp......tt.uu..yyzz......................aaiioouuuuuuuuuu.aaaa..ggggkkoo" +
        "oo..j...gg..nnaa..ooaaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy...j...........b............";

    private const string LatinAdditionalBase = // U+1E00 to U+1EFF
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss" +
        "ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee" +
        "iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    /// <summary>The lower-case letter under the marks (<c>É</c> gives <c>e</c>), or null where there is no single one.</summary>
    public static char? BaseOf(int codePoint)
    {
        var letter = codePoint switch
        {
            >= 0xC0 and <= 0x24F => LatinBase[codePoint - 0xC0],
            >= 0x1E00 and <= 0x1EFF => LatinAdditionalBase[codePoint - 0x1E00],
            _ => '.',
        };
        return letter == '.' ? null : letter;
    }
}
