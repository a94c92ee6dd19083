using System.Text;
using CsCheck;
using RelationsGraph.Extraction.Articles;

namespace RelationsGraph.Tests.Extraction.Articles;

public sealed class ArticleReaderTests : IDisposable
{
    private static readonly string[] Encodings = ["utf-8", "utf-8 with mark", "utf-16", "utf-16BE"];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> EncodingNames => [.. Encodings];

    [Theory]
    [MemberData(nameof(EncodingNames))]
    public async Task A_text_is_read_in_every_supported_character_set(string encoding)
    {
        const string Text = "Élysée speaks\r\n\r\nМосква и 北京 \U0001F600 agree.\n";
        Write("a.txt", Encode(Text, encoding));
        var article = Assert.Single(await ArticlesAsync("a.txt"));
        Assert.Equal((Text, "Élysée speaks"), (article.Text, article.Title));
    }

    [Theory]
    [MemberData(nameof(EncodingNames))]
    public async Task Json_lines_are_read_in_every_supported_character_set(string encoding)
    {
        // U+0A0A and U+010A have the byte of a line feed inside
        Write("a.jsonl", Encode("{\"text\":\"One \u0A0A\u010A\"}\r\n\n  \n{\"text\":\"Two \u4E0A\"}", encoding));
        Assert.Equal(["One \u0A0A\u010A", "Two \u4E0A"], (await ArticlesAsync("a.jsonl")).Select(article => article.Text));
    }

    [Fact]
    public void Any_lines_come_out_as_they_went_in() =>
        Gen.Select(Gen.String[Gen.Char["a\u0A0A\u010A \u00E9\u4E0A"], 1, 40].List[0, 60], Gen.OneOf(Encodings.Select(Gen.Const).ToArray()))
            .Sample(
                (texts, encoding) =>
                {
                    var lines = texts.Where(text => text.Trim().Length > 0).ToList();
                    Write("any.jsonl", Encode(string.Concat(lines.Select(text => $"{{\"text\":\"{text}\"}}\n")), encoding));
                    Assert.Equal(lines, ArticlesAsync("any.jsonl").GetAwaiter().GetResult().Select(article => article.Text));
                },
                iter: 50,
                threads: 1);

    [Fact]
    public async Task An_article_has_all_its_fields()
    {
        Write("a.jsonl", """{"extra":[1],"id":"x1","title":"T","published":"2025-03-28T23:30:00+02:00","source":"s","url":"u","text":"Words."}""");
        Assert.Equal(
            new Article("Words.") { Id = "x1", Title = "T", Published = new(2025, 3, 28), Source = "s", Url = "u" },
            Assert.Single(await ArticlesAsync("a.jsonl")));
    }

    [Fact]
    public async Task What_the_user_tells_stands_in_place_of_what_the_article_says()
    {
        Write("a.jsonl", """{"title":"T","published":"2025-03-28","source":"s","text":"Words."}""");
        var reader = new ArticleReader(new ArticleOverrides(new(2024, 1, 2), "other", "Title"));
        var reading = Assert.Single(await reader.ReadAsync(ArticleFile.Find(["a.jsonl"], _folder.Path)).ToListAsync());
        Assert.Equal(new Article("Words.") { Title = "Title", Published = new(2024, 1, 2), Source = "other" }, reading.Article);
    }

    [Theory]
    [InlineData("{\"text\":\"x\"", "This is not JSON, at byte 11 of the line: ")]
    [InlineData("{'text':'x'}", "This is not JSON, at byte 1 of the line: ")]
    [InlineData("\"text\"", "A line must be one JSON object, not text.")]
    [InlineData("{\"title\":\"x\"}", "There is no \"text\".")]
    [InlineData("{\"text\":\"  \"}", "There is no \"text\".")]
    [InlineData("{\"text\":17}", "\"text\" must be text, not a number.")]
    [InlineData("{\"text\":\"x\",\"published\":\"March 3\"}", "\"published\" is 'March 3'; a date is YYYY-MM-DD, such as 2025-03-28, with or without a time after it.")]
    [InlineData("{\"text\":\"x\",\"published\":\"2025-02-30\"}", "\"published\" is '2025-02-30'; a date is ")]
    [InlineData("{\"text\":\"\\ud800\"}", "\"text\" has half of a surrogate pair ")]
    public async Task A_bad_line_is_named_and_reading_goes_on(string line, string reason)
    {
        Write("a.jsonl", "{\"text\":\"first\"}\n\n" + line + "\n{\"text\":\"last\"}\n");
        var readings = await ReadAsync("a.jsonl");
        Assert.Equal(["first", null, "last"], readings.Select(reading => reading.Article?.Text));
        var problem = Assert.IsType<ArticleProblem>(readings[1].Problem);
        Assert.Equal(("a.jsonl", 3), (problem.File, problem.Line));
        Assert.StartsWith(reason, problem.Reason, StringComparison.Ordinal);
        Assert.StartsWith("a.jsonl:3: " + reason, problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("636166E9", 3, "Byte 0xE9 at position 3 is not UTF-8. The file may be Windows-1252 or Latin-1; save it as UTF-8 or UTF-16.")]
    [InlineData("EFBBBF61FF", 4, "Byte 0xFF at position 4 is not UTF-8. The file may be Windows-1252 or Latin-1; save it as UTF-8 or UTF-16.")]
    [InlineData("61E282", 1, "Byte 0xE2 at position 1 is not UTF-8. The file may be Windows-1252 or Latin-1; save it as UTF-8 or UTF-16.")]
    [InlineData("6100620063", 1, "There is a zero byte at position 1: this is a binary file, or UTF-16 without a byte order mark; save it as UTF-8.")]
    [InlineData("255044462D312E34", 0, "This is a PDF file; save its text as UTF-8 first.")]
    [InlineData("FFFE0000", 0, "The text is UTF-32; save it as UTF-8 or UTF-16.")]
    [InlineData("FFFE610062", 4, "The text is UTF-16 by its first bytes, but ends within a character.")]
    [InlineData("FFFE610000D86200", 4, "The surrogate at byte 4 has no partner; the text is not whole UTF-16.")]
    [InlineData("2020", null, "There is no text.")]
    [InlineData("", null, "There is no text.")]
    public async Task What_is_no_text_is_refused_with_its_place(string bytes, int? position, string reason)
    {
        Write("a.txt", Convert.FromHexString(bytes));
        Write("b.txt", "A good one.");
        var readings = await ReadAsync("a.txt", "b.txt");
        Assert.Equal(new ArticleProblem("a.txt", null, position, reason), readings[0].Problem);
        Assert.Equal("A good one.", readings[1].Article?.Text);
    }

    [Fact]
    public async Task A_wrong_byte_in_json_lines_spoils_its_line_only()
    {
        Write("a.jsonl", [.. "{\"text\":\"a\"}\n{\"text\":\""u8, 0xE9, .. "\"}\n{\"text\":\"c\"}"u8]);
        var readings = await ReadAsync("a.jsonl");
        Assert.Equal(["a", null, "c"], readings.Select(reading => reading.Article?.Text));
        Assert.Equal((2, 22), (readings[1].Problem?.Line, readings[1].Problem?.BytePosition));
    }

    [Fact]
    public async Task A_line_too_long_for_an_article_is_passed_over()
    {
        await using (var stream = File.Create(_folder.PathOf("a.jsonl")))
        {
            await stream.WriteAsync("{\"text\":\"first\"}\n{\"text\":\""u8.ToArray());
            await stream.WriteAsync(Enumerable.Repeat((byte)'x', 17 * 1024 * 1024).ToArray());
            await stream.WriteAsync("\"}\n{\"text\":\"last\"}\n"u8.ToArray());
        }

        var readings = await ReadAsync("a.jsonl");
        Assert.Equal(["first", null, "last"], readings.Select(reading => reading.Article?.Text));
        Assert.Equal("a.jsonl:2: The line is longer than 16 MiB; that is no news article.", readings[1].Problem?.ToString());
        Assert.Equal(new FileInfo(_folder.PathOf("a.jsonl")).Length, readings.Sum(reading => reading.ByteCount));
    }

    [Theory]
    [InlineData("{\"text\":\"a\"}\n{\"text\":\"b\"}", 2)]
    [InlineData("  \n{\"text\":\"a\"}", 1)]
    [InlineData("A plain text.", 1)]
    public async Task Standard_input_is_text_or_json_lines_by_its_first_character(string input, int count)
    {
        var reader = new ArticleReader(standardInput: new MemoryStream(Encoding.UTF8.GetBytes(input)));
        var readings = await reader.ReadAsync(ArticleFile.Find(["-"], _folder.Path)).ToListAsync();
        Assert.Equal(count, readings.Count);
        Assert.All(readings, reading => Assert.NotNull(reading.Article));
        Assert.All(readings, reading => Assert.Equal("-", reading.File));
    }

    [Theory]
    [InlineData("corpus", "{\"text\":\"a\"}\n{\"text\":\"b\"}", 2)]
    [InlineData("corpus.dump", " \n{\"text\":\"a\"}\n{\"text\":\"b\"}", 2)]
    [InlineData("article", "Talks {in Paris} ended.\nMore.", 1)]
    [InlineData("braces.txt", "{Photo}\nTalks ended.", 1)]
    public async Task A_file_without_a_known_extension_is_text_or_json_lines_by_its_first_character(string file, string content, int count)
    {
        Write(file, content);
        var articles = await ArticlesAsync(file);
        Assert.Equal(count, articles.Count);
    }

    [Fact]
    public async Task A_title_is_no_title_of_many_articles()
    {
        Write("corpus", "{\"text\":\"a\"}\n{\"text\":\"b\"}");
        var reader = new ArticleReader(new ArticleOverrides(Title: "T"));
        var reading = Assert.Single(await reader.ReadAsync(ArticleFile.Find(["corpus"], _folder.Path)).ToListAsync());
        Assert.Equal("corpus: This is JSON Lines, whose articles have titles of their own; leave out the title.", reading.Problem?.ToString());
    }

    [Fact]
    public async Task A_folder_is_read_with_all_below_it_in_ordinal_order()
    {
        Write("in/b.txt", "b");
        Write("in/B.txt", "B");
        Write("in/a/z.jsonl", "{\"text\":\"z1\"}\n{\"text\":\"z2\"}");
        Write("in/notes.md", "no");
        Assert.Equal(["B", "z1", "z2", "b"], (await ArticlesAsync("in/")).Select(article => article.Text));
        Assert.Equal(["in/B.txt", "in/a/z.jsonl", "in/b.txt"], ArticleFile.Find(["in/"], _folder.Path).Select(file => file.Name));
    }

    [Theory]
    [InlineData("nowhere.txt", "There is no file or folder 'nowhere.txt'.")]
    [InlineData("empty", "The folder 'empty' has no *.txt or *.jsonl files.")]
    public void An_input_that_is_not_there_is_an_error_at_once(string input, string message)
    {
        Directory.CreateDirectory(_folder.PathOf("empty"));
        Assert.Equal(message, Assert.Throws<FileNotFoundException>(() => ArticleFile.Find([input], _folder.Path)).Message);
    }

    [Fact]
    public async Task Shards_do_not_overlap_and_are_everything()
    {
        Write("a.jsonl", string.Concat(Enumerable.Range(0, 10).Select(i => $"{{\"text\":\"{i}\"}}\n")));
        var shards = new List<string>();
        for (var i = 1; i <= 3; i++)
        {
            var readings = new ArticleReader().ReadAsync(ArticleFile.Find(["a.jsonl"], _folder.Path));
            shards.Add(string.Concat(await new ArticleShard(i, 3).TakeAsync(readings).Select(reading => reading.Article?.Text).ToListAsync()));
        }

        Assert.Equal(["0369", "147", "258"], shards);
    }

    [Theory]
    [InlineData("2/3", true)]
    [InlineData("3/3", true)]
    [InlineData("0/3", false)]
    [InlineData("4/3", false)]
    [InlineData("3", false)]
    [InlineData("a/b", false)]
    [InlineData("-1/3", false)]
    public void A_shard_is_i_of_n(string text, bool isShard) => Assert.Equal(isShard, ArticleShard.TryParse(text, out _));

    private static byte[] Encode(string text, string name) => name switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-8 with mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        _ => [.. Encoding.GetEncoding(name).Preamble, .. Encoding.GetEncoding(name).GetBytes(text)],
    };

    private void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    private void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.PathOf(name))!);
        File.WriteAllBytes(_folder.PathOf(name), bytes);
    }

    private async Task<List<ArticleReading>> ReadAsync(params string[] inputs) =>
        await new ArticleReader().ReadAsync(ArticleFile.Find(inputs, _folder.Path)).ToListAsync();

    private async Task<List<Article>> ArticlesAsync(params string[] inputs) =>
        [.. (await ReadAsync(inputs)).Select(reading => Assert.IsType<Article>(reading.Article))];
}
