namespace Archive.Tests.Hostile;

/// <summary>What somebody may write to leave the place of a text: ways out of every kind of quote, each before every kind of harm, and texts that mean something to one format alone.</summary>
internal static class HostileStrings
{
    /// <summary>What <c>7919 * 7</c> would be, if anything evaluated it.</summary>
    public const string Evaluated = "55433";

    private static readonly string[] WaysOut =
    [
        "", "\">", "'>", "</title>", "</script>", "</textarea>", "-->", "]]>", "</style>", "\\\">", "</p></div></main>", "\0\">", "&quot;&gt;",
    ];

    private static readonly string[] Harms =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
        "<a href=javascript:alert(1) onfocus=alert(1) autofocus tabindex=1>x</a>", "<meta http-equiv=refresh content='0;url=https://elsewhere.test/'>", "<base href=https://elsewhere.test/>",
        "<link rel=stylesheet href=https://elsewhere.test/x.css>", "<form action=https://elsewhere.test/><button autofocus onfocus=alert(1)>x</button></form>", "<object data=https://elsewhere.test/x></object>",
        "<details open ontoggle=alert(1)>", "<style>@import 'https://elsewhere.test/x.css'; * { background: url(https://elsewhere.test/y) }</style>", "<video src=https://elsewhere.test/x onerror=alert(1)></video>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", "<input autofocus onfocus=alert(1)>", "<body onload=alert(1)>", "<template><script>alert(1)</script></template>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    ];

    private static readonly string[] OfOneFormat =
    [
        // HTML, whole and half
        "\" onmouseover=\"alert(1)", "' onfocus='alert(1)' autofocus='", "` onerror=`alert(1)", "<", "<a", "</", "<!--", "<![CDATA[ x", "<?xml version='1.0'?>", "<!doctype html>", "<plaintext>", "<xmp>", "<\0script>alert(1)</script>", "<scr\u0007ipt>alert(1)</script>",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;img src=x onerror=alert(1)&#62;", "&amp;lt;b&amp;gt;", "&nbsp;&#0;&#x1b;&#128;", "\u003Cscript\u003E", "＜script＞alert(1)＜/script＞", "<img/src=x/onerror=alert`1`>", "<ScRiPt>alert(1)</sCrIpT>", "<script\n>alert(1)</script\n>",
        // Addresses
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "\u0001javascript:alert(1)", "javascript&colon;alert(1)", "&#106;avascript:alert(1)", "data:text/html,<script>alert(1)</script>", "data:image/svg+xml,<svg onload=alert(1)>", "vbscript:msgbox(1)", "blob:https://x/1",
        "//elsewhere.test/x", "///elsewhere.test", "/\\elsewhere.test", "\\\\elsewhere.test\\x", "https:elsewhere.test", "https://elsewhere.test\\@archive.test/", "file:///etc/passwd", "mailto:a@b.test?body=%0aBcc:c", "view-source:javascript:alert(1)", "feed:javascript:alert(1)", "https://user:pass@elsewhere.test/",
        // Markdown
        "[x](javascript:alert(1))", "![x](javascript:alert(1))", "![x](https://elsewhere.test/x.png)", "[x]: javascript:alert(1)", "<javascript:alert(1)>", "[a](https://elsewhere.test \"x\\\" onclick=alert(1)\")", "`</code><script>alert(1)</script>`", "**<b>**", "| a | <td> |", "[^1]: https://elsewhere.test <b>", "{onclick=alert(1)}", "{#id .c onclick=x}", "::: <script>", "\\<script>alert(1)\\</script>", "***", "- [x] <b>",
        // Templates
        "{{ 7919 * 7 }}", "{{7919*7}}", "{% 7919 * 7 %}", "${7919*7}", "#{7919*7}", "<%= 7919*7 %>", "{{ include 'layout' }}", "{{ site.title }}", "{{ include \"../../etc/passwd\" }}", "{{ for i in 1..1000000 }}x{{ end }}", "{{ func f; end }}", "}} {{ 7919 * 7", "{%{ {{ 7919*7 }} }%}", "@(7919*7)", "[[7919*7]]", "*{7919*7}", "$(expr 7919 \\* 7)", "`expr 7919 \\* 7`",
        // Spreadsheets
        "=7919*7", "+7919*7", "-7919*7", "@SUM(1)", "=HYPERLINK(\"https://elsewhere.test\";\"x\")", "x;=7919*7", "x\t=7919*7", "x\n=7919*7", "x\r+1", "x; \"=7919*7", "\"=7919*7", " =7919*7", "＝7919*7", "\u200b=1", ";@x", "x,=1", "\t-1", "=cmd|' /C calc'!A0", "\u0007=1",
        // Citations
        "} @online{x, title = {y}", "{{{", "}}}", "\\input{/etc/passwd}", "\\write18{touch pwned}", "$x$ % & # _ ^ ~", "x\nER  - \nTY  - JOUR", "x\r\nTI  - forged", "x\u2028AU  - forged", "A and B and {C}", ", , ,", "\\",
        // Feeds, XML, JSON
        "]]><x xmlns='y'/>", "<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&x;", "xmlns:a=\"b\"", "x\u0000\uFFFE\uFFFF\u000B", "\",\"x\":\"y", "\\u003cscript\\u003e", "</script><script>alert(1)</script>", "<!--<script>", "\u2028alert(1)\u2029", "<\0img src=x onerror=alert(1)>", "<\u0080img src=x>", "<b>Bold</b>",
        // Hosts, shells, files, names
        "x\nLocation: https://elsewhere.test", "x\r\n/*\r\n  Set-Cookie: a=b", "/x https://elsewhere.test 301!", "$(touch pwned)", "`touch pwned`", "; touch pwned", "| touch pwned", "%0atouch pwned", "../../pwned", "..\\..\\pwned", "/etc/passwd", "C:\\pwned", "CON", "NUL.txt", "~/.ssh/x", "-rf", "--output=/", ".htaccess", "_headers", "index.html", "a/../../b",
        // Terminals and logs
        "\u001b[31mred\u001b[0m", "\u001b]0;title\u0007", "\u009b31m", "x\n::error::forged", "x\r::set-output name=a::b", "::add-mask::x", "%0A::error::x", "\b\b\bx", "x\u007f",
        // YAML
        "!!python/object:x", "&a *a", "x: y", "- x", "# x", "---", "...", "|", "> x", "null", "true", "1e3", "2015-04-23", "{a: b}", "[a, b]", "'", "\"", "%TAG ! x", "@x", "<<: *x",
        // Unicode
        "\u202Egnol", "\u2066x\u2069", "\uFEFFx", "x\u200b\u200dy", "\U000E0001\U000E0041x", "İstanbul ẞ ﬃ", "👩‍👩‍👧", "e\u0301\u0301\u0301\u0301", "漢字", "עברית", "\uFDD0", "\U0001FFFE", "аrсhive", "\u0085\u2028\u2029x", "ﷺ", "\u115Fx",
    ];

    public static IReadOnlyList<string> All { get; } = [.. (from way in WaysOut from harm in Harms select way + harm).Concat(OfOneFormat).Distinct()];
}
