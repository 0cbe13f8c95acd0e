using Xunit;

namespace Archive.Tests.Theme;

/// <summary>Templates are Scriban's language, whole.</summary>
public sealed class TemplateLanguageTests
{
    private static readonly (string, string)[] Others =
    [
        ("x", "{{ x }}"),
        ("set", "{{ x = \"set\" }}"),
        ("loop", "{{ for.index }}{{ c.text }}{{ for d in page.crumbs }}{{ c.path }}{{ d.path }}{{ end }}"),
        ("return", "before{{ ret 7 }}after"),
    ];

    [Theory]
    [InlineData("a {{ page.path }} b", "a / b")]
    [InlineData("{{ # a comment }}a {{- page.path -}} b {%{ {{ raw }} }%}", "a/b  {{ raw }} ")]
    [InlineData("{{ x = page.path; x }}{{ x += \"y\" }}{{ x }}", "//y")]
    [InlineData("{{ page.description ?? page.path }}{{ null ?? 3 }}{{ page.description?.length ?? 0 }}", "/30")]
    [InlineData("{{ page.crumbs[1].path }}{{ page.crumbs[0].text | string.downcase }}", "/b/a")]
    [InlineData("{{ $\"at {page.path}\" }}{{ \"a\" + 1 }}{{ 7 * 6 }}", "at /a142")]
    [InlineData("{{ number (page.crumbs.size + 1) }}, {{ 1 | number }}", "3, 1")]
    [InlineData("{{ number = page.path; number }}", "/")]
    public void Values(string template, string written) => Assert.Equal(written, TestTheme.Render(template));

    [Theory]
    [InlineData("{{ if page.no_index }}a{{ else if page.description }}b{{ else if page.path == \"/\" }}c{{ else }}d{{ end }}", "c")]
    [InlineData("{{ if !page.description && page.crumbs.size > 1 || page.no_index }}yes{{ end }}", "yes")]
    [InlineData("{{ if \"\" }}text {{ end }}{{ if 0 }}nought {{ end }}{{ if page.feeds }}list{{ end }}{{ if null }}nothing{{ end }}", "text nought list")]
    [InlineData("{{ case page.path }}{{ when \"/\" }}home{{ else }}else{{ end }}", "home")]
    public void Conditions(string template, string written) => Assert.Equal(written, TestTheme.Render(template));

    [Theory]
    [InlineData("{{ for c in page.crumbs }}{{ for.index }}{{ c.text }}{{ if !for.last }}, {{ end }}{{ else }}none{{ end }}", "0A, 1B")]
    [InlineData("{{ for c in page.feeds }}{{ c.title }}{{ else }}none{{ end }}", "none")]
    [InlineData("{{ for n in null }}a{{ else }}b{{ end }}", "")]
    [InlineData("{{ for c in page.crumbs }}{{ for.rindex }}{{ for.length }}{{ for.first }}{{ for.even }}{{ for.changed }} {{ end }}", "12truetruetrue 02falsefalsetrue ")]
    [InlineData("{{ for n in 1..3 }}{{ n }}{{ end }}{{ for n in 1..<3 }}{{ n }}{{ end }}{{ for l in page.path }}{{ l }}{{ end }}", "12312/")]
    [InlineData("{{ for c in page.crumbs reversed }}{{ c.text }}{{ end }}{{ for c in page.crumbs limit:1 }}{{ c.text }}{{ end }}", "BAA")]
    [InlineData("{{ for n in 1..9 }}{{ if n == 4 }}{{ break }}{{ end }}{{ if n == 2 }}{{ continue }}{{ end }}{{ n }}{{ end }}", "13")]
    [InlineData("{{ for c in page.crumbs }}{{ for d in page.crumbs }}{{ c.text }}{{ d.text }}{{ end }}{{ for.index }}{{ end }}", "AAAB0BABB1")]
    [InlineData("{{ for page in page.crumbs }}{{ page.text }}{{ end }}{{ page.path }}", "AB/")]
    [InlineData("{{ for c in page.crumbs }}{{ last = c.text }}{{ end }}{{ last }}", "B")]
    [InlineData("{{ n = 0; while n < 3; n; n += 1; end }}", "012")]
    [InlineData("{{ for number in page.crumbs }}{{ number.text }}{{ end }}{{ number 1 }}", "AB1")]
    public void Loops(string template, string written) => Assert.Equal(written, TestTheme.Render(template));

    [Theory]
    [InlineData("{{ include \"set\" }}{{ x }}", "set")]
    [InlineData("{{ x = 1 }}[{{ include \"x\" }}]", "[1]")]
    [InlineData("{{ for x in 1..3 }}{{ include \"x\" }}{{ end }}", "123")]
    [InlineData("{{ for c in page.crumbs }}{{ include \"loop\" }}{{ end }}", "0A/a//a//a//b/1B/b//a//b//b/")]
    [InlineData("{{ func f(x) }}{{ include \"x\" }}{{ end }}{{ x = \"outer\" }}{{ f \"inner\" }}{{ x }}", "innerouter")]
    [InlineData("{{ x = \"outer\" }}{{ with { x: \"inner\" } }}{{ x }}{{ include \"x\" }}{{ end }}{{ x }}", "innerinnerouter")]
    [InlineData("{{ for x in [\"loop\"] }}{{ with { x: \"inner\" } }}{{ include \"x\" }}{{ end }}{{ include \"x\" }}{{ end }}", "innerloop")]
    [InlineData("{{ include \"return\" }}, and on", "before7, and on")]
    public void Included_templates_see_the_variables_of_the_place_where_they_stand(string template, string written) =>
        Assert.Equal(written, TestTheme.Render(template, Others));

    [Theory]
    [InlineData("{{ func twice(x) }}{{ x }}{{ x }}{{ end }}{{ twice page.path }}", "//")]
    [InlineData("{{ func add(a, b = 2); ret a + b; end }}{{ add 1 }}{{ 5 | add 6 }}", "311")]
    [InlineData("{{ double = do; ret $0 * 2; end }}{{ double 4 }}", "8")]
    [InlineData("{{ func list(c) }}{{ for x in c }}{{ x.text }}{{ end }}{{ end }}{{ list page.crumbs }}", "AB")]
    [InlineData("{{ func f }}[{{ $$ }}]{{ end }}{{ wrap f }}in{{ end }}", "[in]")]
    [InlineData("a{{ ret }}never", "a")]
    public void Functions(string template, string written) => Assert.Equal(written, TestTheme.Render(template));

    [Theory]
    [InlineData("{{ capture c }}<p>{{ page.path }}</p>{{ end }}{{ c }}{{ c }}", "<p>/</p><p>/</p>")]
    [InlineData("{{ capture c }}{{ for x in 1..3 }}{{ x }}{{ end }}{{ end }}[{{ c }}]", "[123]")]
    [InlineData("{{ capture c }}{{ x = 1; include \"x\" }}{{ end }}[{{ c }}]", "[1]")]
    [InlineData("{{ capture c }}a{{ capture d }}b{{ end }}{{ d }}{{ end }}[{{ c }}]", "[ab]")]
    [InlineData("{{ capture c }}{{ markup }}{{ links page.crumbs }}{{ end }}{{ c }}", "<i>ours</i><a href=\"/a/\">A</a>, <a href=\"/b/\">B</a>")]
    [InlineData("{{ capture c }}{{ end }}[{{ c }}]", "[]")]
    [InlineData("{{ func f(x) }}{{ capture c }}{{ x }}{{ end }}[{{ c }}]{{ end }}{{ f 1 }}", "[1]")]
    public void Captured_text(string template, string written) => Assert.Equal(written, TestTheme.Render(template, Others));
}
