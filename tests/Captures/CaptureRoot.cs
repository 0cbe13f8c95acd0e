using Archive.Captures;
using Archive.Captures.Model;
using Archive.Content;
using Archive.Content.Entries;
using Archive.Diagnostics;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Captures;

/// <summary>An archive with the registry of <c>tests/Captures/registry</c>, and imports into it on a fixed day.</summary>
internal sealed class CaptureRoot : IDisposable
{
    public static readonly string Gold = Path.Combine(Folder.Repository, "tests", "Captures", "gold");

    private static readonly string RegistryRoot = Path.Combine(Folder.Repository, "tests", "Captures", "registry");

    private static readonly Lazy<Registry> SharedRegistry = new(() => RegistryReader.Read(RegistryRoot, new Problems())!);

    public CaptureRoot() => Archive.Copy(RegistryRoot);

    public static Registry Registry => SharedRegistry.Value;

    public TempArchive Archive { get; } = new();

    public Problems Problems { get; private set; } = new();

    public CaptureRoot Seed(string name, string text) => Seed(name, System.Text.Encoding.UTF8.GetBytes(text));

    public CaptureRoot Seed(string name, byte[] bytes)
    {
        var path = Archive.Full($"seeds/{name}");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public ImportResult Import(bool again = false)
    {
        Problems = new Problems();
        return new Importer(Archive.Root, Registry, new FixedDay()).Import(null, Problems, new ImportOptions { Again = again });
    }

    /// <summary>The pages that stand, by path.</summary>
    public SortedDictionary<string, byte[]> Pages() => Folder.Bytes(Archive.Full("input/articles"));

    /// <summary>The one page that stands.</summary>
    public string Page() => System.Text.Encoding.UTF8.GetString(Assert.Single(Pages()).Value);

    public string Errors => string.Join('\n', Problems.Sorted().Where(p => p.Severity == Severity.Error).Select(p => $"{p.Position}: {p.Message} {p.Hint}"));

    public string Warnings => string.Join('\n', Problems.Sorted().Where(p => p.Severity == Severity.Warning).Select(p => $"{p.Position}: {p.Message} {p.Hint}"));

    /// <summary>Reads a text as a capture, without a disk.</summary>
    public static CaptureParse Read(string text, string name = "seeds/a.txt")
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        return new CaptureReader(Registry).Read(new CaptureFile(Path.Combine(Path.GetTempPath(), "nowhere", name), name, bytes, hash), CaptureOverrides.None);
    }

    public void Dispose() => Archive.Dispose();

    private sealed class FixedDay : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    }
}
