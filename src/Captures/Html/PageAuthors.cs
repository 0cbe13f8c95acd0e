using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Archive.Captures.Headers;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Catalog;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>
/// Finds who wrote a page's article. What the page states for machines counts first, as long as it names people: an account or an
/// organisation stands back behind a name that the page prints.
/// </summary>
internal sealed class PageAuthors(CaptureParse parse, HtmlSource source)
{
    private static readonly string[] Keys = ["article:author", "author", "parsely-author", "sailthru.author", "DC.creator", "DCTERMS.creator", "citation_author", "byl", "dc.contributor", "og:article:author", "rnews:author", "cXenseParse:author", "article:author_name", "shareaholic:article_author_name", "writer", "book:author"];

    private const int LongestOrganization = 100;
    private const int MostContributors = 12;

    private List<string> _stated = [];
    private List<string> _organizations = [];
    private string? _namesake;

    /// <summary>Whether people are stated for machines, so that no line of the page need be asked.</summary>
    public bool AreCertain { get; private set; }

    public void ReadStated(PageJsonLd? data, MetaTags meta)
    {
        // WordPress states its author as a card of two fields.
        var card = meta.First("twitter:label1") is { } label && AuthorLabel.IsMatch(label) ? meta.All("twitter:data1") : [];
        var written = Keys.Select(key => meta.All(key)).Prepend(data is { IsByOrganization: false } ? data.Authors : []).Append(card).Append(data?.Authors ?? []);
        // The publisher is no author where another is known; a blog of one's own may be called like its author.
        _namesake = parse.FindPublisherName?.Invoke() is { } publisher
            && NameShape.IsName(publisher)
            && written.Any(w => w.Contains(publisher, StringComparer.OrdinalIgnoreCase))
                ? publisher
                : null;
        var found = written.Select(w => (Written: w, Authors: Clean(w))).Where(f => f.Authors.Names.Count > 0).ToList();
        if (data is { IsByOrganization: true })
        {
            _organizations = [.. data.Authors
                .Select(name => PlainText.CollapseWhiteSpace(TextNormalizer.Normalize(name)))
                .Where(IsOrganization)
                .Distinct()];
        }
        _organizations.AddRange(found.SelectMany(f => f.Authors.Names).Where(IsBodyInFewLetters).Except(_organizations));
        AreCertain = found.Exists(IsCertain);
        var authors = AreCertain ? found.Find(IsCertain).Authors : found.FirstOrDefault().Authors;
        if (authors is null) return;
        parse.Authors.AddRange(authors.Names);
        _stated = [.. authors.Names];
        if (AreCertain && data is { Contributors.Count: > 0 }) _stated.AddRange(Clean(data.Contributors.Take(MostContributors)).Names.Except(_stated).Where(IsPrinted));
        if (authors.Doubt is { } doubt && parse.Overrides.Authors.Count == 0)
            parse.Ask("authors", 0, $"Is '{doubt}' another author, or what the author is?", $"Say who wrote it: {parse.InSidecar("authors: [Name, Name]")}.", authors.Answers);

        bool IsCertain((IReadOnlyList<string> Written, AuthorNames Authors) found) => AreStatedPeople(found.Written, found.Authors.Names) && !found.Authors.Names.Any(IsOfSite);
    }

    // "Ediciones El Muelle" is what belongs to El Muelle.
    private bool IsOfSite(string name) =>
        parse.SiteNames.Any(site =>
            Slug.Create(site) is { Length: > 0 } words && $"-{Slug.Create(name)}-".Contains($"-{words}-", StringComparison.Ordinal));

    /// <summary>Lets the lines above the text say who wrote it where machines are told no person's name.</summary>
    public void SetAside()
    {
        if (!AreCertain) parse.Authors.Clear();
    }

    public void Restore()
    {
        if (AreCertain) Take(_stated);
    }

    /// <summary>Adds what an element above the text holds.</summary>
    public void Add(string words) => parse.Authors.AddRange(CleanPrinted([words]).Names.Except(parse.Authors));

    /// <summary>Where the lines above the text name nobody, what the page marks as author elsewhere counts, then what was stated for machines.</summary>
    /// <param name="isOfAnother">Whether a block is a part of what somebody else says.</param>
    public void Choose(ArticlePart article, Func<Block, bool> isOfAnother)
    {
        if (parse.Overrides.Authors.Count > 0) return;
        if (parse.Authors.Count == 0) Take(new MarkedAuthors(source, CleanPrinted).Find(article));
        if (_stated.Count > 0 && !parse.Authors.Exists(NameShape.IsPerson)) Take(_stated);
        if (parse.Authors.Count == 0 && parse.Blocks is [.., var last] && !isOfAnother(last)) TakeSignature();
        if (parse.Authors.Count == 0 && _namesake is { } namesake) Take([namesake]);
        _organizations.AddRange(parse.Authors.Where(IsToldAbout).Except(_organizations));
        if (parse.Authors.TrueForAll(_organizations.Contains)) Take([.. _organizations.Select(name => $"{{{name}}}")]);
    }

    // Press releases end with what the company is: "About Harbourware".
    private bool IsToldAbout(string name) =>
        !NameShape.IsName(name)
        && parse.Blocks.Exists(block =>
            About.Match(block.Text) is { Success: true } about && about.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase));

    // Whoever contributed is an author where the page prints the name as one.
    private bool IsPrinted(string name) => source.Document.QuerySelectorAll(MarkedAuthors.Printed).Any(e => source.ReadLine(e).Words.Contains(name, StringComparison.Ordinal));

    // A name on a line of its own that closes the text.
    private void TakeSignature()
    {
        if (parse.Blocks is not [.., var before, var last] || last.Markdown.Contains('#') || last.Text.Contains('\n') || !Sentences.EndsSentence(before.Text)) return;
        if (PageButtons.Are(last.Text)) return;
        if (NameShape.IsName(last.Text) && !NameShape.MayBeLabel(last.Text)) parse.Authors.Add(NameShape.WithoutShouting(last.Text));
        else if (Byline.Read(last.Text) is [_, ..] names && names.All(NameShape.IsWithoutCase)) parse.Authors.AddRange(names);
        else return;
        parse.RemoveBlock(last, Label.Byline);
    }

    // What a page calls an organization may be a person all the same, unless it is the publisher.
    private bool IsOrganization(string name) =>
        name.Length is > 1 and <= LongestOrganization
        && !name.Contains("://", StringComparison.Ordinal)
        && name.IndexOfAny(['{', '}', '<', '@']) < 0
        && (name == parse.Site || !NameShape.IsName(name));

    // An address or an account names nobody.
    private AuthorNames Clean(IEnumerable<string> written) =>
        AuthorNames.Clean(
            written.Where(name => !name.Contains("://", StringComparison.Ordinal) && !name.StartsWith('@')),
            [.. parse.SiteNames, parse.Address is null ? null : new Uri(parse.Address).Host]);

    // An account on a blog may be called like its host.
    private AuthorNames CleanPrinted(IEnumerable<string> written) => AuthorNames.Clean(written, parse.Site);

    private void Take(IReadOnlyList<string> names)
    {
        parse.Authors.Clear();
        parse.Authors.AddRange(names);
    }

    // "Harbour Post (www.harbourpost.example)" is no person, and "cc7567" is an account.
    private bool AreStatedPeople(IReadOnlyList<string> written, IReadOnlyList<string> names) =>
        !written.Any(w => w.Contains("www.", StringComparison.OrdinalIgnoreCase)) && names.All(name => NameShape.IsPerson(name) && !IsBodyInFewLetters(name));

    // A name in letters of China, Japan or Korea that is a paper's by its end, or begins what the page's title ends with.
    private bool IsBodyInFewLetters(string name) =>
        NameShape.IsWithoutCase(name)
        && (NameShape.IsOffice(name)
            || SiteName.Separator.Split(source.Document.Title ?? "") is [_, .., var last] && last.StartsWith(name, StringComparison.Ordinal));

    private static readonly Regex About = new(@"^(?:about|über|à propos de|acerca de|sobre|om|over|informazioni su|o|о компании)\s+(?<name>[^\n:]+?)\s?(?:[:\n]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // What WordPress calls the author's field in its languages.
    private static readonly Regex AuthorLabel = new(@"^(?:written by|verfasst von|geschrieben von|escrito por|écrit par|scritto da|author|autor|auteur|geschreven door|skriven av|skrevet av|napisane przez|napsal|yaza[rn]|著者|執筆者)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
