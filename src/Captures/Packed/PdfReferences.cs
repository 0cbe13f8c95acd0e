using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Archive.Captures.Packed;

/// <summary>
/// Objects of a PDF that are read by reading what they refer to: colour spaces, functions, references to references. In a circle, or in a chain
/// of thousands, they would take the stack, and with it the program.
/// </summary>
internal sealed class PdfReferences(PdfDocument document)
{
    public const int Deepest = 100;

    private const int Open = -1;

    /// <summary>What dictionaries refer to for being read themselves. By others, pages and their parents are circles in every PDF.</summary>
    private static readonly string[] Followed = ["Alternate", "ColorSpace", "CS", "Function", "Functions", "G", "Group", "Shading", "SMask", "TR"];

    /// <summary>Colour spaces that an array may name. Any other name is one of the page's own, which may be that array again.</summary>
    private static readonly string[] Devices = ["DeviceGray", "DeviceRGB", "DeviceCMYK", "G", "RGB", "CMYK"];

    private readonly Dictionary<IndirectReference, int> _heights = [];

    /// <returns>Whether any object that can be reached refers to others deeper than that, or may refer to itself.</returns>
    public bool AreTooDeep()
    {
        var open = new Stack<IToken>([document.Structure.Catalog.CatalogDictionary]);
        var seen = new HashSet<IndirectReference>();
        while (open.TryPop(out var token))
        {
            if (token is IndirectReferenceToken reference)
            {
                if (!seen.Add(reference.Data)) continue;
                if (HeightOf(reference.Data, 0) is null) return true;
                if (Find(reference.Data) is { } found) open.Push(found);
            }
            else if (token is ArrayToken array && NamesAnother(array))
            {
                return true;
            }
            else
            {
                foreach (var part in PartsOf(token, _ => true)) open.Push(part);
            }
        }
        return false;
    }

    /// <returns>How many objects stand one behind the other from here; null where they are too many.</returns>
    private int? HeightOf(IndirectReference reference, int above)
    {
        if (above > Deepest) return null;
        if (_heights.TryGetValue(reference, out var known)) return known == Open || above + known > Deepest ? null : known;
        _heights[reference] = Open;
        var height = 0;
        var open = new Stack<IToken>();
        if (Find(reference) is { } found) open.Push(found);
        while (open.TryPop(out var token))
        {
            if (token is not IndirectReferenceToken next)
            {
                foreach (var part in PartsOf(token, Followed.Contains)) open.Push(part);
            }
            else if (HeightOf(next.Data, above + 1) is { } below) height = Math.Max(height, below + 1);
            else return null;
        }
        return _heights[reference] = height;
    }

    private bool NamesAnother(ArrayToken space)
    {
        var place = space.Data.Count > 0 && Resolve(space.Data[0]) is NameToken family ? family.Data switch { "Separation" or "DeviceN" => 2, "Indexed" or "Pattern" => 1, _ => 0 } : 0;
        return place > 0 && place < space.Data.Count && Resolve(space.Data[place]) is NameToken name && !Devices.Contains(name.Data);
    }

    private IToken? Resolve(IToken token) => token is IndirectReferenceToken reference ? Find(reference.Data) : token;

    private static IEnumerable<IToken> PartsOf(IToken token, Func<string, bool> isFollowed) => token switch
    {
        ArrayToken array => array.Data,
        DictionaryToken dictionary => dictionary.Data.Where(entry => isFollowed(entry.Key)).Select(entry => entry.Value),
        StreamToken stream => [stream.StreamDictionary],
        _ => [],
    };

    private IToken? Find(IndirectReference reference)
    {
        try
        {
            return document.Structure.TokenScanner.Get(reference)?.Data;
        }
        // What is damaged, and whether it is needed at all, is for the reader to find.
        catch (Exception)
        {
            return null;
        }
    }
}
