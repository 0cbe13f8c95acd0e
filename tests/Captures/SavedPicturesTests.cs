using Archive.Tests.Support;
using NetVips;
using Xunit;

namespace Archive.Tests.Captures;

/// <summary><c>import --pictures</c>: what was saved with a page stands beside its article, and nothing else does.</summary>
public sealed class SavedPicturesTests
{
    private const string Text = "<p>Lantern said on Thursday that it would give its crane to the harbour, which had asked for it for years, and pay for the move.</p>";
    private const string More = "<p>Tidewater, whose own crane is older than the harbour, asked on the same day whether it might have the old one, and got no answer.</p>";

    private static readonly Lazy<byte[]> Crane = new(() => Png(64));

    private static byte[] Png(int width)
    {
        using var image = Image.Black(width, 40);
        return image.PngsaveBuffer();
    }

    private static string Page(string picture) =>
        $"<html><head><meta property=\"article:published_time\" content=\"2015-04-23\"><title>A crane moves</title><link rel=\"canonical\" href=\"https://quay.example/crane\"></head><body><article><h1>A crane moves</h1>{Text}<p>{picture}</p>{More}</article></body></html>";

    private static string Embedded(byte[] bytes) => $"<img alt=\"The crane\" src=\"data:image/png;base64,{Convert.ToBase64String(bytes)}\">";

    private static string[] Import(TempArchive archive, params string[] options)
    {
        archive.Run("import", options);
        return [.. Folder.Bytes(archive.Full("input/articles")).Keys];
    }

    [Fact]
    public void A_picture_within_the_page_stands_beside_its_article_and_is_published()
    {
        using var archive = new TempArchive(("seeds/a.html", Page(Embedded(Crane.Value))));
        Assert.Equal(["2015/a-crane-moves.md", "2015/a-crane-moves/picture.png"], Import(archive, "--pictures"));
        Assert.Contains("![The crane](picture.png)", archive.Read("input/articles/2015/a-crane-moves.md"), StringComparison.Ordinal);
        archive.Build();
        Assert.Matches("<img[^>]+picture\\.png", archive.Published("articles/2015/a-crane-moves/index.html"));
    }

    [Fact]
    public void Without_the_option_a_warning_says_how_to_keep_it()
    {
        using var archive = new TempArchive(("seeds/a.html", Page(Embedded(Crane.Value))));
        Assert.Contains("The picture 'The crane' was saved with the page and is left out.\n    To keep it beside the article, import the page with --pictures.", archive.Run("import").Error, StringComparison.Ordinal);
        Assert.Single(Folder.Bytes(archive.Full("input/articles")));
    }

    [Fact]
    public void The_folder_that_a_browser_saves_beside_a_page_gives_its_pictures()
    {
        using var archive = new TempArchive(("seeds/Crane.html", Page("<img alt=\"The crane\" src=\"./Crane_files/Big%20Crane.PNG\"><img alt=\"Other\" src=\"./Crane_files/../../input/site.yml\">")));
        Directory.CreateDirectory(archive.Full("seeds/Crane_files"));
        File.WriteAllBytes(archive.Full("seeds/Crane_files/Big Crane.PNG"), Crane.Value);
        Assert.Equal(["2015/a-crane-moves.md", "2015/a-crane-moves/big-crane.png"], Import(archive, "--pictures"));
        Assert.Contains("![The crane](big-crane.png)", archive.Read("input/articles/2015/a-crane-moves.md"), StringComparison.Ordinal);
    }

    private static string Note(string pictures) =>
        $"---\ntitle: A crane moves\ndate: 2015-04-23\nsource: https://quay.example/crane\n---\nLantern said on Thursday that it would give its crane to the harbour.\n\n{pictures}\n\nTidewater asked on the same day whether it might have the old one.\n";

    private static TempArchive Notes(string pictures)
    {
        var archive = new TempArchive(("seeds/notes/a.md", Note(pictures)));
        Directory.CreateDirectory(archive.Full("seeds/files"));
        File.WriteAllBytes(archive.Full("seeds/files/Big Crane.PNG"), Crane.Value);
        File.WriteAllBytes(archive.Full("seeds/notes/chart.png"), Png(80));
        return archive;
    }

    [Fact]
    public void A_note_in_Markdown_keeps_the_pictures_that_lie_where_it_says()
    {
        using var archive = Notes("![The crane](../files/Big%20Crane.PNG \"Big\") and ![A chart][c], ![no file](./other.png), ![outside](../../input/site.yml).\n\n[c]: chart.png");
        Assert.Equal(["2015/a-crane-moves.md", "2015/a-crane-moves/big-crane.png", "2015/a-crane-moves/chart.png"], Import(archive, "--pictures"));
        Assert.Contains("![The crane](big-crane.png \"Big\") and ![A chart][c], ![no file](https://quay.example/other.png)", archive.Read("input/articles/2015/a-crane-moves.md"), StringComparison.Ordinal);
        Assert.Equal(0, archive.Run("check").Exit);
    }

    [Fact]
    public void Without_the_option_a_note_loses_them_with_a_warning_and_no_address_is_made_up()
    {
        using var archive = Notes("[![The crane](../files/Big%20Crane.PNG)](https://quay.example/film) and ![](chart.png).");
        var said = archive.Run("import").Error;
        Assert.Contains("The picture 'The crane' was saved with the page and is left out.", said, StringComparison.Ordinal);
        Assert.Contains("A picture that was saved with the page is left out.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("no kind of file", said, StringComparison.Ordinal);
        Assert.Contains("[The crane](https://quay.example/film) and .", archive.Read("input/articles/2015/a-crane-moves.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_no_note_names_is_no_capture()
    {
        using var archive = Notes("![The crane](../files/Big%20Crane.PNG) and ![A chart](chart.png).");
        File.WriteAllBytes(archive.Full("seeds/scan.jpg"), Crane.Value);
        var said = archive.Run("import").Error;
        Assert.Contains("seeds/scan.jpg: error: '.jpg' is no kind of file that can be imported.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("seeds/files", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("![[chart.png|A chart]] and ![[chart.png|300]].", "![A chart](<chart.png>) and ![](<chart.png>).")]
    [InlineData("![A chart][c], see [it][c].\n\n[c]: chart.png", "![A chart](chart.png), see [it][c].\n\n[c]: https://quay.example/chart.png")]
    public void A_note_names_a_picture_in_other_ways(string written, string shown)
    {
        using var archive = Notes(written);
        archive.Run("import", "--pictures");
        Assert.Contains(shown, archive.Read("input/articles/2015/a-crane-moves.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_of_a_page_saved_as_MHTML_is_found_by_its_address()
    {
        var mail = $"Snapshot-Content-Location: https://quay.example/crane\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\nContent-Type: text/html; charset=utf-8\n\n{Page("<img alt=\"The crane\" src=\"https://cdn.example/crane-2.png?w=9\">")}\n--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Location: https://cdn.example/crane-2.png?w=9\n\n{Convert.ToBase64String(Crane.Value)}\n--b--\n";
        using var archive = new TempArchive(("seeds/a.mhtml", mail.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(["2015/a-crane-moves.md", "2015/a-crane-moves/crane-2.png"], Import(archive, "--pictures"));
    }

    [Theory]
    [InlineData("PHN2Zz48L3N2Zz4=")]
    [InlineData("iVBORw0KGgo=")]
    [InlineData("no base64!")]
    public void What_is_no_picture_is_not_kept(string data)
    {
        using var archive = new TempArchive(("seeds/a.html", Page($"<img alt=\"The crane\" src=\"data:image/png;base64,{data}\">")));
        Assert.Equal(["2015/a-crane-moves.md"], Import(archive, "--pictures"));
    }

    [Fact]
    public void A_picture_that_nobody_describes_makes_a_draft_that_asks()
    {
        using var archive = new TempArchive(("seeds/a.html", Page($"<img src=\"data:image/png;base64,{Convert.ToBase64String(Crane.Value)}\">")));
        Import(archive, "--pictures");
        Assert.Contains("ask: \"What does the picture picture.png show?\"", archive.Read("input/articles/2015/a-crane-moves.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_stands_there_already_is_left_alone()
    {
        using var archive = new TempArchive(("seeds/a.html", Page(Embedded(Crane.Value))), ("input/articles/2015/a-crane-moves/picture.png", "somebody's"));
        Assert.Equal(["2015/a-crane-moves-2.md", "2015/a-crane-moves-2/picture.png", "2015/a-crane-moves/picture.png"], Import(archive, "--pictures"));
        Assert.Equal("somebody's", archive.Read("input/articles/2015/a-crane-moves/picture.png"));
    }

    [Fact]
    public void A_draft_that_gets_another_name_leaves_no_picture_at_the_old_one()
    {
        using var archive = new TempArchive(("seeds/a.html", Page(Embedded(Crane.Value)).Replace("2015-04-23", "2015-04", StringComparison.Ordinal).Replace("article:published_time", "article:modified_time", StringComparison.Ordinal)));
        Assert.Equal(["2015/a-crane-moves.md", "2015/a-crane-moves/picture.png"], Import(archive, "--pictures"));
        archive.Write("seeds/a.html.yml", "title: A crane goes\n");
        Assert.Equal(["2015/a-crane-goes.md", "2015/a-crane-goes/picture.png"], Import(archive, "--pictures", "--again"));
        Assert.False(Directory.Exists(archive.Full("input/articles/2015/a-crane-moves")));
    }

    [Fact]
    public void A_draft_is_made_anew_over_its_own_pictures()
    {
        using var archive = new TempArchive(("seeds/a.html", Page(Embedded(Crane.Value)).Replace("2015-04-23", "2015-04", StringComparison.Ordinal).Replace("article:published_time", "article:modified_time", StringComparison.Ordinal)));
        var first = Import(archive, "--pictures");
        Assert.Equal(first, Import(archive, "--pictures", "--again"));
    }
}
