namespace Archive.Content.Markdown;

/// <summary>
/// Finds the addresses in a Markdown text that may lead to a place on this site, without parsing it: every inline link
/// or reference definition whose address has no scheme. A hit inside code is possible; whoever finds one broken asks the parser.
/// </summary>
internal static class LinkScan
{
    public static IReadOnlyList<Text> Find(string body, int firstLine)
    {
        List<Text>? found = null;
        var line = firstLine;
        var lineStart = 0;
        var counted = 0;
        for (var at = body.IndexOf(']'); at >= 0 && at + 1 < body.Length; at = body.IndexOf(']', at + 1))
        {
            var start = body[at + 1] switch { '(' => at + 2, ':' => at + 2, _ => -1 };
            if (start < 0) continue;
            while (start < body.Length && body[start] is ' ' or '<') start++;
            var end = start;
            while (end < body.Length && body[end] is not (')' or ' ' or '>' or '\n' or '\r' or '"')) end++;
            if (end == start || !IsLocal(body.AsSpan(start, end - start))) continue;
            for (; counted < start; counted++)
            {
                if (body[counted] != '\n') continue;
                line++;
                lineStart = counted + 1;
            }
            (found ??= []).Add(new Text(body[start..end], line, start - lineStart + 1));
        }
        return found ?? (IReadOnlyList<Text>)[];
    }

    /// <summary>No scheme, and not scheme-relative: a place on this site.</summary>
    public static bool IsLocal(ReadOnlySpan<char> address)
    {
        if (address.StartsWith("//", StringComparison.Ordinal)) return false;
        var colon = address.IndexOf(':');
        var slash = address.IndexOfAny('/', '#', '?');
        return colon < 0 || (slash >= 0 && slash < colon);
    }
}
