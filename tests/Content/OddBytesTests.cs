using System.Text;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Content;

/// <summary>What old systems and other programs make of a file is named as what it is.</summary>
public sealed class OddBytesTests
{
    private const string Page = "---\nid: one\ntitle: \"One\"\ndate: 2015\n---\n\nText.\n";

    public static TheoryData<string, byte[], string> Files => new()
    {
        { "input/vendors/a.yml", "name: \"A\0b\"\n"u8.ToArray(), "a.yml:1:9: error: The character NUL stands here" },
        { "input/vendors/a.yml", "kind: company\nname: A\0b\n"u8.ToArray(), "a.yml:2:8: error: The character NUL stands here" },
        { "input/vendors/a.yml", Encoding.BigEndianUnicode.GetBytes("name: A\n"), "save it as UTF-8" },
        { "input/articles/2015/one.md", Encoding.UTF8.GetBytes(Page.Replace("One", "O\0e", StringComparison.Ordinal)), "one.md:3:10: error: The character NUL stands here" },
        { "input/articles/2015/one.md", Encoding.Unicode.GetBytes(Page), "one.md:1:1: error: The file is not UTF-8 text, but UTF-16." },
        { "input/articles/2015/one.md", Encoding.UTF8.GetBytes(Page.ReplaceLineEndings("\r")), "one.md:1:1: error: The lines of this file end with CR alone" },
        { "theme/templates/article.html", [.. "<p>\n<b>é"u8, 0xE9], "theme/templates/article.html:2:5: error: From here on the file is not UTF-8 text." },
        { "input/articles/2015/one.md", [.. "---\n😀😀😀"u8, 0xE9], "one.md:2:7: error: " },
        { "theme/css/own.css", [0x61, 0xFF], "theme/css/own.css:1:2: error: From here on the file is not UTF-8 text." },
        { "theme/words/en.yml", [0x61, 0xFF], "theme/words/en.yml:1:2: error: From here on the file is not UTF-8 text." },
    };

    [Theory, MemberData(nameof(Files))]
    public void It_is_named_at_its_place(string path, byte[] bytes, string problem)
    {
        using var archive = new TempArchive((path, ""));
        File.WriteAllBytes(archive.Full(path), bytes);
        var check = archive.Run("check");
        Assert.Equal(1, check.Exit);
        Assert.Contains(problem, check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_CR_within_a_value_is_no_end_of_a_line()
    {
        using var archive = new TempArchive(("input/articles/2015/one.md", "---\r\nid: one\r\ntitle: \"One\r two\"\r\ndate: 2015\nvendors: [acme]\nsummary: “Said”\ndated: 2015\n---\n\nText.\n"));
        var check = archive.Run("check");
        foreach (var place in (string[])["5:11: error: There is no vendor", "6:10: warning: The quotes", "7:1: error: There is no key"]) Assert.Contains($"one.md:{place}", check.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("input/vendors/con.yml", "name: Con\n")]
    [InlineData("input/topics/lpt1.yml", "name: Printing\n")]
    [InlineData("input/articles/2015/nul.md", Page)]
    [InlineData("input/pages/aux.md", "---\ntitle: Aux\n---\n\nText.\n")]
    public void A_name_that_Windows_has_for_a_device_is_no_name_of_a_file(string path, string text)
    {
        using var archive = new TempArchive((path, text));
        var check = archive.Run("check");
        Assert.Contains($"{path}: error: The file name '{Path.GetFileNameWithoutExtension(path)}' cannot be ", check.Error);
        Assert.Contains("Windows reserves the name, and no file can be called so there", check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_of_a_few_letters_is_named_as_what_it_is()
    {
        using var archive = new TempArchive(("input/site.yml", "title: T\nbase-url: x\n"));
        Assert.StartsWith("input/site.yml:2:11: error: 'base-url' must be an address", archive.Run("check").Error);
    }

    [Theory]
    [InlineData("2998", "'tag-authority' names a time that is still to come (a.test,2998)")]
    [InlineData("2015", "no problems")]
    public void The_host_of_all_identities_is_ours_already(string year, string says)
    {
        using var archive = new TempArchive(("input/site.yml", $"{TempArchive.SiteYml}tag-authority: a.test,{year}\n"));
        var check = archive.Run("check");
        Assert.Contains(says, check.Error + check.Output, StringComparison.Ordinal);
    }
}
