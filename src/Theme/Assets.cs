using System.IO.Hashing;
using System.Text;

namespace Archive.Theme;

/// <summary>
/// Style, script and pictures of the theme. All of <c>css/*.css</c>, in the order of their names, becomes one stylesheet; each file is
/// published under a name that holds its hash, so that hosts may let it be kept for ever.
/// </summary>
public sealed class Assets
{
    private readonly Dictionary<string, (string SitePath, byte[] Bytes)> _byName = new(StringComparer.Ordinal);

    public Assets(ThemeFiles files)
    {
        var css = new StringBuilder();
        foreach (var (_, file) in files.Below("css/")) css.Append(File.ReadAllText(file).ReplaceLineEndings("\n"));
        Add("site.css", Encoding.UTF8.GetBytes(css.ToString()));
        foreach (var (path, file) in files.Below("assets/")) Add(path["assets/".Length..], File.ReadAllBytes(file));
    }

    public IEnumerable<(string SitePath, byte[] Bytes)> All => _byName.Values.OrderBy(a => a.SitePath, StringComparer.Ordinal);

    /// <summary>Site path of an asset; pages that name it change when it changes.</summary>
    public string this[string name] => _byName.TryGetValue(name, out var asset) ? asset.SitePath : throw new ThemeException($"The theme has no asset '{name}'.");

    /// <summary>Names of all assets with their site paths.</summary>
    public IEnumerable<(string Name, string SitePath)> Names => _byName.Select(a => (a.Key, a.Value.SitePath));

    public bool Has(string name) => _byName.ContainsKey(name);

    private void Add(string name, byte[] bytes)
    {
        var hash = Convert.ToHexStringLower(XxHash128.Hash(bytes))[..10];
        var dot = name.LastIndexOf('.');
        _byName.Add(name, ($"/assets/{name[..dot]}.{hash}{name[dot..]}", bytes));
    }
}
