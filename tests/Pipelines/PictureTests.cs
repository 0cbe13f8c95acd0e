using System.Text;
using Archive.Tests.Support;
using NetVips;
using Xunit;

namespace Archive.Tests.Pipelines;

/// <summary>Pictures lie beside their articles and are shown upright, with their size, in more sizes than one, and without what the camera noted.</summary>
public sealed class PictureTests
{
    [Fact]
    public void A_picture_beside_its_article_is_shown_with_its_size_and_a_smaller_version()
    {
        using var archive = Archive("![A harbour](harbour.jpg)\n", ("harbour.jpg", Jpeg(2000, 1000))).Build();
        Assert.Contains("<img src=\"/articles/2015/one/harbour.jpg\" width=\"1600\" height=\"800\" loading=\"lazy\" srcset=\"harbour-800w.jpg 800w, harbour.jpg 1600w\" sizes=\"(min-width: 46rem) 42rem, 100vw\" alt=\"A harbour\" />",
            archive.Published("articles/2015/one/index.html"));
        Assert.Equal((1600, 800), Size(archive, "articles/2015/one/harbour.jpg"));
        Assert.Equal((800, 400), Size(archive, "articles/2015/one/harbour-800w.jpg"));
    }

    [Theory]
    [InlineData("full", true, true)]
    [InlineData("excerpt", true, false)]
    [InlineData("link", false, false)]
    public void No_more_pictures_are_published_than_a_text_may_show(string rights, bool first, bool second)
    {
        using var archive = Archive("Words. ![A harbour](a.jpg)\n\nMore. ![A lighthouse](b.jpg)\n", ("a.jpg", Jpeg(2000, 1000)), ("b.jpg", Jpeg(2000, 1000)));
        archive.Write("input/articles/2015/one.md", archive.Read("input/articles/2015/one.md").Replace("date:", $"rights: {rights}\ndate:")).Build();
        Assert.Equal((first, first), (Has("a.jpg"), Has("a-800w.jpg")));
        Assert.Equal((second, second), (Has("b.jpg"), Has("b-800w.jpg")));

        bool Has(string name) => File.Exists(archive.Full($"output/articles/2015/one/{name}"));
    }

    [Fact]
    public void What_a_camera_noted_is_gone_and_the_picture_stands_upright()
    {
        var taken = Jpeg(300, 200, orientation: 6);
        using (var before = Image.NewFromBuffer(taken)) Assert.Contains("exif-ifd0-Make", before.GetFields());
        using var archive = Archive("![A harbour](/articles/2015/one/harbour.jpg)\n", ("harbour.jpg", taken)).Build();
        using var published = Image.NewFromFile(archive.Full("output/articles/2015/one/harbour.jpg"));
        Assert.Equal((200, 300), (published.Width, published.Height));
        Assert.DoesNotContain(published.GetFields(), f => f.Contains("exif", StringComparison.Ordinal) || f.Contains("xmp", StringComparison.Ordinal));
        Assert.Contains("width=\"200\" height=\"300\"", archive.Published("articles/2015/one/index.html"));
    }

    [Fact]
    public void Two_builds_give_the_same_bytes_and_an_edited_picture_changes_the_pages_that_show_it()
    {
        using var archive = Archive("![A harbour](harbour.jpg)\n", ("harbour.jpg", Jpeg(2000, 1000))).Build();
        var before = File.ReadAllBytes(archive.Full("output/articles/2015/one/harbour-800w.jpg"));
        archive.Build("--clean");
        Assert.Equal(before, File.ReadAllBytes(archive.Full("output/articles/2015/one/harbour-800w.jpg")));
        File.WriteAllBytes(archive.Full("input/articles/2015/one/harbour.jpg"), Jpeg(900, 300));
        archive.Build();
        Assert.Contains("width=\"900\" height=\"300\"", archive.Published("articles/2015/one/index.html"));
        Assert.False(File.Exists(archive.Full("output/articles/2015/one/harbour-800w.jpg")));
    }

    [Fact]
    public void Feeds_and_shared_links_know_the_picture()
    {
        using var archive = Archive("![A harbour](harbour.jpg)\n", ("harbour.jpg", Jpeg(400, 300))).Build("--base-url", "https://a.test/archive");
        Assert.Contains("<img src=\"https://a.test/archive/articles/2015/one/harbour.jpg\" width=\"400\" height=\"300\" alt=\"A harbour\" />", archive.Published("atom.xml"));
        Assert.Contains("<meta property=\"og:image\" content=\"https://a.test/archive/articles/2015/one/harbour.jpg\">\n<meta property=\"og:image:width\" content=\"400\">", archive.Published("articles/2015/one/index.html"));
        Assert.Contains("<img src=\"/archive/articles/2015/one/harbour.jpg\"", archive.Published("articles/2015/one/index.html"));
    }

    [Fact]
    public void Markdown_for_others_leads_to_the_same_places_below_a_path()
    {
        using var archive = Archive("[Us](/articles/), [it](</articles/2015/> \"t\"), `[code](/articles/)`, [ref], ![A harbour](harbour.jpg), [out](//a.test/)\n\n[ref]: /topics/\n", ("harbour.jpg", Jpeg(400, 300)))
            .Build("--base-url", "https://a.test/archive");
        Assert.Contains("[Us](/archive/articles/), [it](</archive/articles/2015/> \"t\"), `[code](/articles/)`, [ref], ![A harbour](harbour.jpg), [out](//a.test/)\n\n[ref]: /archive/topics/\n",
            archive.Published("articles/2015/one/index.md"));
    }

    [Fact]
    public void Files_are_published_as_they_are()
    {
        using var archive = Archive("![Logo](/images/logo.png) and [a paper](/paper.pdf)\n");
        archive.Write("input/files/CNAME", "a.test").Write("input/files/.well-known/security.txt", "Contact: x").Write("input/files/paper.pdf", "%PDF-1.4");
        Directory.CreateDirectory(archive.Full("input/files/images"));
        var logo = Pictures.Png(40, 20);
        File.WriteAllBytes(archive.Full("input/files/images/logo.png"), logo);
        archive.Build();
        Assert.Equal("a.test Contact: x", $"{archive.Published("CNAME")} {archive.Published(".well-known/security.txt")}");
        archive.Write("input/files/.well-known/security.txt", "Contact: y").Build();
        Assert.Equal("Contact: y", archive.Published(".well-known/security.txt"));
        Assert.Equal(logo, File.ReadAllBytes(archive.Full("output/images/logo.png")));
        Assert.Contains("<img src=\"/images/logo.png\" width=\"40\" height=\"20\" loading=\"lazy\" alt=\"Logo\" />", archive.Published("articles/2015/one/index.html"));
    }

    [Fact]
    public void What_is_wrong_with_pictures_is_reported_where_it_is()
    {
        using var archive = Archive("One.\n\n![](harbour.jpg) ![Gone](gone.jpg)\n", ("harbour.jpg", Jpeg(40, 30)), ("broken.png", [1, 2, 3]), ("Big.JPG", Jpeg(40, 30)), ("unused.png", Pictures.Png(4, 4)));
        archive.Write("input/articles/2015/one/drawing.svg", "<svg/>").Write("input/articles/2015/one/notes.txt", "x").Write("input/files/a b.txt", "x").Write("input/articles/2015/nobody/x.png", "x");
        var check = archive.Run("check");
        Assert.Equal(1, check.Exit);
        Assert.All((string[])
            [
                "input/articles/2015/one.md:9:1: error: This picture says nothing to who cannot see it.",
                "input/articles/2015/one.md:9:26: error: The link leads to gone.jpg, and there is no such picture.",
                "Put it into input/articles/2015/one/, and write its name alone.",
                "input/articles/2015/one/Big.JPG: error: No address can be made of this picture's name.",
                "input/articles/2015/one/broken.png: error: This is no JPEG, PNG, WebP or GIF that can be read",
                "input/articles/2015/one/drawing.svg: error: An SVG can hold scripts",
                "input/articles/2015/one/notes.txt: warning: Nothing reads this file.",
                "input/articles/2015/nobody/x.png: warning: Nothing reads this file.",
                "input/files/a b.txt: error: No address can be made of this file's name.",
            ], line => Assert.Contains(line, check.Error));
        Assert.Equal(1, archive.Run("build").Exit);
    }

    [Fact]
    public void A_picture_whose_name_is_no_address_is_told_once()
    {
        using var archive = Archive("![A harbour](größe.png)\n", ("größe.png", Jpeg(40, 30)));
        Assert.Equal("input/articles/2015/one/größe.png: error: No address can be made of this picture's name.\n    Use lower-case letters a to z, digits and hyphens.\n", archive.Run("check").Error);
    }

    [Fact]
    public void Pictures_of_a_text_that_may_not_be_shown_are_no_part_of_shared_links()
    {
        using var archive = new TempArchive();
        archive.Article("one", more: "rights: link\nsource: { name: A, url: https://a.test/ }\n", body: "![A harbour](harbour.jpg)\n");
        Directory.CreateDirectory(archive.Full("input/articles/2015/one"));
        File.WriteAllBytes(archive.Full("input/articles/2015/one/harbour.jpg"), Jpeg(40, 30));
        archive.Build();
        Assert.DoesNotContain("harbour", archive.Published("articles/2015/one/index.html"));
        Assert.False(File.Exists(archive.Full("output/articles/2015/one/harbour.jpg")));
    }

    [Fact]
    public void What_a_library_thinks_of_a_picture_is_not_written_among_the_reports()
    {
        var picture = Picture();
        using var archive = Archive("![A harbour](harbour.png)\n", ("harbour.png", [.. picture.AsSpan(0, 33), 0, 0, 0, 3, .. "zTXta"u8, 0, 0, 1, 2, 3, 4, .. picture.AsSpan(33)]));
        using var build = Call.Start(["build", "--root", archive.Root]);
        Assert.Equal("", build.StandardError.ReadToEnd());
        build.WaitForExit();
        Assert.Equal(0, build.ExitCode);

        static byte[] Picture()
        {
            using var plain = Image.Black(300, 200);
            return plain.PngsaveBuffer();
        }
    }

    private static TempArchive Archive(string body, params ReadOnlySpan<(string Name, byte[] Bytes)> pictures)
    {
        var archive = new TempArchive().Article("one", body: body);
        Directory.CreateDirectory(archive.Full("input/articles/2015/one"));
        foreach (var (name, bytes) in pictures) File.WriteAllBytes(archive.Full($"input/articles/2015/one/{name}"), bytes);
        return archive;
    }

    private static byte[] Jpeg(int width, int height, int orientation = 1)
    {
        using var plain = Image.Black(width, height, 3) + new double[] { 40, 80, 120 };
        using var image = plain.Cast(Enums.BandFormat.Uchar).Mutate(m =>
        {
            m.Set(GValue.GIntType, "orientation", orientation);
            m.Set(GValue.GStrType, "exif-ifd0-Make", "Camera (Camera, ASCII, 7 components, 7 bytes)");
        });
        return image.JpegsaveBuffer();
    }

    private static (int Width, int Height) Size(TempArchive archive, string path)
    {
        using var image = Image.NewFromFile(Path.Combine(archive.Output, path));
        return (image.Width, image.Height);
    }

    [Theory]
    [InlineData("_worker.js", "x", "Hosts obey files of this name")]
    [InlineData("functions/a.json", "x", "Hosts obey files of this name")]
    [InlineData("netlify.toml", "x", "Hosts obey files of this name")]
    [InlineData("a.mjs", "x", "Browsers or hosts run files of this kind")]
    [InlineData("a.html", "<SCRIPT src=/b.png></SCRIPT>", "This file holds a script")]
    [InlineData("a.svg", "<svg onload=\"x()\"/>", "This file holds a script")]
    [InlineData("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><x1:script xmlns:x1='http://www.w3.org/1999/xhtml'>x()</x1:script></svg>", "This file holds a script")]
    [InlineData("a.svg", "<!DOCTYPE svg [<!ENTITY s \"&#60;script>x()&#60;/script>\">]><svg xmlns='http://www.w3.org/2000/svg'>&s;</svg>", "This file holds a script")]
    [InlineData("a.svg", "<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"x()\">]><svg xmlns='http://www.w3.org/2000/svg'/>", "This file holds a script")]
    [InlineData("a.rss", "<r><script xmlns='http://www.w3.org/1999/xhtml'>x()</script></r>", "This file holds a script")]
    [InlineData("a.xml", "<?xml-stylesheet href='a.css'?><r/>", "This file holds a script")]
    [InlineData("a.svg", "<svg><set attributeName='href' to='java&#10;script:x()'/></svg>", "This file holds a script")]
    [InlineData("a.svg", "<svg><g></svg>", "This file is not well-formed XML (line 1)")]
    [InlineData("a.html", "<a href='jav&#97script:x()'>a</a>", "This file holds a script")]
    [InlineData("a.html", "<a href='jav&#x61;script&colon;x()'>a</a>", "This file holds a script")]
    [InlineData("a.html", "<iframe srcdoc='&lt;script&gt;x()&lt;/script&gt;'></iframe>", "This file holds a script")]
    [InlineData("a.html", "<p><template shadowrootmode=open><b onclick=x()>b</b></template>", "This file holds a script")]
    [InlineData("a.html", "<scr\u001b(Bipt>x()</script>", "This file is not plain UTF-8")]
    [InlineData("a.html", "<p>A &lt;script&gt; is told of, and JavaScript, too.", null)]
    [InlineData("a.svg", "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'><svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>", null)]
    [InlineData("a.html", "proof of ownership", null)]
    [InlineData("functions.pdf", "%PDF", null)]
    public void What_hosts_obey_or_browsers_run_is_not_published(string name, string text, string? error)
    {
        using var archive = Archive("One.\n").Write($"input/files/{name}", text);
        Assert.Equal((error is null ? 0 : 1, error is not null), (archive.Run("build").Exit, File.Exists(archive.Full("input/files/" + name)) && !File.Exists(archive.Full("output/" + name))));
        if (error is not null) Assert.Contains($"input/files/{name}: error: {error}", archive.Run("check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_in_an_encoding_of_wide_letters_is_not_published()
    {
        using var archive = Archive("One.\n").Write("input/files/a.html", "");
        File.WriteAllText(archive.Full("input/files/a.html"), "<script>x()</script>", Encoding.Unicode);
        Assert.Contains("input/files/a.html: error: This file is not plain UTF-8", archive.Run("check").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.html", "<b>")]
    [InlineData("a.svg", "<b>")]
    [InlineData("a.xml", "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">]><r>&f;&f;&f;")]
    public void A_page_without_end_is_looked_at_in_a_moment(string name, string again)
    {
        using var archive = Archive("One.\n").Write($"input/files/{name}", string.Concat(Enumerable.Repeat(again, 50_000)));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.DoesNotContain("fault of the program", archive.Run("check").Error, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }
}
