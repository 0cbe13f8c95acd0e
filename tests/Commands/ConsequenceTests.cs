using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Commands;

/// <summary>A report names causes: of one slip in a published archive, one problem is told, in the file in which it stands.</summary>
public sealed class ConsequenceTests : IDisposable
{
    private const string Joins = "input/articles/2015/acme-joins.md";
    private const string Buys = "input/articles/2016/acme-buys.md";

    private readonly TempArchive _archive = Published();

    [Theory]
    [InlineData("input/vendors/hooli.yml", "kind: company", "kind: company\nkind: company")]
    [InlineData("input/vendors/hooli.yml", "part-of: initech", "part-of: initech\npart-of: initech")]
    [InlineData("input/vendors/hooli.yml", "kind: company", "   kind: company")]
    [InlineData("input/vendors/hooli.yml", "name: Hooli", "name: \"Hooli")]
    [InlineData("input/vendors/hooli.yml", "name: Hooli", "<<<<<<< ours\nname: Hooli\n=======\nname: Hooli Ltd\n>>>>>>> theirs")]
    [InlineData("input/vendors/acme.yml", "kind: company", "kind company")]
    [InlineData("input/vendors/acme.yml", "kind: company", "kind: company\naliases: [\"A\" \"B\"]")]
    [InlineData("input/people/ada-quill.yml", "name: Ada Quill", "name: Ada Quill\nname: Ada Quill")]
    [InlineData("input/publishers/daily.yml", "name: The Daily", "name: The Daily\nname: The Daily")]
    [InlineData("input/topics/tools.yml", "name: Tools", "name: Tools\nname: Tools")]
    [InlineData("input/topics/tools.yml", "name: Tools", "")]
    [InlineData("input/pages/about.md", "title: About", "title: About\ntitle: About")]
    [InlineData("input/trails/anvils.md", "title: Anvils", "title: Anvils\ntitle: Anvils")]
    [InlineData("input/trails/anvils.md", "title: Anvils", "summary: None")]
    [InlineData("input/trails/anvils.md", "---\n\nFirst", "\nFirst")]
    [InlineData("input/site.yml", "data: true", "data: flase")]
    [InlineData("input/site.yml", "data: true", "data: true\nfeeds: all")]
    [InlineData("input/site.yml", "data: true", "data: true\nfeeds: [rss, atm]")]
    [InlineData("input/site.yml", "cards: false", "cards: false\ncards: false")]
    [InlineData("input/actions.yml", "  label: \"joins\"", "  label: \"joins\"\n  label: \"joins\"")]
    [InlineData("input/actions.yml", "  label: \"joins\"", "    label: \"joins\"")]
    [InlineData("input/actions.yml", "\njoins:", "\njoins")]
    [InlineData("input/actions.yml", "\njoins:", "\nJoins:")]
    [InlineData("input/actions.yml", "\nacquires:", "\nacquires: [")]
    [InlineData("input/actions.yml", "\nleaves:", "\njoins:\n  label: \"joins\"\nleaves:")]
    [InlineData(Buys, "action: acquires", "action: aquires")]
    [InlineData(Buys, "actor: acme\n    action: acquires", "actor: amce\n    action: acquires")]
    [InlineData(Buys, "action: acquires\n    target: \"hooli\"", "action: acquires\n    target: holi")]
    [InlineData(Buys, "action: acquires\n    target: \"hooli\"", "action: acquires")]
    [InlineData(Buys, "id: acme-buys-2016\n", "")]
    [InlineData(Buys, "---\nid: acme", "--\nid: acme")]
    [InlineData(Joins, "action: joins", "action: joyns")]
    [InlineData(Joins, "title: Joined", "title: Joined\ntitle: Joined")]
    [InlineData(Joins, "title: Joined", "title: Joined\ndraft: true")]
    [InlineData("input/trails/anvils.md", "  - acme-buys-2016", "  - acme-joins-guild")]
    public void One_slip_is_one_problem_in_its_own_file(string file, string before, string after)
    {
        Edit(file, before, after);

        var check = _archive.Run("check");

        Assert.Equal(1, check.Exit);
        Assert.Single(Problems(check));
        Assert.StartsWith(file, check.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("input/vendors/hooli.yml", "input/vendors/Hooli.yml")]
    [InlineData("input/vendors/hooli.yml", "input/vendors/hooli.yaml")]
    [InlineData("input/people/ada-quill.yml", "input/people/Ada Quill.yml")]
    [InlineData(Buys, "input/articles/16/acme-buys.md")]
    public void A_file_under_a_name_that_is_not_read_is_one_problem(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_archive.Full(to))!);
        File.Move(_archive.Full(from), _archive.Full(to));

        var check = _archive.Run("check");

        Assert.Equal(1, check.Exit);
        Assert.Single(Problems(check));
        Assert.StartsWith(to, check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_beside_a_broken_file_is_told_as_well()
    {
        Edit("input/vendors/hooli.yml", "kind: company", "kind: company\nkind: company");
        File.Delete(_archive.Full("input/topics/tools.yml"));

        var problems = Problems(_archive.Run("check"));

        Assert.Contains(problems, p => p.StartsWith("input/vendors/hooli.yml", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith(Buys, StringComparison.Ordinal) && p.Contains("'tools'", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("/topics/tools/ was published", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_of_a_person_or_a_trail_hangs_on_its_own_file_whatever_article_is_broken()
    {
        Edit(Joins, "title: Joined", "title: Joined\ntitle: Joined");
        File.Delete(_archive.Full("input/people/ada-quill.yml"));
        File.Delete(_archive.Full("input/trails/anvils.md"));

        var problems = Problems(_archive.Run("check"));

        Assert.Contains(problems, p => p.Contains("/people/ada-quill/ was published", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("/trails/anvils/ was published", StringComparison.Ordinal));
    }

    public void Dispose() => _archive.Dispose();

    private void Edit(string file, string before, string after)
    {
        var text = _archive.Read(file);
        Assert.Contains(before, text, StringComparison.Ordinal);
        _archive.Write(file, text.Replace(before, after, StringComparison.Ordinal));
    }

    private static string[] Problems(Call check) => [.. check.Error.Split('\n').Where(l => l.Contains(": error: ", StringComparison.Ordinal) || l.Contains(": warning: ", StringComparison.Ordinal))];

    private static TempArchive Published()
    {
        var archive = RecordArchive.Empty()
            .Write("input/site.yml", TempArchive.SiteYml + "tag-authority: archive.test,2026\ndata: true\n")
            .Write("input/vendors/hooli.yml", "name: Hooli\nkind: company\npart-of: initech\n")
            .Write("input/people/ada-quill.yml", "name: Ada Quill\nroles:\n  - vendor: acme\n    title: founder\n")
            .Write("input/publishers/daily.yml", "name: The Daily\nhomepage: https://daily.example\n")
            .Write("input/topics/tools.yml", "name: Tools\n")
            .Write("input/pages/about.md", "---\ntitle: About\n---\n\nAll about [anvils](/trails/anvils/).\n")
            .Write("input/trails/anvils.md", "---\ntitle: Anvils\nsteps:\n  - acme-joins-2015\n  - acme-buys-2016\n---\n\nFirst came the anvils.\n")
            .Write(Joins, "---\nid: acme-joins-2015\ntitle: Joined\ndate: 2015-04-23\nvendors: [acme, guild]\n" + RecordArchive.Moves("acme-joins-guild 2015-04-22 acme joins guild")
                + "claims:\n  - id: every-anvil\n    kind: prediction\n    speaker: ada-quill\n    made-on: 2015-04-22\n    about: [acme]\n    text: \"Every anvil would be one of Acme by 2040.\"\n    horizon: 2040\n---\n\nIt joined.\n")
            .Write(Buys, "---\nid: acme-buys-2016\ntitle: Bought\ndate: 2016-05-01\nsource:\n  publisher: daily\n  url: https://daily.example/sold\nvendors: [acme, hooli]\ntopics: [tools]\n"
                + RecordArchive.Moves("acme-agrees 2016-03-01 acme acquires hooli deal=hooli-2016", "acme-has-hooli 2016-05-01 acme completes initech deal=hooli-2016", "acme-leaves-guild 2016-05-02 acme leaves guild") + "---\n\nIt agreed, and bought.\n");
        if (archive.Run("check", "--accept") is not { Exit: 0, Error: "" } and var check) throw new InvalidOperationException(check.Error);
        return archive;
    }
}
