using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Archive.Markdown;

/// <summary>A picture of the site, as texts show it.</summary>
/// <param name="SitePath">Where it lies.</param>
/// <param name="Smaller">Names of smaller versions beside it, with their widths.</param>
public sealed record Picture(string SitePath, int Width, int Height, IReadOnlyList<(string Name, int Width)> Smaller)
{
    /// <summary>Its room is kept while it loads, and it is loaded when it comes into view, as large as it is shown.</summary>
    /// <param name="isFeed">Of a page, smaller versions are named by their names alone: they lie beside it.</param>
    internal void Describe(LinkInline image, bool isFeed)
    {
        var attributes = image.GetAttributes();
        attributes.AddProperty("width", Width.ToString(CultureInfo.InvariantCulture));
        attributes.AddProperty("height", Height.ToString(CultureInfo.InvariantCulture));
        if (isFeed) return;
        attributes.AddProperty("loading", "lazy");
        if (Smaller.Count == 0) return;
        var versions = Smaller.Append((Name: SitePath[(SitePath.LastIndexOf('/') + 1)..], Width));
        attributes.AddProperty("srcset", string.Join(", ", versions.Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Name} {v.Width}w"))));
        attributes.AddProperty("sizes", "(min-width: 46rem) 42rem, 100vw");
    }
}

/// <summary>A picture that a text asks for, and where it does.</summary>
/// <param name="Alternative">What is said in its place to who cannot see it.</param>
public readonly record struct PictureLink(string Address, string Alternative, int Line, int Column);
