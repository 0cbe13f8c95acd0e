using System.Text;

namespace Archive.Bench.Fuzz;

/// <summary>Slips of the pen and worse: the same seed makes the same ones.</summary>
internal sealed class Mutator(Random random)
{
    private const int MostSlips = 4;

    /// <summary>What means something to one of the readers, or stands at the edge of what can be held.</summary>
    private static readonly string[] Tokens =
    [
        "[", "]", "{", "}", ": ", ":", "- ", "? ", "|", ">", "#", "&a", "*a", "!x", "%", "@", "`", "\"", "'", "\\", "\t", "\r", "\r\n", "\0", "\u0085", "\u2028", "\ufeff", "---\n", "...\n", "+++\n", "~", "null", "true", "<<: ",
        "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00", "9999", "0000", "2015-02-30", "May 0000", "+14:30", "1e999", "-1", "99999999999999999999", "٢٠١٥", "\ud800", "\udb40\udc41", "\u202e", "é́", "😀",
        "](x|y)", "](\\\\[", "](//", "[^1]", "[^1]: ", "](#", "](%zz", "http://[::1]/", "https://", "www.", "mailto:", "javascript:", "](../../..", "**", "_", "~~", "```\n", "~~~", "> ", "# ", "===\n", "---|---\n", "|a|b|\n", "![", "<a ", "&#x0;", "&amp;",
        "<script ", "<!--", "-->", "<![CDATA[", "<blockquote>", "<table><tr><td>", "<p", "</p>", "<br>", "<meta charset=\"utf-7\">", "<title>", "<time datetime=\"9999-99-99\">", "<template>", "<svg>", "<base href=\"x|y\">", "=\"",
        "[[", "]]", "{{", "}}", "{%", ":::", "By ", " and ", " | ", "product:", "../", "/x/", "IST", "10:00 ", "[a, b]", "{a: b}",
    ];

    public byte[] Mutate(string text)
    {
        var changed = new StringBuilder(text);
        for (var slips = 1 + random.Next(MostSlips); slips > 0; slips--) Slip(changed);
        var bytes = Encoding.UTF8.GetBytes(changed.ToString());
        // No letter of any text.
        if (bytes.Length > 0 && random.Next(20) == 0) bytes[random.Next(bytes.Length)] = (byte)random.Next(128, 256);
        return bytes;
    }

    private void Slip(StringBuilder text)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(text.Length - at, 1 + random.Next(random.Next(2) == 0 ? 3 : 40));
        switch (random.Next(8))
        {
            case 0: text.Remove(at, length); break;
            case 1: text.Insert(at, text.ToString(at, length)); break;
            case 2: text.Insert(at, string.Concat(Enumerable.Repeat(Token(), 1 + random.Next(random.Next(10) == 0 ? 200 : 3)))); break;
            case 3: text.Remove(at, length).Insert(at, Token()); break;
            case 4: text.Length = at; break;
            case 5: ReplaceValue(text); break;
            case 6: RepeatLine(text); break;
            default: if (length > 0) text[at] = (char)random.Next(random.Next(4) == 0 ? 0x10000 : 128); break;
        }
    }

    private void ReplaceValue(StringBuilder text)
    {
        var lines = text.ToString().Split('\n');
        var place = random.Next(lines.Length);
        if (lines[place].IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon) lines[place] = lines[place][..(colon + 2)] + Token() + (random.Next(2) == 0 ? Token() : "");
        text.Clear().AppendJoin('\n', lines);
    }

    private void RepeatLine(StringBuilder text)
    {
        var lines = text.ToString().Split('\n').ToList();
        var place = random.Next(lines.Count);
        if (random.Next(2) == 0) lines.RemoveAt(place);
        else lines.Insert(random.Next(lines.Count), lines[place]);
        text.Clear().AppendJoin('\n', lines);
    }

    private string Token() => Tokens[random.Next(Tokens.Length)];
}
