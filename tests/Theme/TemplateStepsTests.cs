using System.Buffers;
using System.Text;
using Archive.Catalog;
using Archive.Tests.Support;
using Archive.Theme;
using Archive.Theme.Steps;
using Scriban;
using Xunit;

namespace Archive.Tests.Theme;

/// <summary>A template that runs in steps of ours writes what the library alone would write of it, and fails where that fails.</summary>
public sealed class TemplateStepsTests
{
    [Theory]
    [InlineData("a {{ page.title }} b")]
    [InlineData("{{ x = page.path; x }}{{ x += \"y\" }}{{ x }}")]
    [InlineData("{{ if page.no_index }}a{{ else if page.description }}b{{ else if page.path == \"/\" }}c{{ else }}d{{ end }}")]
    [InlineData("{{ if !page.description && page.crumbs.size > 1 || page.no_index }}yes{{ end }}")]
    [InlineData("{{ if page.path != \"/\" }}a{{ end }}{{ if page.crumbs.size >= 2 }}b{{ end }}{{ if page.crumbs.size == 2 }}c{{ end }}{{ if 1.5 > 1 }}d{{ end }}")]
    [InlineData("{{ if \"\" }}empty is true{{ end }}{{ if 0 }}nought is true{{ end }}{{ if page.crumbs }}a list is true{{ end }}")]
    [InlineData("{{ page.description ?? page.title }}{{ null ?? 3 }}{{ page.description?.length ?? 0 }}")]
    [InlineData("{{ for c in page.crumbs }}{{ for.index }}{{ c.text }}{{ if !for.last }}, {{ end }}{{ else }}none{{ end }}")]
    [InlineData("{{ for c in page.feeds }}{{ c.title }}{{ else }}none{{ end }}")]
    [InlineData("{{ for c in page.crumbs }}{{ if c.path == \"/b/\" }}{{ break }}{{ end }}{{ c.text }}{{ end }}")]
    [InlineData("{{ for c in page.crumbs }}{{ if for.first }}{{ continue }}{{ end }}{{ c.text }}{{ end }}")]
    [InlineData("{{ for c in page.crumbs }}{{ for d in page.crumbs }}{{ c.text }}{{ d.text }}{{ end }}{{ c.text }}{{ end }}")]
    [InlineData("{{ for c in page.crumbs }}{{ for.index }}{{ for.rindex }}{{ for.length }}{{ for.first }}{{ for.even }}{{ for.odd }}{{ for.changed }}{{ end }}")]
    [InlineData("{{ for c in page.crumbs }}{{ for page in page.crumbs }}{{ page.text }}{{ for.last }}{{ end }}{{ for.last }}{{ end }}{{ page.title }}")]
    [InlineData("{{ for c in page.crumbs }}{{ c = page.crumbs[0] }}{{ c.text }}{{ end }}{{ for c in page.crumbs }}{{ d = c.text }}{{ end }}{{ d }}")]
    [InlineData("{{ for plural in page.crumbs }}{{ plural.text }}{{ end }}{{ plural 1 \"page\" \"pages\" }}")]
    [InlineData("{{ for plural in page.crumbs }}{{ plural 1 \"page\" \"pages\" }}{{ end }}")]
    [InlineData("{{ for n in 1..3 }}{{ n }}{{ if for.last }}.{{ end }}{{ end }}{{ for l in page.title }}{{ l }};{{ end }}{{ for n in null }}a{{ else }}b{{ end }}")]
    [InlineData("{{ for c in page.crumbs reversed }}{{ c.text }}{{ end }}{{ for c in page.crumbs limit:1 }}{{ c.text }}{{ end }}")]
    [InlineData("{{ for c in page.crumbs }}{{ include \"looped\" }}{{ end }}{{ for c in [page.crumbs, page.feeds] }}{{ for d in c }}{{ d.text }}{{ else }}none{{ end }}{{ end }}")]
    [InlineData("{{ for c in page.crumbs }}{{ include \"other\" }}{{ c.text }}{{ end }}{{ y }}")]
    [InlineData("{{ for c in page.crumbs }}{{ for d in page.crumbs reversed }}{{ for e in page.crumbs }}{{ c.text }}{{ d.text }}{{ e.text }}{{ end }}{{ end }}{{ end }}")]
    [InlineData("{{ for page in page.crumbs reversed }}{{ page.text }}{{ for c in [page] }}{{ c.path }}{{ include \"looped\" }}{{ end }}{{ end }}")]
    [InlineData("{{ for c in page.crumbs }}{{ c.text | string.downcase }}{{ [c.path][0] }}{{ end }}")]
    [InlineData("{{ for c in page.crumbs }}{{ end }}{{ c }}")]
    [InlineData("{{ for c in page.crumbs }}{{ end }}{{ for.index }}")]
    [InlineData("{{ for c in page.crumbs }}{{ c.text }}{{ c.nothing }}{{ end }}")]
    [InlineData("{{ for c in page.description }}{{ c }}{{ end }}{{ for c in page }}{{ c }}{{ end }}")]
    [InlineData("{{ for a in many }}{{ for b in many }}{{ end }}{{ end }}")]
    [InlineData("{{ for a in many }}{{ for b in many reversed }}{{ end }}{{ end }}")]
    [InlineData("{{ for a in many reversed }}{{ for b in many }}{{ end }}{{ end }}")]
    [InlineData("{{ page.crumbs[1].path }}{{ page.crumbs[0].text | string.upcase }}")]
    [InlineData("{{ plural page.crumbs.size \"page\" \"pages\" }}{{ plural (page.crumbs.size + 1) \"page\" \"pages\" }}{{ 2 | plural \"page\" \"pages\" }}")]
    [InlineData("{{ plural = page.title; plural }}")]
    [InlineData("{{ links page.crumbs }}{{ trail page.crumbs }}{{ fact \"Pages\" page.crumbs }}{{ fact \"Feeds\" page.feeds }}")]
    [InlineData("{{ include \"other\" }}{{ y }}{{ shared \"other\" \"k\" }}")]
    [InlineData("{{ func twice(x) }}{{ x }}{{ x }}{{ end }}{{ twice page.path }}{{ ret }}never")]
    [InlineData("{{ capture c }}text{{ end }}{{ case page.path }}{{ when \"/\" }}home{{ else }}else{{ end }}{{ while false }}{{ end }}")]
    [InlineData("{{ # a comment }}{{- page.path -}}  {%{ {{ raw }} }%}")]
    [InlineData("{{ with page }}{{ title }}{{ end }}")]
    [InlineData("{{ page.no_such }}")]
    [InlineData("{{ page.description.length }}")]
    [InlineData("{{ page.crumbs.size.more }}")]
    [InlineData("{{ no_such }}")]
    [InlineData("{{ plural 1 }}")]
    [InlineData("{{ plural \"x\" \"page\" \"pages\" }}")]
    [InlineData("{{ if page.crumbs > 1 }}{{ end }}")]
    [InlineData("{{ page.title.x = 1 }}")]
    public void Both_write_the_same(string template)
    {
        using var theme = Theme();
        Assert.Equal(Written(theme, template, inSteps: false), Written(theme, template, inSteps: true));
    }

    /// <summary>Few names and few lists, so that variables hide each other, are set within loops and are missing.</summary>
    [Fact]
    public void Both_write_the_same_of_any_loops_within_loops()
    {
        using var theme = Theme();
        for (var seed = 0; seed < 300; seed++)
        {
            var template = Statements(new Random(seed), 3);
            Assert.Equal((template, Written(theme, template, inSteps: false)), (template, Written(theme, template, inSteps: true)));
        }
    }

    private static string Statements(Random random, int depth) => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Statement(random, depth)));

    private static string Statement(Random random, int depth)
    {
        string Name() => random.GetItems(["c", "d", "page", "plural"], 1)[0];
        string List() => random.GetItems(["page.crumbs", "page.feeds", "page.crumbs reversed", "page.crumbs limit:1", "[page.crumbs[0]]", "1..2", "page.description"], 1)[0];
        return (depth == 0 ? random.Next(2, 8) : random.Next(9)) switch
        {
            0 or 1 or 8 => $"{{{{ for {Name()} in {List()} }}}}{Statements(random, depth - 1)}{(random.Next(3) == 0 ? "{{ else }}none" : "")}{{{{ end }}}}",
            2 => $"{{{{ {Name()}.text }}}}",
            3 => $"{{{{ {Name()} = page.crumbs[1] }}}}",
            4 => $"{{{{ if for.last }}}}last{{{{ end }}}}",
            5 => random.GetItems(["{{ include \"other\" }}", "{{ include \"looped\" }}"], 1)[0],
            6 => $"{{{{ if {Name()} }}}}{{{{ for.index }}}}{{{{ end }}}}",
            _ => "{{ plural 2 \"page\" \"pages\" }}",
        };
    }

    private static TempArchive Theme() => new(
        ("t/templates/other.html", "{{ y = page.path }}<{{ y }}>"),
        ("t/templates/looped.html", "{{ for.index }}{{ c.text }}{{ for d in page.crumbs }}{{ c.path }}{{ d.path }}{{ end }}"));

    private static string Written(TempArchive theme, string template, bool inSteps)
    {
        var functions = PageFunctions.Create();
        var parsed = Template.Parse(template, "page.html");
        Assert.False(parsed.HasErrors);
        if (inSteps) new TemplateSteps(functions).PutInto(parsed.Page!);
        var to = new ArrayBufferWriter<byte>();
        var page = new PageView { Title = "<T>", Path = "/", Crumbs = [new Link("A", "/a/"), new Link("B", "/b/")] };
        try
        {
            new PageContext(functions, new Templates(new ThemeFiles(theme.Full("t")))).Render(parsed, [("page", page), ("vendor", new Vendor { Id = "acme", Name = "Acme" }), ("many", new int[400])], new Utf8Output(to));
        }
        catch (Scriban.Syntax.ScriptRuntimeException e)
        {
            return $"{Encoding.UTF8.GetString(to.WrittenSpan)} FAULT {e.Message}";
        }
        return Encoding.UTF8.GetString(to.WrittenSpan);
    }
}
