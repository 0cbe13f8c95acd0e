namespace Archive.Bench.Corpus;

internal static class YamlText
{
    public static string Quote(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";

    public static string List(IEnumerable<string> ids) => $"[{string.Join(", ", ids)}]";
}
