using System.Collections.Frozen;

namespace Archive.Content;

/// <summary>Files that are more than data: what a host obeys or runs, and what a browser runs in the site's name. Nobody publishes such a file by a page's pull request.</summary>
internal static class ActiveFiles
{
    private static readonly FrozenSet<string> Settings = FrozenSet.ToFrozenSet(
        ["netlify.toml", "vercel.json", "now.json", "web.config", "wrangler.toml", "wrangler.json", "wrangler.jsonc", "staticwebapp.config.json", "firebase.json", "serve.json", "amplify.yml", "render.yaml"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Folders = FrozenSet.ToFrozenSet(["functions", "netlify"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Programs = FrozenSet.ToFrozenSet(
        [".js", ".mjs", ".cjs", ".wasm", ".php", ".phtml", ".asp", ".aspx", ".jsp", ".cgi", ".pl", ".py", ".rb", ".go", ".ts", ".shtml"], StringComparer.OrdinalIgnoreCase);

    /// <param name="path">Below the folder of files, such as <c>papers/one.pdf</c>.</param>
    /// <returns>Why the file is not published; null where it is data.</returns>
    public static (string Message, string Hint)? Find(string path, Func<byte[]> read)
    {
        if (Settings.Contains(path) || path[0] == '_' || (path.Contains('/') && Folders.Contains(path.Split('/')[0])))
            return ("Hosts obey files of this name, or run them, and it is not published.", "Settings of the host belong to whoever keeps it; other files go under another name.");
        var ending = Path.GetExtension(path);
        if (Programs.Contains(ending))
            return (
                "Browsers or hosts run files of this kind, and it is not published.",
                "Scripts of the site stand in theme/assets/; a program to download goes into an archive such as .zip.");
        return Scripts.KindOf(ending) is { } kind ? Scripts.Find(kind, read()) : null;
    }
}
