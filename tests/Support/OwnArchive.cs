namespace Archive.Tests.Support;

/// <summary>The archive that <c>init</c> writes for somebody whose pages stand below a path.</summary>
public sealed class OwnArchive : IDisposable
{
    /// <summary>Path below which the host serves it.</summary>
    public const string Path = "/archive";

    public const string Address = $"https://name.example{Path}";

    private readonly TempArchive _around = new();

    public OwnArchive(string language = "en")
    {
        var made = Call.Of("init", Root, "--title", "Ω", "--base-url", Address + "/", "--language", language);
        if (made.Exit != 0) throw new InvalidOperationException(made.Error);
    }

    public string Root => _around.Full("mine");

    public string Output => System.IO.Path.Combine(Root, "output");

    /// <summary>Paths of all its pages below <see cref="Output"/>.</summary>
    public IEnumerable<string> Pages => Directory.EnumerateFiles(Output, "*.html", SearchOption.AllDirectories).Select(f => System.IO.Path.GetRelativePath(Output, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public Call Run(string verb, params ReadOnlySpan<string> options) => Call.Of([verb, "--root", Root, .. options]);

    /// <summary>Checks and builds it, and expects that nothing is said of it.</summary>
    public OwnArchive Build()
    {
        foreach (var verb in (string[])["check", "build"])
            if (Run(verb) is not { Exit: 0, Error: "" } and var done) throw new InvalidOperationException($"{verb}: {done.Error}");
        return this;
    }

    public void Dispose() => _around.Dispose();
}
