using System.Collections;
using System.Text;
using System.Text.RegularExpressions;
using Archive.Pipelines.Views;
using Archive.Tests.Support;
using Archive.Theme;
using Xunit;

namespace Archive.Tests.Publishing;

/// <summary>The theme by which edits are judged leaves nothing out.</summary>
public sealed class ExhaustiveThemeTests
{
    private static TempArchive Shipped()
    {
        var archive = TempArchive.CopyShipped();
        ExhaustiveTheme.Write(archive);
        return archive;
    }

    [Fact]
    public void Every_value_that_a_page_can_reach_is_written()
    {
        using var archive = Shipped();
        archive.Build();
        foreach (var (document, template, page, model) in ExhaustiveTheme.Pages(archive))
        {
            var written = Written(archive.Published(document.Path));
            var reached = Reached($"{template}:page", page).Concat(Reached("layout:page", page)).Concat(Reached($"{template}:model", model));
            Assert.Empty(reached.Except(written).Select(path => $"{document.Path}: {path}"));
        }
    }

    [Fact]
    public void Every_value_that_a_piece_can_reach_is_written()
    {
        using var archive = Shipped();
        archive.Build();
        var catalog = archive.Catalog();
        var written = archive.Site().Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)).SelectMany(f => Written(Encoding.UTF8.GetString(f.Value))).ToHashSet();
        var entries = catalog.Articles.Select(ListEntry.Create).ToList();
        var wording = new Wording(ThemeFiles.For("none").LoadWords("en"));
        var addresses = new RecordAddresses(catalog);
        var rows = catalog.Moves.SelectMany(m => m.Sides.Select(v => MoveRow.Create(m, catalog.Links, wording, addresses, v)).Append(MoveRow.Create(m, catalog.Links, wording, addresses)));
        Assert.Empty(entries.SelectMany(e => Reached("card:article", e).Concat(Reached("line:article", e))).Except(written));
        Assert.Empty(rows.SelectMany(r => Reached("move-row:row", r)).Except(written));
    }

    [Fact]
    public void Every_template_is_a_page_or_a_piece_or_a_part_of_one()
    {
        using var archive = Shipped();
        var folder = Path.Combine(Folder.Repository, "theme", "templates");
        var templates = Directory.EnumerateFiles(folder).ToDictionary(f => Path.GetFileNameWithoutExtension(f)!, File.ReadAllText);
        var parts = templates.Values.SelectMany(t => Regex.Matches(t, "(?:include|shared) \"([a-z0-9-]+)\"").Select(m => m.Groups[1].Value));
        Assert.Equal(templates.Keys.Order(), ExhaustiveTheme.Templates(archive).Keys.Union(parts).Order());
    }

    private static HashSet<string> Written(string html) => [.. Regex.Matches(html, "<!--([a-z0-9-]+:[a-z0-9_.]+)-->").Select(m => m.Groups[1].Value)];

    /// <summary>The names of all values that are there, found as templates find them: by the types that they have, not the ones that were declared.</summary>
    private static IEnumerable<string> Reached(string path, object? value) => value switch
    {
        null => [],
        _ when ExhaustiveTheme.IsWritten(value.GetType()) => [path],
        IEnumerable list => list.Cast<object>().SelectMany(v => Reached(path, v)),
        _ => PropertyAccessor.For(value.GetType()) is var properties
            ? properties.GetMembers(null!, default, value).SelectMany(m => properties.TryGetValue(null!, default, value, m, out var inner) ? Reached($"{path}.{m}", inner) : [])
            : [],
    };
}
