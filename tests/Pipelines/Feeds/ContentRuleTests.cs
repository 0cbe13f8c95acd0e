using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;
using Xunit;

namespace Archive.Tests.Pipelines.Feeds;

/// <summary>What the W3C feed validator asks of the HTML inside any feed, under its own names.</summary>
public sealed class ContentRuleTests(ShippedFeeds site)
{
    private static readonly string[] Harmless = ["html", "head", "body", "p", "a", "em", "strong", "del", "sup", "code", "pre", "blockquote", "ul", "ol", "li", "h2", "h3", "h4", "h5", "h6", "hr", "br", "img", "table", "thead", "tbody", "tr", "th", "td"];
    private static readonly string[] Attributes = ["href", "src", "alt", "title", "class", "style", "start"];

    private IEnumerable<string> Contents => site.All.SelectMany(f => f.Entries).Select(e => e.Html).Distinct();

    private IEnumerable<IElement> Elements => Contents.SelectMany(c => new HtmlParser().ParseDocument(c).All);

    [Fact]
    public void SecurityRisk() => Assert.All(Elements, e => Assert.Contains(e.LocalName, Harmless));

    [Fact]
    public void SecurityRiskAttr() => Assert.All(Elements.SelectMany(e => e.Attributes), a => Assert.Contains(a.Name, Attributes));

    [Fact]
    public void DangerousStyleAttr() => Assert.All(Elements.Select(e => e.GetAttribute("style")).OfType<string>(), s => Assert.Matches("^text-align: (left|right|center);$", s));

    [Fact]
    public void ContainsRelRef() => Assert.All(
        Elements.SelectMany(e => new[] { e.GetAttribute("href"), e.GetAttribute("src") }).OfType<string>(),
        a => Assert.Matches("^(https?://|mailto:)", a));

    [Fact]
    public void NotHtml_every_text_is_well_formed_and_a_sanitiser_finds_nothing_to_remove()
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedAttributes.Add("class");
        sanitizer.AllowedSchemes.Add("mailto");
        var removed = new List<string>();
        sanitizer.RemovingTag += (_, e) => removed.Add(e.Tag.LocalName);
        sanitizer.RemovingAttribute += (_, e) => removed.Add(e.Attribute.Name);
        foreach (var content in Contents) sanitizer.Sanitize(content);
        Assert.Empty(removed);
    }

    [Fact]
    public void Ids_stay_on_the_page_where_they_are_unique() => Assert.All(Elements, e => Assert.False(e.HasAttribute("id")));
}
