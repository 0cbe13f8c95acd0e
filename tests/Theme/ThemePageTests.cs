using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Archive.Catalog;
using Archive.Pipelines.Views;
using Archive.Tests.Publishing;
using Archive.Tests.Support;
using Archive.Theme;
using Scriban.Runtime;
using Xunit;

namespace Archive.Tests.Theme;

/// <summary>The tables of <c>docs/theme.md</c> say what templates see, made from the types that they are given.</summary>
public sealed partial class ThemePageTests
{
    private static readonly string Page = Path.Combine(Folder.Repository, "docs", "theme.md");

    [GeneratedRegex(@"(?<head>^\| (?:template|value) \| (?:`model` holds|holds) \|\n\| --- \| --- \|\n)(^\|.*\n)*", RegexOptions.Multiline)]
    private static partial Regex Table { get; }

    /// <summary>Written anew with <c>ARCHIVE_ACCEPT=1</c>.</summary>
    [Fact]
    public void The_tables_of_what_templates_see_are_those_of_the_program()
    {
        using var archive = new TempArchive().Copy(Path.Combine(Folder.Repository, "input"), "input");
        var models = ExhaustiveTheme.Pages(archive, new HashSet<string>().Add).ToDictionary(p => p.Template, p => p.Model.GetType());
        var values = new SortedDictionary<string, Type>(StringComparer.Ordinal);
        var templates = string.Concat(models.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => $"| `{m.Key}` | {Members(m.Value, values)} |\n")
            .Concat(ExhaustiveTheme.Pieces.Select(p => $"| `{p.Key}`, rendered apart | no model, but `{p.Value.Name}`: {Say(p.Value.Type, values)} |\n")));
        foreach (var type in (Type[])[typeof(SiteSettings), typeof(PageView), typeof(Navigation)]) Say(type, values);
        var rows = new Dictionary<string, string>();
        while (values.Keys.FirstOrDefault(k => !rows.ContainsKey(k)) is { } next) rows[next] = Members(values[next], values);
        var tables = new Queue<string>([templates, string.Concat(rows.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => $"| {r.Key} | {r.Value} |\n"))]);
        var text = File.ReadAllText(Page);
        var written = Table.Replace(text, table => table.Groups["head"].Value + tables.Dequeue());
        Assert.Empty(tables);
        if (Environment.GetEnvironmentVariable("ARCHIVE_ACCEPT") == "1") File.WriteAllText(Page, written);
        else Assert.Equal(text, written);
    }

    [Fact]
    public void Check_finds_what_only_a_page_that_is_rendered_shows()
    {
        using var archive = new TempArchive(("theme/templates/vendor.html", "<h1>{{ page.title }}</h1>\n{{ if model.vendor.kind }}\n <p>{{ model.vendor.colour }}</p>\n{{ end }}\n"), ("input/vendors/acme.yml", "name: Acme\n"));
        archive.Article("one", more: "vendors: [acme]");
        var check = archive.Run("check");
        Assert.Equal(1, check.Exit);
        Assert.Contains("theme/templates/vendor.html:3:", check.Error, StringComparison.Ordinal);
        Assert.Contains("colour", check.Error, StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(check.Error, "error:"));
        Assert.StartsWith("1 article checked", check.Output, StringComparison.Ordinal);
        Assert.Equal(1, archive.Run("build").Exit);
        Assert.Equal((0, ""), archive.Write("theme/templates/vendor.html", "<h1>{{ page.title }}</h1>\n").Run("check") is var sound ? (sound.Exit, sound.Error) : default);
    }

    private static string Members(Type type, SortedDictionary<string, Type> values)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).ToDictionary(p => StandardMemberRenamer.Default(p), p => p.PropertyType);
        string[] members = [.. PropertyAccessor.For(type).GetMembers(null!, default, null!).Order(StringComparer.Ordinal).Select(m => $"`{m}`: {Say(properties[m], values)}")];
        return members.Length == 0 ? "nothing" : string.Join("; ", members);
    }

    private static string Say(Type type, SortedDictionary<string, Type> values)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return "text";
        if (type == typeof(bool)) return "true or false";
        if (type == typeof(PartialDate)) return "date";
        if (type == typeof(Markup)) return "markup";
        if (type.IsEnum) return "text";
        if (type.Assembly != typeof(Program).Assembly && typeof(IFormattable).IsAssignableFrom(type)) return "number";
        if (typeof(IEnumerable).IsAssignableFrom(type))
            return "list of " + Say(type.GetInterfaces().Append(type).Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)).GetGenericArguments()[0], values);
        // Records of one name within several pipelines.
        var name = type.IsNested ? $"{type.DeclaringType!.Name}.{type.Name}" : type.Name;
        values[name] = type;
        return name;
    }
}
