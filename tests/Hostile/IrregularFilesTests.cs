using System.Diagnostics;
using Archive.Building;
using Archive.Diagnostics;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Hostile;

/// <summary>A branch may bring links, pipes and folders in the place of files. None is followed or opened; each is a problem at its place.</summary>
public sealed class IrregularFilesTests : IDisposable
{
    private const string Secret = "token-of-the-machine";

    private readonly TempArchive _outside = new(("secret", $"---\nid: x\ntitle: {Secret}\ndate: 2015\n---\n\n{Secret}\n"), ("folder/x.md", Secret), ("folder/x.yml", $"name: {Secret}\n"));
    private readonly TempArchive _archive = new TempArchive(("seeds/whole.txt", "A whole capture\n\nApril 23, 2015\n\nA sentence that says enough.\n"), ("theme/templates/foot.html", "<footer></footer>")).Article("one");

    public static TheoryData<string, string> Links => new()
    {
        { "input/site.yml", "secret" }, { "input/actions.yml", "secret" }, { "input/identities.txt", "secret" }, { "input/addresses.txt", "secret" },
        { "input/articles/2015/x.md", "secret" }, { "input/articles/2016", "folder" }, { "input/vendors", "folder" }, { "input/vendors/x.yml", "secret" },
        { "input/topics/x.yml", "/dev/zero" }, { "input/pages/x.md", "secret" }, { "input/publishers/x.yml", "nowhere" }, { "input/articles/round", "." },
        { "seeds/x.txt", "secret" }, { "seeds/folder", "folder" }, { "seeds/round", "." }, { "seeds/x.txt", "/proc/version" }, { "seeds/whole.txt.yml", "secret" }, { "seeds/whole.txt.yml", "nowhere" },
        { "theme/templates/foot.html", "secret" }, { "theme/assets", "folder" }, { "theme/css/x.css", "secret" }, { "theme/fonts/card-serif.ttf", "/dev/zero" },
    };

    [Theory, MemberData(nameof(Links))]
    public void A_link_is_not_followed(string place, string target)
    {
        var full = Clear(place);
        if (target == ".") Directory.CreateSymbolicLink(full, ".");
        else File.CreateSymbolicLink(full, target[0] == '/' ? target : _outside.Full(target));
        AssertRefused(place, "This is a link, and the program reads no links.");
    }

    [Theory]
    [InlineData("input/site.yml")]
    [InlineData("input/articles/2015/x.md")]
    [InlineData("input/vendors/x.yml")]
    [InlineData("seeds/x.txt")]
    [InlineData("seeds/whole.txt.yml")]
    [InlineData("theme/templates/foot.html")]
    public void A_pipe_is_not_opened(string place)
    {
        using var pipe = Process.Start("mkfifo", [Clear(place)]);
        pipe.WaitForExit();
        AssertRefused(place, "This is a pipe or a device, and the program does not open it.");
    }

    [Theory]
    [InlineData("input/articles/2015", ".md")]
    [InlineData("input/vendors", ".yml")]
    [InlineData("seeds", ".txt")]
    [InlineData("theme/templates", ".html")]
    public void A_name_that_is_no_UTF_8_is_reported(string folder, string ending)
    {
        Directory.CreateDirectory(_archive.Full(folder));
        Shell("touch \"$1\"/$'a\\xff'$2");
        AssertRefused($"{folder}/a\uFFFD{ending}", "The name of this file is no UTF-8");
        Shell("rm \"$1\"/$'a\\xff'$2");

        // The framework can neither make nor remove such a file.
        void Shell(string command)
        {
            using var shell = Process.Start("bash", ["-c", command, "-", _archive.Full(folder), ending]);
            shell.WaitForExit();
        }
    }

    [Theory]
    [InlineData("input/articles/2015/x.md")]
    [InlineData("input/vendors/x.yml")]
    [InlineData("input/pages/x.md")]
    [InlineData("seeds/x.md")]
    [InlineData("seeds/whole.txt.yml")]
    public void A_folder_that_is_called_like_a_page_is_reported(string place)
    {
        Directory.CreateDirectory(_archive.Full(place));
        AssertRefused(place, "This is a folder that is called as if it were a file.");
    }

    [Fact]
    public void The_whole_of_the_input_behind_a_link_is_not_read()
    {
        Directory.Move(_archive.Full("input"), _outside.Full("input-of-others"));
        Directory.CreateSymbolicLink(_archive.Full("input"), _outside.Full("input-of-others"));
        AssertRefused("input", "This is a link, and the program reads no links.");
    }

    [Fact]
    public void A_link_that_appears_after_a_build_is_seen_by_the_next()
    {
        _archive.Build();
        _archive.Build();
        File.CreateSymbolicLink(_archive.Full("input/vendors.bak"), _outside.Full("secret"));
        AssertRefused("input/vendors.bak", "This is a link");
    }

    [Fact]
    public void Other_captures_are_imported_beside_one_that_is_a_link()
    {
        File.CreateSymbolicLink(_archive.Full("seeds/x.txt"), _outside.Full("secret"));
        var import = _archive.Run("import");
        Assert.Equal(1, import.Exit);
        Assert.Contains("seeds/whole.txt -> input/articles/2015/a-whole-capture.md", import.Output);
        Assert.Contains("  1  page written\n  0  drafts with questions\n  0  known already\n  1  refused", import.Output);
    }

    [Fact]
    public void A_capture_that_is_named_is_no_exception()
    {
        File.CreateSymbolicLink(_archive.Full("seeds/x.txt"), _outside.Full("secret"));
        var import = _archive.Run("import", _archive.Full("seeds/x.txt"), "--title", "X", "--date", "2015");
        Assert.Equal(1, import.Exit);
        Assert.Contains("seeds/x.txt: error: This is a link", import.Error);
        Assert.DoesNotContain(Secret, _archive.Run("import", _archive.Full("seeds/x.txt"), "--explain").Output);
    }

    [Theory]
    [InlineData("new", "vendor", "acme")]
    [InlineData("import")]
    [InlineData("schema")]
    public void Nothing_is_written_through_a_link(params string[] verb)
    {
        Directory.CreateDirectory(_archive.Full("input/.schema"));
        foreach (var folder in (string[])["input/vendors", "input/articles/2015"])
        {
            Clear(folder);
            Directory.CreateSymbolicLink(_archive.Full(folder), _outside.Full("folder"));
        }
        File.CreateSymbolicLink(_archive.Full("input/.schema/article.schema.json"), _outside.Full("secret"));
        var before = Folder.Bytes(_outside.Root);
        Assert.NotEqual(0, _archive.Run(verb[0], verb.AsSpan(1)).Exit);
        Assert.Equal(before, Folder.Bytes(_outside.Root));
    }

    [Fact]
    public void What_an_editor_keeps_beside_a_page_is_left_alone()
    {
        File.CreateSymbolicLink(_archive.Full("input/articles/2015/.#one.md"), "somebody@machine.1234");
        _archive.Write("input/vendors/.DS_Store", "x");
        Assert.Equal(0, _archive.Run("check").Exit);
        _archive.Build();
    }

    /// <summary>Who reads what others may have sent goes by way of <c>Files</c>; nobody opens a file or walks a folder on his own.</summary>
    [Theory]
    [InlineData("Content")]
    [InlineData("Captures")]
    [InlineData("Ledgers")]
    [InlineData("Theme")]
    [InlineData("Building")]
    [InlineData("Pipelines")]
    public void There_is_one_way_to_files(string room) =>
        Assert.All(Directory.EnumerateFiles(Path.Combine(Folder.Repository, "src", room), "*.cs", SearchOption.AllDirectories), file =>
            Assert.DoesNotMatch(@"\bFile\.(Open|Read)|new (FileStream|StreamReader)\(\w*[pP]ath|\bEnumerateFiles\(|\bGetFiles\(|AllDirectories\)\s*\.", File.ReadAllText(file)));

    private string Clear(string place)
    {
        var full = _archive.Full(place);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        if (Directory.Exists(full)) Directory.Delete(full, true);
        File.Delete(full);
        return full;
    }

    private void AssertRefused(string place, string message)
    {
        foreach (var verb in (string[])["check", "build", "import"])
        {
            if (verb == "import" && place.StartsWith("theme", StringComparison.Ordinal)) continue;
            var call = _archive.Run(verb);
            Assert.Equal(1, call.Exit);
            Assert.Contains($"{place}: error: {message}", call.Error);
            Assert.DoesNotContain(Secret, call.Error + call.Output);
        }
        // As a preview builds.
        var problems = new Problems();
        Assert.Null(new SiteBuild(_archive.Root, _archive.Full(".preview/site")).Run(problems));
        Assert.Contains(problems.Sorted(), p => p.Position.File == place && p.Message.StartsWith(message, StringComparison.Ordinal));
        foreach (var folder in (string[])[_archive.Output, _archive.Full(".preview"), _archive.Full("input/articles/2015")])
            foreach (var (path, bytes) in FilesIn(folder)) Assert.DoesNotContain(Secret, System.Text.Encoding.UTF8.GetString(bytes) + path);
    }

    private static IEnumerable<(string, byte[])> FilesIn(string folder) =>
        from file in Archive.Files.PlainFiles.Walk(folder) where Archive.Files.PlainFiles.KindOf(file) is Archive.Files.FileKind.File select (file, File.ReadAllBytes(file));

    public void Dispose()
    {
        // A link to a folder goes, and what it leads to stays.
        _archive.Dispose();
        _outside.Dispose();
    }
}
