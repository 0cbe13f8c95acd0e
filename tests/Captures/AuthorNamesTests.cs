using Archive.Captures.Names;
using Xunit;

namespace Archive.Tests.Captures;

public sealed class AuthorNamesTests
{
    [Theory]
    [InlineData("By JANE DOE, AP Auto Writer", "Jane Doe")]
    [InlineData("<a href=\"/x\">Bo Roe</a>", "Bo Roe")]
    [InlineData("Von Ada Quill", "Ada Quill")]
    [InlineData("Posted by Ada Quill, Vice President, Harbour Cloud", "Ada Quill")]
    [InlineData("Ada Quill, Director, and Max Moe", "Ada Quill|Max Moe")]
    [InlineData("By MEG QUILL and ERRIN MOE, Associated Press", "Meg Quill|Errin Moe")]
    [InlineData("Ada Quill, Max Moe and Jo van der Berg", "Ada Quill|Max Moe|Jo van der Berg")]
    [InlineData("[[Ada Quill]]", "Ada Quill")]
    [InlineData("[Ada Quill](https://quay.example/ada)", "Ada Quill")]
    [InlineData("Quill, Ada", "Ada Quill")]
    [InlineData("Quill, Ada N.", "Ada N. Quill")]
    [InlineData("Quill, A. N.", "A. N. Quill")]
    [InlineData("van der Quill, Ada", "Ada van der Quill")]
    [InlineData("Ada Quill - https://quay.example/", "Ada Quill")]
    [InlineData("Ada Quill, PhD", "Ada Quill")]
    [InlineData("Sammy Moe, Jr.", "Sammy Moe, Jr")]
    [InlineData("ada@quay.example (Ada Quill)", "Ada Quill")]
    [InlineData("Ada Quill Staff Writer", "Ada Quill")]
    [InlineData("Editor Ada Quill", "Ada Quill")]
    [InlineData("Ada Quill, Chefredakteurin", "Ada Quill")]
    [InlineData("Giornalista Ada Quill", "Ada Quill")]
    [InlineData("\u8a18\u8005 \u5800\u5ddd\u9686", "\u5800\u5ddd\u9686")]
    [InlineData("\u533f\u540d", "")]
    [InlineData("Unbekannt", "")]
    [InlineData("Stichting Kade", "Stichting Kade")]
    [InlineData("Ada Quill | The Quay", "Ada Quill")]
    [InlineData("堀川 隆", "堀川 隆")]
    [InlineData("[堀川隆，Quay Media]", "堀川隆")]
    [InlineData("谢若2017-03-01 14:27:02", "谢若")]
    [InlineData("Ada QuillStaff Writer", "Ada Quill")]
    [InlineData("Ada Quill, Quay.example", "Ada Quill")]
    [InlineData("Ada Quill, San Francisco", "Ada Quill")]
    [InlineData("Ada Quill, Jack London and Max Moe", "Ada Quill|Jack London|Max Moe")]
    [InlineData("Harbour News Desk", "Harbour News Desk")]
    [InlineData("Harbour Welle (www.harbour.example)", "Harbour Welle")]
    [InlineData("Hafenverein e.V.", "Hafenverein e.V.")]
    [InlineData("December 20", "")]
    [InlineData("ada", "ada")]
    [InlineData("https://quay.example/ada", "")]
    [InlineData("/@ada", "")]
    [InlineData("Staff Writer", "")]
    [InlineData("The Editors", "")]
    [InlineData("admin", "")]
    [InlineData("publisher", "")]
    [InlineData("The Quay", "")]
    [InlineData("Quay（The Quay Ltd）", "")]
    [InlineData("Twitter Facebook", "")]
    [InlineData("Nachrichten", "")]
    [InlineData("Virginia", "Virginia")]
    [InlineData("Min", "Min")]
    [InlineData("red, Hafen.at/Agenturen", "Hafen.at/Agenturen")]
    [InlineData("Ada Quill, The Quay Greyhaven", "Ada Quill")]
    public void Names_lose_what_is_put_around_them_and_what_is_none_goes(string written, string names)
    {
        var read = AuthorNames.Clean([written], "The Quay", "www.quay.example");
        Assert.Equal(names, string.Join('|', read.Names));
        Assert.Null(read.Doubt);
    }

    [Fact]
    public void Behind_a_single_comma_may_stand_another_author_or_something_else()
    {
        var read = AuthorNames.Clean(["Ada Quill, Max Moe"]);
        Assert.Equal(["Ada Quill", "Max Moe"], read.Names);
        Assert.Equal("Max Moe", read.Doubt);
        Assert.Equal(["Ada Quill"], AuthorNames.Clean(["Ada Quill, harbour master"]).Names);
    }
}
