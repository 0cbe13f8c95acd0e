using System.Diagnostics;

namespace Archive.Tests.Support;

/// <summary>The Git repository that an archive lies in.</summary>
internal sealed class GitRepository
{
    private readonly TempArchive _archive;

    /// <summary>Makes one of an archive as it is, with this repository's own attributes, on a branch called main.</summary>
    public GitRepository(TempArchive archive)
    {
        _archive = archive;
        File.Copy(Path.Combine(Folder.Repository, ".gitattributes"), archive.Full(".gitattributes"));
        Run("init", "--quiet", "--initial-branch=main");
        Commit("base");
    }

    /// <summary>A new branch of another, checked out.</summary>
    public void Branch(string name, string of = "main") => Run("checkout", "--quiet", "-B", name, of);

    public void Commit(string message)
    {
        Run("add", "--all", "input", "seeds", ".gitattributes");
        Run("commit", "--quiet", "--allow-empty", "-m", message);
    }

    /// <summary>Merges a branch, and fails where there is a conflict.</summary>
    public void Merge(string branch) => Run("merge", "--quiet", "--no-edit", branch);

    /// <summary>Name of all that is committed, whatever way led there.</summary>
    public string Tree() => Run("rev-parse", "HEAD^{tree}");

    public string Run(params string[] arguments)
    {
        Directory.CreateDirectory(_archive.Full("seeds"));
        var start = new ProcessStartInfo("git", ["-C", _archive.Root, "-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "-c", "commit.gpgsign=false", "-c", "gc.auto=0", .. arguments]);
        var git = Call.Run(start);
        return git.Exit == 0 ? git.Output.Trim() : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {git.Output}{git.Error}");
    }
}
