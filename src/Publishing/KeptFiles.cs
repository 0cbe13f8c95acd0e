using System.Diagnostics.CodeAnalysis;
using Archive.Files;

namespace Archive.Publishing;

/// <summary>What pipelines keep between builds because it is costly to work out again. What is published never depends on it.</summary>
public sealed class KeptFiles
{
    private readonly string _folder;

    internal KeptFiles(string folder) => _folder = folder;

    /// <returns>What an earlier build of this very program kept under the name, or null.</returns>
    public T? Read<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(string name) where T : class => SealedFile.Read<T>(Path.Combine(_folder, name), name);

    public void Write<T>(string name, T content) where T : class => SealedFile.Write(Path.Combine(_folder, name), name, content);

    internal void Delete()
    {
        if (!Directory.Exists(_folder)) return;
        foreach (var file in Directory.EnumerateFiles(_folder).Where(SealedFile.IsSealed)) File.Delete(file);
    }
}
