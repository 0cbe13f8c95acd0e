using System.IO.Hashing;
using System.Text;
using Archive.Catalog;
using Archive.Diagnostics;
using Scriban.Runtime;

namespace Archive.Theme;

/// <param name="SitePath">Holds the hash of its bytes.</param>
public sealed record Asset(string SitePath, byte[] Bytes);

/// <summary>
/// Style, script and pictures of the theme. All of <c>css/*.css</c>, in the order of their names, becomes one stylesheet; each file is
/// published under a name that holds its hash, so that hosts may let it be kept for ever.
/// </summary>
public sealed class Assets
{
    private readonly Dictionary<string, Asset> _byName = new(StringComparer.Ordinal);

    public Assets(ThemeFiles files)
    {
        var css = string.Concat(files.Below("css/", ".css").Select(f => ThemeText.Read(f).ReplaceLineEndings("\n")));
        Add("site.css", Encoding.UTF8.GetBytes(css));
        foreach (var file in files.Below("assets/")) Add(file.Path["assets/".Length..], ThemeText.ReadBytes(file));
        var paths = new ScriptObject(StringComparer.Ordinal);
        foreach (var (name, asset) in _byName) paths[name.Replace('.', '_').Replace('-', '_')] = asset.SitePath;
        paths.IsReadOnly = true;
        Paths = paths;
    }

    public IEnumerable<Asset> All => _byName.Values.DistinctBy(a => a.SitePath).OrderBy(a => a.SitePath, StringComparer.Ordinal);

    /// <summary>Site paths by name as templates see them: <c>assets.site_css</c>.</summary>
    public object Paths { get; }

    /// <summary>As every address of the site is: lower-case ASCII.</summary>
    private static string Spell(string name) => string.Join('/', name.Split('/').Select(part => part.All(IsPlain) ? part : Slug.Create(part) is { Length: > 0 } slug ? slug : "asset"));

    private static bool IsPlain(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_' or '.';

    private void Add(string name, byte[] bytes)
    {
        var hash = Convert.ToHexStringLower(XxHash128.Hash(bytes))[..10];
        var ending = Path.GetExtension(name);
        if (!_byName.TryAdd(name, new Asset($"/assets/{Spell(name[..^ending.Length])}.{hash}{(ending.Length > 0 ? $".{Spell(ending[1..].ToLowerInvariant())}" : "")}", bytes)))
            throw new ThemeException(new ThemeFault(new Position($"theme/assets/{name}"), "The stylesheet that css/ becomes has this name."));
    }
}
