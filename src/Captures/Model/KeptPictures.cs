using Archive.Catalog;

namespace Archive.Captures.Model;

/// <summary>A picture that was saved with a page, under the name that it gets beside the article.</summary>
public sealed record KeptPicture(string Name, byte[] Bytes);

/// <summary>The pictures of a saved page that are kept beside its article.</summary>
/// <param name="find">The bytes that were saved for an address as the page writes it; null where there are none.</param>
/// <param name="endingOf">The ending of names that suits a picture's bytes; null for what is no picture to be shown.</param>
public sealed class KeptPictures(Func<string, byte[]?> find, Func<byte[], string?> endingOf)
{
    private const int Most = 200;
    private const int LongestName = 40;

    /// <summary>Bytes, of all pictures of a page together.</summary>
    private const long Largest = 100 << 20;

    private readonly Dictionary<string, string?> _names = [];
    private readonly List<KeptPicture> _all = [];
    private long _size;

    public IReadOnlyList<KeptPicture> All => _all;

    /// <returns>The picture's name beside the article; null where nothing was saved, or what was saved is no picture.</returns>
    public string? Keep(string address)
    {
        if (!_names.TryGetValue(address, out var name)) _names[address] = name = Take(address);
        return name;
    }

    private string? Take(string address)
    {
        if (_all.Count >= Most || find(address) is not { Length: > 0 } bytes || _size + bytes.Length > Largest) return null;
        if (_all.Find(picture => picture.Bytes.AsSpan().SequenceEqual(bytes)) is { } same) return same.Name;
        if (endingOf(bytes) is not { } ending) return null;
        _size += bytes.Length;
        _all.Add(new KeptPicture(Slug.MakeUnique(StemOf(address), stem => _all.Exists(p => p.Name == stem + ending)) + ending, bytes));
        return _all[^1].Name;
    }

    private static string StemOf(string address)
    {
        var name = address.StartsWith("data:", StringComparison.Ordinal) ? "" : Uri.UnescapeDataString(address.Split('?', '#')[0].Split('/')[^1]);
        return Slug.Create(Path.GetFileNameWithoutExtension(name), LongestName) is { Length: > 0 } slug ? slug : "picture";
    }
}
