using System.Buffers;
using System.Text;
using Archive.Catalog;
using Archive.Tests.Support;
using Archive.Theme;
using Xunit;

namespace Archive.Tests.Theme;

/// <summary>What a template can do, and that a value can do nothing.</summary>
public sealed class TemplateTests
{
    private const string Nasty = "<b onclick='x'>\"&{{ 7 * 7 }}</b>";
    private const string Encoded = "&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;{{ 7 * 7 }}&lt;/b&gt;";

    [Theory]
    [InlineData("{{ page.title }}")]
    [InlineData("{{ page.title | string.strip }}")]
    [InlineData("{{ [page.title] | array.join \", \" }}")]
    [InlineData("{{ x = page.title; x }}")]
    [InlineData("{{ $x = page.title; $x }}")]
    [InlineData("{{ if true }}{{ page.title }}{{ end }}")]
    [InlineData("{{ for x in [page.title] }}{{ x }}{{ end }}")]
    [InlineData("{{ {a: page.title}.a }}")]
    [InlineData("{{ page.title ?? 1 }}")]
    [InlineData("{{ include \"other\" }}")]
    [InlineData("{{- page.title -}}")]
    public void Every_value_is_encoded(string template) =>
        Assert.Equal(Encoded, Render(template, ("other", "{{ page.title }}")).Replace("&#34;", "&quot;").Replace("&#x27;", "&#39;"));

    [Theory]
    [InlineData("{{ [page.title] }}")]
    [InlineData("{{ {a: page.title} }}")]
    [InlineData("{{ page }}")]
    [InlineData("{{ page.feeds }}")]
    [InlineData("{{ 1..3 }}")]
    [InlineData("{{ array }}")]
    public void A_list_or_an_object_is_never_written_whole(string template) =>
        Assert.Contains("cannot be written", Fault(template));

    [Fact]
    public void Markup_of_our_own_code_alone_is_written_as_it_is() =>
        Assert.Equal("<i>ours</i>", Render("{{ markup }}"));

    [Theory]
    [InlineData("{{ plural 2 \"page\" \"pages\" }}", "2 pages")]
    [InlineData("{{ 1 | plural \"page\" \"pages\" }}", "1 page")]
    [InlineData("{{ plural vendor.aliases.size \"name\" \"names\" }}", "0 names")]
    [InlineData("{{ if vendor.founded }}{{ vendor.founded }}{{ else }}unknown{{ end }}", "unknown")]
    [InlineData("{{ vendor.about?.length ?? 0 }}", "0")]
    [InlineData("{{ fact \"Names\" page.crumbs }}none", "none")]
    [InlineData("{{ x = vendor }}{{ x.name }}", "Acme")]
    [InlineData("{{ for v in [vendor] }}{{ v.name }}{{ for.index }}{{ end }}", "Acme0")]
    public void Values_and_functions_are_written(string template, string written) => Assert.Equal(written, Render(template));

    [Theory]
    [InlineData("{{ plural 1 \"page\" }}")]
    [InlineData("{{ 1 | plural 2 \"page\" \"pages\" }}")]
    [InlineData("{{ vendor.about.length }}")]
    [InlineData("{{ vendor.about.length.more }}")]
    [InlineData("{{ time vendor.name }}")]
    [InlineData("{{ fact \"Names\" vendor }}")]
    public void What_cannot_be_written_is_named_with_its_place(string template) => Assert.Contains("page.html(1,", Fault(template));

    [Theory]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ object.eval \"1 + 1\" }}")]
    [InlineData("{{ object.eval_template page.title }}")]
    [InlineData("{{ regex.match page.title \".\" }}")]
    [InlineData("{{ html.strip page.title }}")]
    [InlineData("{{ timespan.zero }}")]
    [InlineData("{{ import page }}")]
    [InlineData("{{ page.get_type }}")]
    [InlineData("{{ page.to_string }}")]
    [InlineData("{{ page.equality_contract }}")]
    [InlineData("{{ page.no_such_key }}")]
    [InlineData("{{ no_such_name }}")]
    [InlineData("{{ vendor.articles }}")]
    [InlineData("{{ vendor.moves }}")]
    [InlineData("{{ include \"../../secret\" }}")]
    [InlineData("{{ include \"/etc/passwd\" }}")]
    [InlineData("{{ include page.title }}")]
    public void Nothing_outside_the_closed_list_can_be_called_or_seen(string template) =>
        Assert.NotEmpty(Fault(template));

    [Theory]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ for x in 1..1000000000 }}{{ end }}")]
    [InlineData("{{ include \"page\" }}")]
    [InlineData("{{ func again(x) }}{{ again x }}{{ end }}{{ again 1 }}")]
    public void What_never_ends_is_ended(string template) =>
        Assert.NotEmpty(Fault(template));

    [Fact]
    public void A_template_that_does_not_parse_is_named_with_its_place() =>
        Assert.Contains("page.html(2,", Fault("<p>\n{{ if }}</p>"));

    [Fact]
    public void A_fault_in_a_page_within_the_layout_is_named_with_its_own_place_alone()
    {
        using var archive = new TempArchive(("t/templates/layout.html", "<main>{{ content }}</main>"), ("t/templates/page.html", "<p>\n{{ no_such_name }}"));
        var templates = new Templates(new ThemeFiles(archive.Full("t")));
        var content = new Markup(inner => templates.Render("page", inner));
        var fault = Assert.Throws<ThemeException>(() => templates.Render("layout", new ArrayBufferWriter<byte>(), ("content", content)));
        Assert.StartsWith(archive.Full("t/templates/page.html(2,"), fault.Message);
    }

    [Fact]
    public void One_rendering_leaves_nothing_to_the_next()
    {
        using var archive = new TempArchive(("t/templates/page.html", "{{ x = 1 }}{{ x }}"), ("t/templates/next.html", "{{ x }}"));
        var templates = new Templates(new ThemeFiles(archive.Full("t")));
        var to = new ArrayBufferWriter<byte>();
        templates.Render("page", to);
        Assert.Throws<ThemeException>(() => templates.Render("next", to));
    }

    /// <summary>The library counts what it writes itself, as it does of a template that leaves a loop early, and cuts off what is too much for one rendering.</summary>
    [Fact]
    public void However_much_was_rendered_before_nothing_is_cut_off()
    {
        var text = new string('x', 100_000);
        using var archive = new TempArchive(("t/templates/page.html", $"{{{{ for n in 1..2 }}}}{{{{ break }}}}{{{{ end }}}}{text}"));
        var templates = new Templates(new ThemeFiles(archive.Full("t")));
        for (var i = 0; i < 20; i++)
        {
            var to = new ArrayBufferWriter<byte>();
            templates.Render("page", to);
            Assert.Equal(text.Length, to.WrittenCount);
        }
    }

    [Fact]
    public void What_is_too_much_for_one_rendering_is_a_fault_and_never_cut_off() =>
        Assert.Contains("page.html(1,", Fault($"{{{{ for n in 1..20 }}}}{new string('x', 100_000)}{{{{ if n == 20 }}}}{{{{ break }}}}{{{{ end }}}}{{{{ end }}}}"));

    [Fact]
    public void A_value_cannot_be_changed_from_a_template() =>
        Assert.NotEmpty(Fault("{{ page.title = \"other\" }}{{ page.title }}"));

    private static string Fault(string template) => Assert.Throws<ThemeException>(() => Render(template)).Message;

    private static string Render(string template, params ReadOnlySpan<(string Name, string Text)> others)
    {
        using var archive = new TempArchive(("t/templates/page.html", template));
        foreach (var (name, text) in others) archive.Write($"t/templates/{name}.html", text);
        var to = new ArrayBufferWriter<byte>();
        new Templates(new ThemeFiles(archive.Full("t"))).Render(
            "page", to,
            ("page", new PageView { Title = Nasty, Path = "/" }),
            ("vendor", new Vendor { Id = "acme", Name = "Acme" }),
            ("markup", new Markup("<i>ours</i>")));
        return Encoding.UTF8.GetString(to.WrittenSpan);
    }
}
