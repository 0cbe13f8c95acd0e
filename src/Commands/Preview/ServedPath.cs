using Archive.Files;

namespace Archive.Commands.Preview;

/// <summary>What stands at a path of a request: a file below the folder, another address, or nothing.</summary>
internal readonly record struct ServedPath(string? File, string? Redirect)
{
    /// <param name="path">As requested, percent-encoded.</param>
    public static ServedPath Find(string folder, string path)
    {
        var decoded = Uri.UnescapeDataString(path);
        if (!decoded.StartsWith('/') || decoded.AsSpan().IndexOfAny('\\', '\0', ':') >= 0) return default;
        var segments = decoded.Split('/')[1..];
        // What else starts with a dot leads out of the folder or to the machinery's own files.
        if (segments.SkipLast(1).Contains("") || segments.Any(s => s.StartsWith('.') && s != PlainFiles.WellKnown)) return default;
        var full = Path.Combine([folder, .. segments]);
        if (decoded.EndsWith('/')) full = Path.Combine(full, "index.html");
        return PlainFiles.KindOf(folder, full) switch
        {
            FileKind.File => new ServedPath(full, null),
            FileKind.Folder => new ServedPath(null, path + "/"),
            _ => default,
        };
    }
}
