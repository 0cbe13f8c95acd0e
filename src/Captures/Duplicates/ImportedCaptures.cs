using Archive.Captures.Model;
using Archive.Diagnostics;
using Archive.Files;

namespace Archive.Captures.Duplicates;

/// <summary>Tells new captures from those that have a page already, and refuses one that is there twice.</summary>
internal sealed class ImportedCaptures(string root, ExistingPages pages, Problems problems)
{
    private readonly Dictionary<string, string> _new = [];

    private readonly List<string> _answerable = [];

    public int Known { get; private set; }
    public int Refused { get; private set; }

    /// <summary>Those known whose draft nobody edited and which a sidecar stands beside.</summary>
    public IReadOnlyList<string> Answerable => _answerable;

    public bool IsNew(CaptureFile file)
    {
        if (pages.ByHash[file.Sha256].FirstOrDefault() is { } page)
        {
            var isItsOwn = page.CaptureFile == file.Name || page.CaptureFile is null || PlainFiles.KindOf(root, page.CaptureFile) is FileKind.Nothing;
            if (isItsOwn || pages.ByHash[file.Sha256].Any(p => p.CaptureFile == file.Name)) Know(file);
            else Refuse(file, $"The same capture is {page.CaptureFile}, imported as {page.Path}.");
            return false;
        }
        if (pages.ByCapture[file.Name].FirstOrDefault() is { } imported)
        {
            problems.Warning(new Position(file.Name),
                $"The capture has changed since it was imported as {imported.Path}; the page is left as it is.",
                imported.IsUntouchedDraft
                    ? $"Nobody edited the page. To make it anew: archive import --again {ShellWord.Of(file.Argument)}"
                    : "To import it anew, remove the page; to keep the page, put the capture back as it was.");
            Known++;
            return false;
        }
        if (_new.TryAdd(file.Sha256, file.Name)) return true;
        Refuse(file, $"The same capture is {_new[file.Sha256]}.");
        return false;
    }

    private void Know(CaptureFile file)
    {
        Known++;
        if (pages.ByHash[file.Sha256].Any(page => page.IsUntouchedDraft)
            && PlainFiles.KindOf(file.Base, file.Name + CaptureOverrides.SidecarSuffix) is FileKind.File)
        {
            _answerable.Add(file.Argument);
        }
    }

    private void Refuse(CaptureFile file, string message)
    {
        problems.Error(new Position(file.Name), message, "Remove one of the two files.");
        Refused++;
    }
}
