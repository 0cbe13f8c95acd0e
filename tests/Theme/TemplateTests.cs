using System.Buffers;
using Archive.Tests.Support;
using Archive.Theme;
using Xunit;

namespace Archive.Tests.Theme;

/// <summary>What a template can do, and that a value can do nothing.</summary>
public sealed class TemplateTests
{
    [Theory]
    [InlineData("{{ page.title }}")]
    [InlineData("{{ page.title | string.strip }}")]
    [InlineData("{{ [page.title] | array.join \", \" }}")]
    [InlineData("{{ x = page.title; x }}")]
    [InlineData("{{ $x = page.title; $x }}")]
    [InlineData("{{ $\"{page.title}\" }}")]
    [InlineData("{{ \"\" + page.title }}")]
    [InlineData("{{ if true }}{{ page.title }}{{ end }}")]
    [InlineData("{{ for x in [page.title] }}{{ x }}{{ end }}")]
    [InlineData("{{ for x in page.title }}{{ x }}{{ end }}")]
    [InlineData("{{ {a: page.title}.a }}")]
    [InlineData("{{ page.title ?? 1 }}")]
    [InlineData("{{ include \"other\" }}")]
    [InlineData("{{ shared \"keyed\" page.title }}")]
    [InlineData("{{ ret page.title }}")]
    [InlineData("{{ include \"returning\" }}")]
    [InlineData("{{ x = shared \"returning-key\" page.title; x }}")]
    [InlineData("{{ func f(x); ret x; end; f page.title }}")]
    [InlineData("{{ func f(x) }}{{ x }}{{ end }}{{ f page.title }}")]
    [InlineData("{{ func f }}{{ $$ }}{{ end }}{{ wrap f }}{{ page.title }}{{ end }}")]
    [InlineData("{{ [page.title] | array.each @string.strip | array.first }}")]
    [InlineData("{{ capture c }}{{ page.title }}{{ end }}{{ c }}")]
    [InlineData("{{ capture c }}{{ capture d }}{{ page.title }}{{ end }}{{ d }}{{ end }}{{ c }}")]
    [InlineData("{{ capture c }}{{ include \"other\" }}{{ end }}{{ x = c }}{{ for y in [x] }}{{ y }}{{ end }}")]
    [InlineData("{{ func f }}{{ capture c }}{{ page.title }}{{ end }}{{ ret c }}{{ end }}{{ f }}")]
    [InlineData("{{- page.title -}}")]
    public void Every_value_is_encoded_once(string template) =>
        Assert.Equal(
            TestTheme.HostileEncoded,
            TestTheme.Render(template, ("other", "{{ page.title }}"), ("returning", "{{ ret page.title }}"), ("keyed", "{{ key }}"), ("returning-key", "{{ ret key }}")));

    [Theory]
    [InlineData("{{ [page.title] }}")]
    [InlineData("{{ {a: page.title} }}")]
    [InlineData("{{ page }}")]
    [InlineData("{{ page.feeds }}")]
    [InlineData("{{ 1..3 }}")]
    [InlineData("{{ array }}")]
    [InlineData("{{ this }}")]
    [InlineData("{{ \"\" + page }}")]
    [InlineData("{{ $\"{page}\" }}")]
    [InlineData("{{ page | string.strip }}")]
    [InlineData("{{ [[page.title]] | array.join \", \" }}")]
    [InlineData("{{ capture c }}{{ page }}{{ end }}")]
    public void A_list_or_an_object_is_never_written_whole(string template) =>
        Assert.Contains("cannot be written", TestTheme.Fault(template));

    [Fact]
    public void Markup_of_our_own_code_alone_is_written_as_it_is() =>
        Assert.Equal("<i>ours</i>", TestTheme.Render("{{ markup }}"));

    /// <summary>Cut or replaced, it might be markup no more, or other markup.</summary>
    [Theory]
    [InlineData("{{ markup | string.upcase }}")]
    [InlineData("{{ markup + page.title }}")]
    [InlineData("{{ $\"{markup}\" }}")]
    [InlineData("{{ capture c }}{{ page.title }}{{ end }}{{ $\"{c}\" }}")]
    [InlineData("{{ [markup] | array.join \", \" }}")]
    [InlineData("{{ capture c }}{{ page.title }}{{ end }}{{ c | string.replace \"&lt;\" \"<\" }}")]
    [InlineData("{{ capture c }}{{ page.title }}{{ end }}{{ \"\" + c }}")]
    public void Markup_is_no_text_that_a_template_can_change(string template) =>
        Assert.Contains("Markup can be written", TestTheme.Fault(template));

    [Theory]
    [InlineData("{{ capture c }}{{ page.title }}{{ end }}{{ c.builder }}")]
    [InlineData("{{ capture c }}{{ page.title }}{{ end }}{{ c.to_string }}")]
    public void Captured_text_has_no_members(string template) => Assert.Contains("page.html:1:", TestTheme.Fault(template));

    [Theory]
    [InlineData("{{ number 2000 }}", "2,000")]
    [InlineData("{{ 1 | number }}", "1")]
    [InlineData("{{ number vendor.aliases.size }}", "0")]
    [InlineData("{{ if vendor.founded }}{{ vendor.founded }}{{ else }}unknown{{ end }}", "unknown")]
    [InlineData("{{ vendor.about?.length ?? 0 }}", "0")]
    [InlineData("{{ fact \"Names\" page.feeds }}none", "none")]
    [InlineData("{{ fact \"<Names>\" page.crumbs }}", "<dt>&lt;Names&gt;</dt><dd><a href=\"/a/\">A</a>, <a href=\"/b/\">B</a></dd>\n")]
    [InlineData("{{ x = vendor }}{{ x.name }}", "Acme")]
    [InlineData("{{ for v in [vendor] }}{{ v.name }}{{ for.index }}{{ end }}", "Acme0")]
    public void Values_and_functions_are_written(string template, string written) => Assert.Equal(written, TestTheme.Render(template));

    [Theory]
    [InlineData("{{ link \"/page/\" }}")]
    [InlineData("{{ 1 | number 2 }}")]
    [InlineData("{{ vendor.about.length }}")]
    [InlineData("{{ vendor.about.length.more }}")]
    [InlineData("{{ time vendor.name }}")]
    [InlineData("{{ fact \"Names\" vendor }}")]
    [InlineData("{{ number \"x\" }}")]
    [InlineData("{{ if page.crumbs > 1 }}{{ end }}")]
    public void What_cannot_be_written_is_named_with_its_place(string template) => Assert.Contains("page.html:1:", TestTheme.Fault(template));

    [Theory]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ object.eval \"1 + 1\" }}")]
    [InlineData("{{ object.eval_template page.title }}")]
    [InlineData("{{ regex.match page.title \".\" }}")]
    [InlineData("{{ html.strip page.title }}")]
    [InlineData("{{ timespan.zero }}")]
    [InlineData("{{ math.random 1 9 }}")]
    [InlineData("{{ math.uuid }}")]
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
    [InlineData("{{ x = 1; shared \"of-page\" \"\" }}")]
    [InlineData("{{ x = 1; shared \"of-caller\" \"\" }}")]
    [InlineData("{{ shared \"nested\" \"\" }}")]
    public void Nothing_outside_the_closed_list_can_be_called_or_seen(string template) =>
        Assert.NotEmpty(TestTheme.Fault(template, ("of-page", "{{ page.path }}"), ("of-caller", "{{ x }}"), ("nested", "{{ shared \"keyed\" \"\" }}"), ("keyed", "{{ key }}")));

    [Theory]
    [InlineData("{{ while true }}{{ end }}", "iteration limit")]
    [InlineData("{{ for x in 1..1000000000 }}{{ end }}", "LoopLimit")]
    [InlineData("{{ for a in numbers }}{{ for b in numbers }}{{ end }}{{ end }}", "iteration limit")]
    [InlineData("{{ for a in numbers reversed }}{{ for b in numbers }}{{ end }}{{ end }}", "iteration limit")]
    [InlineData("{{ for a in numbers }}{{ include \"loop\" }}{{ end }}", "iteration limit")]
    [InlineData("{{ for a in numbers }}{{ numbers | array.each @string.strip | array.size }}{{ end }}", "iteration limit")]
    [InlineData("{{ include \"page\" }}", "recursive")]
    [InlineData("{{ shared \"again\" \"\" }}", "recursive")]
    [InlineData("{{ func again(x) }}{{ again x }}{{ end }}{{ again 1 }}", "recursive")]
    public void What_never_ends_is_ended(string template, string said)
    {
        var fault = TestTheme.Fault(template, ("loop", "{{ for b in numbers }}{{ end }}"), ("again", "{{ include \"again\" }}"));
        Assert.True(fault.Contains(said), fault);
        Assert.Contains(".html:1:", fault);
    }

    [Fact]
    public void Loops_one_after_the_other_may_go_on_and_on() =>
        Assert.Equal("", TestTheme.Render(string.Concat(Enumerable.Repeat("{{ for a in numbers }}{{ for b in numbers limit:800 }}{{ end }}{{ end }}", 3))));

    [Fact]
    public void However_much_was_rendered_before_nothing_is_cut_off()
    {
        var text = new string('x', 1_000_000);
        using var archive = new TempArchive(("t/templates/page.html", text));
        var templates = TestTheme.Templates(archive.Full("t"));
        for (var i = 0; i < 100; i++)
        {
            var to = new ArrayBufferWriter<byte>(text.Length);
            templates.Render("page", to);
            Assert.Equal(text.Length, to.WrittenCount);
        }
    }

    [Theory]
    [InlineData("{{ for n in 1..700 }}{{ include \"long\" }}{{ end }}")]
    [InlineData("{{ capture c }}{{ for n in 1..700 }}{{ include \"long\" }}{{ end }}{{ end }}")]
    public void What_is_too_much_for_one_rendering_is_a_fault_and_never_cut_off(string template) =>
        Assert.Contains("long.html:1:", TestTheme.Fault(template, ("long", new string('x', 100_000))));

    [Theory]
    [InlineData("{{ page.title = \"other\" }}")]
    [InlineData("{{ page.crumbs[0] = \"other\" }}")]
    [InlineData("{{ page.crumbs[9] = \"other\" }}")]
    [InlineData("{{ numbers[0] = 7 }}")]
    [InlineData("{{ x = numbers; x[0] = 7 }}")]
    [InlineData("{{ string.x = 1 }}")]
    [InlineData("{{ string[\"x\"] = 1 }}")]
    [InlineData("{{ array.size = 1 }}")]
    [InlineData("{{ assets.site_css = \"other\" }}")]
    [InlineData("{{ assets.x = \"other\" }}")]
    public void A_value_cannot_be_changed_from_a_template(string template) => Assert.Contains("page.html:1:", TestTheme.Fault(template));

    [Fact]
    public void Lists_and_objects_of_a_template_are_its_own() =>
        Assert.Equal("172", TestTheme.Render("{{ a = [1, 2]; a[1] = 7; o = {}; o.x = a.size }}{{ a[0] }}{{ a[1] }}{{ o.x }}"));

    [Theory]
    [InlineData("{{ x = 1 }}")]
    [InlineData("{{ $x = 1 }}")]
    [InlineData("{{ capture x }}1{{ end }}")]
    [InlineData("{{ func x }}1{{ end }}")]
    [InlineData("{{ for x in 1..2 }}{{ end }}")]
    [InlineData("{{ for x in 1..2 }}{{ break }}{{ end }}")]
    [InlineData("{{ for x in 1..2 }}{{ ret }}{{ end }}")]
    [InlineData("{{ with { x: 1 } }}{{ ret }}{{ end }}")]
    [InlineData("{{ this.x = 1 }}")]
    [InlineData("{{ string = 1; number = 1; x = 1 }}")]
    public void One_rendering_leaves_nothing_to_the_next(string template)
    {
        using var archive = new TempArchive(
            ("t/templates/page.html", template), ("t/templates/global.html", "{{ x }}"), ("t/templates/local.html", "{{ $x }}"),
            ("t/templates/functions.html", "{{ number 1 }} {{ string.upcase \"x\" }}"));
        var templates = TestTheme.Templates(archive.Full("t"));
        TestTheme.Render(templates, "page");
        Assert.Throws<ThemeException>(() => TestTheme.Render(templates, "global"));
        Assert.Throws<ThemeException>(() => TestTheme.Render(templates, "local"));
        Assert.Equal("1 X", TestTheme.Render(templates, "functions"));
    }

    [Fact]
    public void Cycles_begin_anew_with_each_rendering()
    {
        using var archive = new TempArchive(("t/templates/page.html", "{{ for n in 1..3 }}{{ array.cycle [\"a\", \"b\"] }}{{ end }}"));
        var templates = TestTheme.Templates(archive.Full("t"));
        Assert.Equal("aba", TestTheme.Render(templates, "page"));
        Assert.Equal("aba", TestTheme.Render(templates, "page"));
    }
}
