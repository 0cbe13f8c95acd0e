namespace Archive.Bench.Runs;

/// <summary>Changes one article and takes the changes back.</summary>
internal sealed class Edit
{
    private readonly string[] _files;
    private readonly string _original;

    /// <param name="files">The same article in the archive and, where there is one, in a peer's copy.</param>
    public Edit(params IEnumerable<string> files)
    {
        _files = [.. files];
        _original = File.ReadAllText(_files[0]);
    }

    public void Text(int round) => Write(_original + $"\nA sentence that was added in round {round}.\n");

    public void Title(int round) => Write(_original.Replace("\ntitle: \"", $"\ntitle: \"Round {round}: ", StringComparison.Ordinal));

    public void TakeBack() => Write(_original);

    private void Write(string text)
    {
        foreach (var file in _files) File.WriteAllText(file, text);
    }
}
