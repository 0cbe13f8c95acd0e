using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Commands;

public sealed class NewTests
{
    [Theory]
    [InlineData("vendor", "input/vendors/big-corp.yml")]
    [InlineData("topic", "input/topics/big-corp.yml")]
    [InlineData("publisher", "input/publishers/big-corp.yml")]
    public void An_entry_with_its_name_is_sound_at_once(string kind, string path)
    {
        using var archive = new TempArchive();
        var made = archive.Run("new", kind, "big-corp", "--name", "Big \"Corp\" \\ Söhne: #1");
        Assert.Equal((0, path + "\n", ""), (made.Exit, made.Output, made.Error));
        var check = archive.Run("check");
        Assert.Equal((0, ""), (check.Exit, check.Error));
        archive.Article("one", more: $"{(kind == "publisher" ? "source: {publisher: big-corp}" : $"{kind}s: [big-corp]")}").Build();
        Assert.Contains("Big &quot;Corp&quot; \\ Söhne: #1", archive.Published($"{kind}s/big-corp/index.html").Replace("&#34;", "&quot;").Replace("&#246;", "ö").Replace("&#xF6;", "ö"));
    }

    [Theory]
    [InlineData("vendor", "input/vendors/great-bell.yml", "name: \"Great bell\"")]
    [InlineData("topic", "input/topics/great-bell.yml", "name: \"Great bell\"")]
    [InlineData("publisher", "input/publishers/great-bell.yml", "name: \"Great bell\"")]
    [InlineData("person", "input/people/great-bell.yml", "name: \"Great bell\"")]
    [InlineData("page", "input/pages/great-bell.md", "title: \"Great bell\"")]
    [InlineData("trail", "input/trails/great-bell.md", "title: \"Great bell\"")]
    [InlineData("action", "input/actions.yml", "label: \"great bell\"")]
    public void What_is_given_no_name_has_the_words_of_its_id_and_stops_no_build(string kind, string path, string line)
    {
        using var archive = new TempArchive();
        Assert.Equal(0, archive.Run("new", kind, "great-bell").Exit);
        Assert.Contains(line, archive.Read(path), StringComparison.Ordinal);
        Assert.Equal(0, archive.Run("check").Exit);
    }

    [Fact]
    public void The_publisher_that_an_import_met_is_added_with_the_line_it_prints()
    {
        using var archive = new TempArchive(("seeds/a.txt", "April 23, 2015\n\nA title here\n\nhttps://www.quay.example/a\n\nThe first paragraph says what happened.\n"));
        Assert.Contains("\n  archive new publisher quay-example --name 'quay.example' --host quay.example   (1 capture)\n", archive.Run("import").Output, StringComparison.Ordinal);
        Assert.Equal(0, archive.Run("new", "publisher", "quay-example", "--name", "The Quay", "--host", "quay.example").Exit);
        archive.Write("seeds/b.txt", "April 24, 2015\n\nAnother title\n\nhttps://quay.example/b\n\nAnother paragraph says what happened then.\n");
        Assert.DoesNotContain("new publisher", archive.Run("import").Output, StringComparison.Ordinal);
        Assert.Contains("  publisher: quay-example\n", archive.Read("input/articles/2015/another-title.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_is_the_name_of_one()
    {
        using var archive = new TempArchive();
        Assert.Equal(2, archive.Run("new", "publisher", "quay", "--host", "https://quay.example/").Exit);
    }

    [Fact]
    public void An_article_stands_in_the_order_that_fix_would_give_it()
    {
        using var archive = RecordArchive.Empty();
        archive.Run("new", "article", "acme-falls", "--title", "Acme falls", "--date", "2012");
        archive.Write("input/articles/2012/acme-falls.md", archive.Read("input/articles/2012/acme-falls.md").Replace("# ", "#").Replace("summary: ", "summary: \"It falls.\"") + "It fell.\n");
        Assert.DoesNotContain("acme-falls.md\n    ", archive.Run("check", "--fix").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_is_a_draft_in_the_folder_of_its_year()
    {
        using var archive = new TempArchive();
        var made = archive.Run("new", "article", "acme-falls", "--title", "Acme: the fall", "--date", "2012-04");
        Assert.Equal("input/articles/2012/acme-falls.md\n", made.Output);
        Assert.Equal("", archive.Run("check").Error);
        archive.Build();
        Assert.False(Directory.Exists(archive.Full("output/articles/2012/acme-falls")));
        archive.Build("--drafts");
        Assert.Contains("Acme: the fall", archive.Published("articles/2012/acme-falls/index.html"));
    }

    [Fact]
    public void An_article_without_a_title_has_the_words_of_its_id_until_it_is_given_one()
    {
        using var archive = new TempArchive();
        archive.Run("new", "article", "acme-falls", "--date", "2012");
        Assert.Contains("\ntitle: \"Acme falls\" ", archive.Read("input/articles/2012/acme-falls.md"), StringComparison.Ordinal);
        Assert.Equal("", archive.Run("check").Error);
    }

    [Theory]
    [InlineData("vendor")]
    [InlineData("topic")]
    [InlineData("publisher")]
    [InlineData("article")]
    public void What_stands_is_never_written_over(string kind)
    {
        using var archive = new TempArchive();
        archive.Run("new", kind, "acme");
        var before = Folder.Bytes(archive.Root);
        var again = archive.Run("new", kind, "acme");
        Assert.Equal(2, again.Exit);
        Assert.EndsWith(" exists already; it is left as it is.\n", again.Error);
        Assert.Equal(before, Folder.Bytes(archive.Root));
    }

    [Theory]
    [InlineData("Big Corp", "'Big Corp' cannot be an id. Did you mean: archive new vendor big-corp --name 'Big Corp'?\n")]
    [InlineData("../../etc/passwd", "'../../etc/passwd' cannot be an id. Did you mean: archive new vendor etc-passwd --name '../../etc/passwd'?\n")]
    [InlineData("-", "'-' cannot be an id. Use lower-case ASCII letters, digits and single hyphens, such as 'example-corp'.\n")]
    [InlineData("a--b", "'a--b' cannot be an id. Did you mean: archive new vendor a-b --name 'a--b'?\n")]
    [InlineData("con", "'con' cannot be an id. Windows reserves the name, and no file can be called so there: add a word, such as 'con-group'.\n")]
    [InlineData("NUL", "'NUL' cannot be an id. Windows reserves the name, and no file can be called so there: add a word, such as 'nul-group'.\n")]
    public void An_id_that_is_none_is_answered_with_one(string id, string answer)
    {
        using var archive = new TempArchive();
        var made = archive.Run("new", "vendor", id);
        Assert.Equal((2, answer), (made.Exit, made.Error));
        Assert.Equal(["input/site.yml"], Folder.Bytes(archive.Root).Keys);
    }

    [Fact]
    public void The_name_that_was_typed_stays_in_what_is_suggested()
    {
        using var archive = new TempArchive();
        Assert.Equal("'heinz-dürr' cannot be an id. Did you mean: archive new person heinz-durr --name 'Heinz Dürr'?\n", archive.Run("new", "person", "heinz-dürr", "--name", "Heinz Dürr").Error);
        Assert.Equal("'Was geschah' cannot be an id. Did you mean: archive new article was-geschah --title 'Was?'?\n", archive.Run("new", "article", "Was geschah", "--title", "Was?").Error);
    }

    [Fact]
    public void So_does_every_other_option()
    {
        using var archive = new TempArchive();
        Assert.Equal("'ışıklı-gece' cannot be an id. Did you mean: archive new article isikli-gece --title 'Işıklı gece' --date 1914-10?\n", archive.Run("new", "article", "ışıklı-gece", "--title", "Işıklı gece", "--date", "1914-10").Error);
        Assert.Equal("'Daily News' cannot be an id. Did you mean: archive new publisher daily-news --name 'Daily News' --host daily.example?\n", archive.Run("new", "publisher", "Daily News", "--host", "daily.example").Error);
    }

    [Fact]
    public void An_id_that_is_too_long_is_told_the_limit()
    {
        using var archive = new TempArchive();
        var id = new string('a', 121);
        Assert.Equal($"'{id}' cannot be an id. Use no more than 120 characters; it has 121.\n", archive.Run("new", "vendor", id).Error);
        archive.Write($"input/vendors/{id}.yml", "name: A\n");
        Assert.Contains("Use no more than 120 characters", archive.Run("check").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("moves")]
    [InlineData("404")]
    public void A_page_at_an_address_of_the_site_itself_is_not_begun(string id)
    {
        using var archive = new TempArchive();
        var made = archive.Run("new", "page", id);
        Assert.Equal((2, $"The address /{id}/ belongs to the site itself; choose another id.\n"), (made.Exit, made.Error));
        Assert.Equal(["input/site.yml"], Folder.Bytes(archive.Root).Keys);
    }

    /// <summary>In the shipped archive, and in one that has just begun.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_examples_of_a_new_article_hold_as_they_stand(bool isShipped)
    {
        using var archive = new TempArchive();
        if (isShipped) archive.Copy(Path.Combine(Folder.Repository, "input"), "input");
        else archive.Write("input/actions.yml", "joins: {label: joins, targets: [foundation]}\n").Write("input/vendors/a.yml", "name: A\n").Write("input/vendors/b.yml", "name: B\nkind: foundation\n");
        archive.Run("new", "article", "acme-falls", "--title", "Acme: the fall");
        var path = $"input/articles/{DateTime.UtcNow.Year}/acme-falls.md";
        var page = archive.Read(path);
        Assert.Contains("\n# moves:", page);
        var ready = System.Text.RegularExpressions.Regex.Replace(page, "(?m)^# |^draft:.*\n", "") + "A text.\n";
        Assert.Contains("\nmoves:", ready);
        Assert.Contains("\nclaims:", ready);
        Assert.Contains("\ngaps:", ready);
        archive.Write(path, ready);
        Assert.Equal("", string.Join('\n', archive.Run("check").Error.Split('\n').Where(l => l.Contains("acme-falls.md", StringComparison.Ordinal))));
    }

    [Fact]
    public void An_archive_without_anybody_who_moves_gets_no_example_of_it()
    {
        using var archive = new TempArchive();
        archive.Run("new", "article", "acme-falls", "--title", "Acme falls", "--date", "2012");
        Assert.DoesNotContain("moves:", archive.Read("input/articles/2012/acme-falls.md"));
        Assert.Equal("", archive.Run("check").Error);
    }

    [Fact]
    public void An_action_is_added_at_the_end_of_the_list()
    {
        using var archive = RecordArchive.Empty();
        var before = archive.Read("input/actions.yml");
        Assert.Equal("input/actions.yml\n", archive.Run("new", "action", "outlives", "--label", "outlives").Output);
        Assert.StartsWith(before, archive.Read("input/actions.yml"), StringComparison.Ordinal);
        archive.Article("one", "2009", RecordArchive.Moves("o-2009 2009 acme outlives hooli"));
        Assert.Equal("", archive.Run("check").Error);
        Assert.Equal(2, archive.Run("new", "action", "outlives").Exit);
        archive.Write("input/actions.yml", "joins: [\n");
        Assert.Equal(2, archive.Run("new", "action", "lasts").Exit);
        Assert.Equal("joins: [\n", archive.Read("input/actions.yml"));
    }

    [Fact]
    public void The_first_action_begins_the_list()
    {
        using var archive = new TempArchive();
        Assert.Equal(0, archive.Run("new", "action", "joins", "--label", "joins").Exit);
        Assert.Equal("", archive.Run("check").Error);
    }

    [Fact]
    public void A_page_with_its_title_waits_for_its_text()
    {
        using var archive = new TempArchive();
        Assert.Equal("input/pages/imprint.md\n", archive.Run("new", "page", "imprint", "--title", "Imprint: who we are").Output);
        Assert.Equal(0, archive.Run("check").Exit);
        archive.Build();
        Assert.Contains("Imprint: who we are", archive.Published("imprint/index.html"));
    }

    [Theory]
    [InlineData("https://www.daily-news.co.uk/2015/a?b=c#d", "daily-news", "daily-news.co.uk", "https://www.daily-news.co.uk/")]
    [InlineData("blog.example.org", "blog-example", "blog.example.org", "https://blog.example.org/")]
    [InlineData("http://zeitung.example/", "zeitung", "zeitung.example", "http://zeitung.example/")]
    public void A_publisher_can_be_named_by_an_address(string address, string id, string host, string homepage)
    {
        using var archive = new TempArchive();
        var made = archive.Run("new", "publisher", address);
        Assert.Equal((0, $"input/publishers/{id}.yml\n", ""), (made.Exit, made.Output, made.Error));
        var text = archive.Read($"input/publishers/{id}.yml");
        Assert.Contains($"name: \"{host}\"", text);
        Assert.Contains($"hosts: [{host}]", text);
        Assert.Contains($"homepage: {homepage}", text);
        Assert.Equal("", archive.Run("check").Error);
        var again = archive.Run("new", "publisher", $"https://m.{host}/x");
        Assert.Equal((2, $"input/publishers/{id}.yml has the host of that address already: {host}.\n"), (again.Exit, again.Error));
    }

    [Theory]
    [InlineData("new")]
    [InlineData("new", "vendor")]
    [InlineData("new", "vender", "acme")]
    [InlineData("new", "article", "acme", "--date", "yesterday")]
    public void Half_a_command_is_wrong_usage(params string[] words)
    {
        using var archive = new TempArchive();
        var made = Call.Of([.. words, "--root", archive.Root]);
        Assert.Equal(2, made.Exit);
        Assert.NotEmpty(made.Error);
        Assert.Equal(["input/site.yml"], Folder.Bytes(archive.Root).Keys);
    }

    [Theory]
    [InlineData("https://news.orf.at/stories/1", "news-orf")]
    [InlineData("https://www.bbc.co.uk/news", "bbc")]
    [InlineData("https://quay.com.au/a", "quay")]
    [InlineData("https://quay.or.jp/a", "quay")]
    [InlineData("https://www.orf.at/", "orf")]
    public void Of_an_address_the_host_gives_the_id_but_for_its_ending_be_it_one_word_or_two(string address, string id)
    {
        using var archive = new TempArchive();
        Assert.Equal($"input/publishers/{id}.yml\n", archive.Run("new", "publisher", address).Output);
    }
}
