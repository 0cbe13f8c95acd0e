using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Archive.Captures.Packed;

/// <summary>The forms that a page of a PDF shows, those counted again that it shows again.</summary>
internal readonly record struct ShownForms(int Count);

/// <summary>
/// Counts forms without showing them. A form shows others, and by way of them itself: nobody else asks how often and how deep, and a stack
/// that ends takes the program with it.
/// </summary>
internal sealed class PdfForms(IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters, IPageContentParser parser, ParsingOptions options)
    : BasePageFactory<ShownForms>(scanner, resources, filters, parser, options)
{
    public const int Most = 100_000;

    private const int Deepest = 50;

    /// <summary>So much longer takes a form that shows others.</summary>
    private const int Nested = 10;

    private readonly Dictionary<IndirectReference, IReadOnlyList<NameToken>> _shown = [];
    /// <summary>What a form shows by that name on this page, and how deep.</summary>
    private readonly Dictionary<(IndirectReference, NameToken), (int Count, int Height)> _known = [];

    private int _count;

    /// <returns>Whether all pages together show more than a text needs.</returns>
    public static bool AreTooMany(PdfDocument document)
    {
        document.AddPageFactory<ShownForms, PdfForms>();
        return Enumerable.Range(1, document.NumberOfPages).Any(page => document.GetPage<ShownForms>(page).Count > Most);
    }

    protected override ShownForms ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations)
    {
        _known.Clear();
        foreach (var name in Names(operations)) Show(name, null, null, 1);
        return new ShownForms(_count);
    }

    /// <returns>How many forms stand within each other from this one on.</returns>
    private int Show(NameToken name, NameToken? within, IndirectReference? around, int depth)
    {
        if (_count > Most || !ResourceStore.TryGetXObject(name, out var form) || !ResourceStore.TryGetXObjectReference(name, out var reference)) return 0;
        if (!form.StreamDictionary.TryGet(NameToken.Subtype, PdfScanner, out NameToken? subtype) || subtype != NameToken.Form) return 0;
        var hasResources = form.StreamDictionary.TryGet(NameToken.Resources, PdfScanner, out DictionaryToken? own);
        // The reader leaves out what is so simple a circle.
        if (within is not null && name == within && reference.Equals(around) && hasResources) return 0;
        if (_known.TryGetValue((reference, name), out var known))
        {
            _count += depth + known.Height > Deepest ? Most : known.Count;
            return known.Height + 1;
        }
        if (!_shown.TryGetValue(reference, out var names))
            _shown[reference] = names = [.. Names(PageContentParser.Parse(1, new MemoryInputBytes(form.Decode(FilterProvider, PdfScanner)), ParsingOptions.Logger))];
        var (before, height) = (_count, 0);
        _count += depth > Deepest ? Most : names.Count == 0 ? 1 : Nested;
        if (names.Count == 0) return 1;
        if (hasResources) ResourceStore.LoadResourceDictionary(own!);
        foreach (var next in names) height = Math.Max(height, Show(next, name, reference, depth + 1));
        if (hasResources) ResourceStore.UnloadResourceDictionary();
        if (hasResources && _count <= Most) _known[(reference, name)] = (_count - before, height);
        return height + 1;
    }

    private static IEnumerable<NameToken> Names(IReadOnlyList<IGraphicsStateOperation> operations) => operations.OfType<InvokeNamedXObject>().Select(o => o.Name);
}
