using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Archive.Captures.Names;

namespace Archive.Captures.Html;

/// <summary>Who wrote an article by what a page marks or labels as its author, above the text, below it or beside it. It counts where all that is marked alike agrees.</summary>
/// <param name="clean">What names there are in some words.</param>
internal sealed class MarkedAuthors(HtmlSource source, Func<IEnumerable<string>, AuthorNames> clean)
{
    private const int LongestName = 60;
    private const int LongestLine = 120;
    private const int MostLines = 4;
    /// <summary>Those who are quoted, photographed or answer.</summary>
    public const string Others = "blockquote, figure, [class*='testimonial' i], [class*='reply' i]";

    private const string Apart = $"nav, form, {Others}, [class*='related' i], [class*='comment' i], [id*='comment' i], [class*='teaser' i], [class*='sidebar' i], [class*='citation' i]";

    private const string EachByName = "[itemprop~='author'] [itemprop~='name']";
    private const string Explicit = $"[rel~='author'], {EachByName}";

    /// <summary>Whatever may hold a byline.</summary>
    public const string Printed = "[rel~='author'], [class*='byline' i], [class*='author' i]";

    private static readonly string[] Marks = [
        "[rel~='author']", EachByName, ".author-name, .author__name, .byline-name, .vcard .fn", ".byline", ".author, .autor, .authors",
        "a[href*='/author/'], a[href*='/authors/'], a[href*='/autor/'], a[href*='/autoren/'], a[href*='/people/'], a[href*='/staff/'], a[href*='/editors/'], a[href*='/contributors/']",
        "[class*='byline' i], [class*='author' i], [class*='autor' i], [class*='auth_' i], [id*='byline' i]"];

    /// <returns>Nobody where nothing is marked, or what is marked names several and no list of them.</returns>
    public IReadOnlyList<string> Find(ArticlePart article)
    {
        foreach (var whole in new[] { article.Marked, source.Document.Body }.OfType<IElement>().Distinct())
        {
            if (FindMarked(whole) is { Count: > 0 } marked) return marked;
            if (FindLabelled(whole) is { Count: > 0 } labelled) return labelled;
        }
        return [];
    }

    private IReadOnlyList<string> FindMarked(IElement whole)
    {
        foreach (var mark in Marks)
        {
            var named = whole.QuerySelectorAll(mark).Where(e => IsOwn(e, whole)).Select(e => FindNames(e, mark[0] == '[')).Where(names => names.Count > 0).ToList();
            if (OnlyOne(named) is { } names) return names;
        }
        return [];
    }

    // The name stands in a line of its own, or all of it is the name.
    private IReadOnlyList<string> FindNames(IElement element, bool onlyPeople)
    {
        var named = PageLines.Of(source, element, e => e.Closest("button") is null)
            .Take(MostLines)
            .Select(line => clean([line.Words]).Names)
            .FirstOrDefault(names => names.Count > 0 && names.All(NameShape.IsName));
        if (named is { } people) return people;
        var names = source.ReadLine(element).Words is { Length: <= LongestLine } words ? clean([words]).Names : [];
        return names.All(name => name.Length <= LongestName && (NameShape.IsName(name) || !onlyPeople && !(name.Contains(' ') && char.IsLower(name[0])))) ? names : [];
    }

    private IReadOnlyList<string> FindLabelled(IElement whole)
    {
        var named = PageLines.Of(source, whole, e => IsOwn(e, whole)).Select(line => line.Words).Where(words => words.Length <= LongestLine)
            .Select(line => Labelled.Match(line) is { Success: true } label ? clean([label.Groups["names"].Value]).Names : Byline.Read(line) ?? [])
            .Where(names => names.Count > 0 && names.All(NameShape.IsName)).ToList();
        return OnlyOne(named) ?? [];
    }

    private static IReadOnlyList<string>? OnlyOne(List<IReadOnlyList<string>> named) =>
        named.Count > 0 && named.DistinctBy(names => string.Join('\n', names)).Count() == 1 ? named[0] : null;

    // No part of another article, or of a box beside this one, that the page names.
    private static bool IsOwn(IElement element, IElement whole) =>
        (element.Closest("article") is not { } other || other.Contains(whole))
        && (element.ParentElement?.Closest(Apart) is not { } apart
            || apart.Contains(whole)
            || apart.TagName is "NAV" or "FIGURE" && element.Matches(Explicit));

    private static readonly Regex Labelled = new($@"^(?:{BylineWords.Verb}?by\s*:?\s+|(?:{BylineWords.Label}|{BylineWords.Preposition})\s*[:：]\s*)(?<names>\p{{L}}.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
