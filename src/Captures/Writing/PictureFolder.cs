using Archive.Captures.Model;
using Archive.Files;

namespace Archive.Captures.Writing;

/// <summary>Writes the pictures of a page into its folder, each as a whole, and never over another file.</summary>
internal sealed class PictureFolder(string root, IReadOnlyList<KeptPicture> pictures)
{
    private readonly List<string> _written = [];

    /// <summary>Whether the folder holds something else under the name of one of them.</summary>
    public bool IsTaken(string folder) =>
        pictures.Any(picture =>
            PlainFiles.KindOf(root, $"{folder}/{picture.Name}") is not FileKind.Nothing && !IsSame($"{folder}/{picture.Name}", picture));

    public void Write(string folder)
    {
        foreach (var picture in pictures)
        {
            var path = $"{folder}/{picture.Name}";
            if (PlainFiles.KindOf(root, path) is not FileKind.Nothing && IsSame(path, picture)) continue;
            WholeFile.Write(root, path, picture.Bytes);
            _written.Add(path);
        }
    }

    /// <summary>Removes what it wrote, where the page that shows it cannot be written.</summary>
    public void TakeBack()
    {
        foreach (var path in _written) File.Delete(Path.Combine(root, path));
        _written.Clear();
    }

    /// <summary>Removes them from the folder of the page that this one took the place of, and the folder where nothing else lies in it.</summary>
    public void Leave(string folder)
    {
        foreach (var picture in pictures.Where(picture => IsSame($"{folder}/{picture.Name}", picture))) File.Delete(Path.Combine(root, folder, picture.Name));
        EmptyFolder.TryRemove(Path.Combine(root, folder));
    }

    private bool IsSame(string path, KeptPicture picture) =>
        PlainFiles.KindOf(root, path) is FileKind.File
        && new FileInfo(Path.Combine(root, path)).Length == picture.Bytes.Length
        && PlainFiles.Read(root, path, picture.Bytes.Length).AsSpan().SequenceEqual(picture.Bytes);
}
