using System.Diagnostics;
using Xunit;

namespace Archive.Tests.Support;

/// <summary>What hosts and editors read our files with, run by Node.js; <c>npm ci</c> in the folder brings it.</summary>
public sealed class Parsers(string folder, string package)
{
    /// <summary>Parsers of Netlify and of workflows, validators of schemas.</summary>
    public static readonly Parsers Small = new("Parsers", "ajv");

    /// <summary>The server of Cloudflare Pages, of 230 MB.</summary>
    public static readonly Parsers Cloudflare = new("Cloudflare", "wrangler");

    public string Folder { get; } = Path.Combine(Support.Folder.Repository, "tests", "Hosts", folder);

    /// <returns>The lines that it wrote.</returns>
    public string[] Run(string script, IReadOnlyList<string> arguments, string input = "")
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "node_modules", package)), $"{package} is not installed: run 'npm ci' in tests/Hosts/{folder}.");
        var node = Call.Run(new ProcessStartInfo("node", [script, .. arguments]) { WorkingDirectory = Folder }, input);
        return node.Exit == 0 ? node.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries) : throw new InvalidOperationException(node.Error);
    }
}
