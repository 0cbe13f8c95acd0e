using Archive.Tests.Support;
using Scriban.Functions;
using Xunit;

namespace Archive.Tests.Sites;

/// <summary>What a template may call works in the program that people get: the native one keeps no more of a library than it must.</summary>
public sealed class ThemeFunctionsTests
{
    private static readonly (string Template, string Written)[] Calls =
    [
        ("{{ [3, 1, 2] | array.sort | array.join \",\" }}", "1,2,3"),
        ("{{ [1, 2] | array.add 3 | array.reverse | array.join \";\" }}", "3;2;1"),
        ("{{ [1, 2, 3] | array.limit 2 | array.last }}", "2"),
        ("{{ page.alternates | array.map \"path\" | array.size }}", "0"),
        ("{{ [\" x \"] | array.each @string.strip | array.first }}", "x"),
        ("{{ [1, 2, 3] | array.filter @(do; ret $0 > 1; end) | array.join \",\" }}", "2,3"),
        ("{{ array.cycle [\"a\", \"b\"] }}", "a"),
        ("{{ 1.5 | math.ceil }}", "2"),
        ("{{ 1234.5 | math.format \"F2\" }}", "1234.50"),
        ("{{ 2.567 | math.round 1 }}", "2.6"),
        ("{{ \"abc\" | string.slice 1 }}", "bc"),
        ("{{ \"abc\" | string.slice 1 1 }}", "b"),
        ("{{ \"abc\" | string.index_of \"c\" }}", "2"),
        ("{{ \"abc\" | string.replace \"b\" \"<\" }}", "a&lt;c"),
        ("{{ \"a,b\" | string.split \",\" | array.size }}", "2"),
        ("{{ \"abcdef\" | string.truncate 5 }}", "ab..."),
        ("{{ \"x\" | string.escape }}", "x"),
        ("{{ capture c }}{{ page.path }}&{{ end }}{{ c }}", "/404.html&"),
        ("{{ func f(x) }}[{{ x }}]{{ end }}{{ f \"<\" }}", "[&lt;]"),
        ("{{ number 12345 }}", "12,345"),
        ("{{ host \"https://www.x.test/\" }}", "x.test"),
        ("{{ url_query \"a b\" }}", "a%20b"),
        ("{{ fact \"Crumbs\" page.crumbs }}", ""),
    ];

    [Fact]
    public void Functions_of_the_language_and_of_the_program_are_there()
    {
        using var archive = new TempArchive(
            ("theme/templates/layout.html", "{{ content }}"), ("theme/templates/404.html", string.Join('\n', Calls.Select(c => c.Template))));
        Assert.Equal(Calls.Select(c => c.Written), archive.Build().Published("404.html").Split('\n'));
    }

    [Fact]
    public void No_function_of_the_language_is_lost_on_the_way_to_the_native_program()
    {
        var names = new ArrayFunctions().Keys.Select(n => $"array.{n}")
            .Concat(new MathFunctions().Keys.Except(["random", "uuid"]).Select(n => $"math.{n}"))
            .Concat(new StringFunctions().Keys.Select(n => $"string.{n}"));
        using var archive = new TempArchive(
            ("theme/templates/layout.html", "{{ content }}"), ("theme/templates/404.html", string.Concat(names.Select(n => $"{{{{ x = @{n} }}}}"))));
        Assert.Equal("", archive.Build().Published("404.html"));
    }
}
