using System.IO.Hashing;
using System.Text;
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
        var css = new StringBuilder();
        foreach (var (_, file) in files.Below("css/")) css.Append(File.ReadAllText(file).ReplaceLineEndings("\n"));
        Add("site.css", Encoding.UTF8.GetBytes(css.ToString()));
        foreach (var (path, file) in files.Below("assets/")) Add(path["assets/".Length..], File.ReadAllBytes(file));
    }

    public IEnumerable<Asset> All => _byName.Values.OrderBy(a => a.SitePath, StringComparer.Ordinal);

    /// <summary>Site paths by name as templates see them: <c>assets.site_css</c>.</summary>
    public object Paths => field ??= MakePaths();

    private ScriptObject MakePaths()
    {
        var paths = new ScriptObject();
        foreach (var (name, asset) in _byName) paths.SetValue(name.Replace('.', '_').Replace('-', '_'), asset.SitePath, true);
        return paths;
    }

    private void Add(string name, byte[] bytes)
    {
        var hash = Convert.ToHexStringLower(XxHash128.Hash(bytes))[..10];
        var dot = name.LastIndexOf('.');
        _byName.Add(name, new Asset($"/assets/{name[..dot]}.{hash}{name[dot..]}", bytes));
    }
}
