using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>The pictures that a lazy page shows to readers without scripts alone: those that it has nowhere else.</summary>
internal sealed class FallbackPictures(ArticlePart article, PictureReader pictures)
{
    private readonly Lazy<HashSet<string>> _shown = new(() =>
        [.. article.Root.QuerySelectorAll("img")
            .Where(image => image.Closest("noscript") is null)
            .Select(pictures.FindAddress)
            .OfType<string>()
            .Select(NameOf)]);

    public IEnumerable<IElement> In(IElement noscript) =>
        !article.IsAround(noscript) || IsShown(noscript.PreviousElementSibling) || IsShown(noscript.NextElementSibling) ? []
        : noscript.QuerySelectorAll("img").Where(image => !NonContentElements.IsHidden(image) && pictures.FindAddress(image) is { } address && !_shown.Value.Contains(NameOf(address)));

    private bool IsShown(IElement? beside) => beside is { TagName: "IMG" } && pictures.FindAddress(beside) is not null;

    // "reef-300x200.jpg?w=300" is the reef, smaller.
    private static string NameOf(string address) => Size.Replace(address.Split('?')[0], "");

    private static readonly Regex Size = new(@"[-_]\d+x\d+(?=\.\w+$)");
}
