using System.Text;

namespace Archive.Formats.Search;

/// <summary>One document of the index.</summary>
/// <param name="Key">Hash of all that <paramref name="Fields"/> yields: terms found for a key are never worked out again.</param>
/// <param name="Fields">Reads the document's texts. Called at most once, on any thread.</param>
public sealed record SearchEntry(ulong Key, Func<IEnumerable<SearchField>> Fields);

/// <param name="Text">UTF-8.</param>
/// <param name="Weight">How much one word here counts beside a word of the body.</param>
public readonly record struct SearchField(ReadOnlyMemory<byte> Text, int Weight)
{
    public SearchField(string text, int weight) : this(Encoding.UTF8.GetBytes(text), weight)
    {
    }
}
