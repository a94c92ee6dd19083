using System.Text;
using RelationsGraph.Extraction.Articles;

namespace RelationsGraph.Tests.Extraction.Articles;

public class HeadlineTests
{
    [Theory]
    [InlineData("Wang Yi to visit Russia\n\nHe will go.", "Wang Yi to visit Russia")]
    [InlineData("\n  Wang Yi to visit Russia  \n \nHe will go.", "Wang Yi to visit Russia")]
    [InlineData("Will Wang Yi visit Russia?\n\nHe will.", "Will Wang Yi visit Russia?")]
    [InlineData("Iran hits back at U.S.\n\nIt said so.", "Iran hits back at U.S.")]
    [InlineData("Wang Yi to visit Russia\nHe will go on Monday, the ministry said.\nMore.", "Wang Yi to visit Russia")]
    [InlineData("Wang Yi to visit Russia\n\"He will go,\" the ministry said. \"Soon.\"", "Wang Yi to visit Russia")]
    [InlineData("He will go.\n\nHe said so.", null)]
    [InlineData("\"He will go.\"\n\nHe said so.", null)]
    [InlineData("China will send its foreign minister to Russia next week, the\nMinistry in Beijing said on Friday. He is to stay for three\ndays.", null)]
    [InlineData("China will send its minister to\nRussia.\nHe will stay three days.", null)]
    [InlineData("Only one line", null)]
    [InlineData("Only a headline\n\n\n", null)]
    public async Task The_first_line_is_the_title_where_it_stands_alone(string text, string? title)
    {
        var reader = new ArticleReader(standardInput: new MemoryStream(Encoding.UTF8.GetBytes(text)));
        var reading = Assert.Single(await reader.ReadAsync(ArticleFile.Find(["-"], "/")).ToListAsync());
        Assert.Equal((text, title), (reading.Article?.Text, reading.Article?.Title));
    }
}
