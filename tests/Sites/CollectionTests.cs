using System.Text.RegularExpressions;
using Archive.Building;
using Archive.Catalog;
using Archive.Diagnostics;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Sites;

/// <summary>What the articles of the shipped archive owe to each other and to the record.</summary>
public sealed partial class CollectionTests
{
    private static readonly ArchiveCatalog Collection = ArchiveInput.Read(Folder.Repository, new Problems())!.Link(drafts: false, new Problems())!;

    [Fact]
    public void A_topic_has_three_articles_or_narrower_topics() =>
        Assert.Empty(Collection.Topics.Where(t => Collection.Links[t].Articles.Count < 3 && Collection.Links[t].Narrower.Count == 0).Select(t => t.Id));

    [Fact]
    public void No_two_articles_open_with_the_same_five_words() =>
        Assert.Empty(Collection.Articles.GroupBy(a => string.Join(' ', Text(a).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(5)), StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void An_article_has_150_to_400_words() =>
        Assert.Empty(from article in Collection.Articles
                     let words = Text(article).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length
                     where words is < 150 or > 400
                     select $"{article.Id}: {words}");

    [Fact]
    public void A_summary_is_one_sentence() =>
        Assert.Empty(Collection.Articles.Where(a => a.Summary is not { } summary || !summary.EndsWith('.') || NextSentence().IsMatch(summary)).Select(a => a.Id));

    /// <summary>What is not known stands in <c>gaps</c>.</summary>
    [Theory]
    [InlineData("not seen")]
    [InlineData("not checked")]
    [InlineData("on record")]
    [InlineData("on file")]
    [InlineData("pages seen")]
    [InlineData("this archive")]
    public void No_story_tells_of_the_archives_own_search(string words) =>
        Assert.Empty(Collection.Articles.Where(a => Text(a).Contains(words, StringComparison.OrdinalIgnoreCase)).Select(a => a.Id));

    [Fact]
    public void A_vendor_that_an_article_is_about_is_named_in_it() =>
        Assert.Empty(from article in Collection.Articles
                     let text = Text(article)
                     from vendor in article.Vendors
                     where !vendor.Aliases.Append(vendor.Name).Any(n => text.Contains(n, StringComparison.Ordinal))
                     select $"{article.Id}: {vendor.Id}");

    /// <summary>Names of two or three letters mean too much else.</summary>
    [Fact]
    public void A_vendor_that_a_text_names_is_tagged_or_mentioned() =>
        Assert.Empty(from article in Collection.Articles
                     let text = Text(article)
                     from vendor in Collection.Vendors.Except(article.Vendors).Except(article.Mentions)
                     from name in vendor.Aliases.Append(vendor.Name)
                     where name.Length > 3 && Regex.IsMatch(text, $@"\b{Regex.Escape(name)}(?!\w)")
                     select $"{article.Id}: {name}");

    /// <summary>So that a contributor who mends one page changes no other.</summary>
    [Fact]
    public void Every_page_stands_as_check_fix_leaves_it()
    {
        using var copy = new TempArchive().Copy(Path.Combine(Folder.Repository, "input"), "input");
        Assert.Equal(0, copy.Run("check", "--fix").Exit);
        var kept = Folder.Bytes(copy.Full("input"));
        Assert.Empty(Folder.Bytes(Path.Combine(Folder.Repository, "input")).Where(f => !f.Value.AsSpan().SequenceEqual(kept[f.Key])).Select(f => f.Key));
    }

    private static string Text(Article article)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder.Repository, article.Text.File));
        return Link().Replace(System.Text.Encoding.UTF8.GetString(bytes, article.Text.Offset, article.Text.Length), "$1");
    }

    [GeneratedRegex(@"[.!?] \p{Lu}")]
    private static partial Regex NextSentence();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();
}
