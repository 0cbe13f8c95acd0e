using System.Net;
using System.Text.Json;
using Archive.Markdown;
using Archive.Tests.Hostile;
using Archive.Tests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(HostileArchive))]

namespace Archive.Tests.Hostile;

/// <summary>An archive that says hostile strings wherever something can be said, built once for all who look at it.</summary>
public sealed class HostileArchive : IDisposable
{
    private readonly Lazy<TempArchive> _built = new(() => Write().Build());

    public TempArchive Built => _built.Value;

    /// <summary>Pages that came of captures and are published.</summary>
    public int FromCaptures => Directory.EnumerateFiles(Built.Full("output/articles"), "index.html", SearchOption.AllDirectories).Count(file => file.Contains("capture-", StringComparison.Ordinal));

    private static TempArchive Write()
    {
        var archive = new TempArchive();
        var first = Quote(HostileStrings.All[0]);
        archive.Write("input/site.yml", $"title: {first}\nbase-url: https://archive.test\ndescription: {first}\nrepository: {Quote("https://archive.test/\"><script>alert(1)</script>'onload=alert(1)")}\nhub: {Quote("https://archive.test/]]>&\"'<script>alert(1)</script>")}\ncards: false\n");
        archive.Write("input/vendors/acme.yml", "name: Acme\n");
        archive.Write("input/actions.yml", $"joins:\n  label: {first}\n  inverse: {first}\n  opens: membership\n");
        archive.Write("input/pages/about.md", $"---\ntitle: {first}\nsummary: {first}\n---\n\n{string.Join("\n\n", HostileStrings.All.Where(s => !s.Contains("](", StringComparison.Ordinal)))}\n");
        foreach (var (i, text) in HostileStrings.All.Index())
        {
            var (folder, key) = (i % 3) switch { 0 => ("vendors", "vendors"), 1 => ("topics", "topics"), _ => ("publishers", "source: {publisher: x" + i + ", title: " + Quote(text) + ", url: 'https://archive.test/source/" + i + "'}") };
            archive.Write($"input/{folder}/x{i}.yml", $"name: {Quote($"{text} {i}")}\nabout: {Quote(text)}\n");
            archive.Article($"a{i}", $"2015-{1 + (i % 12):00}-{1 + (i % 28):00}", title: Quote(text), body: Body(text), more: $"{(i % 3 == 2 ? key : $"{key}: [x{i}]")}\n{Keys(i, Quote(text), Quote("product:" + text))}");
            archive.Write($"seeds/capture-{i}.{(i % 2 == 0 ? "html" : "md")}", i % 2 == 0 ? HtmlCapture(i, text) : MarkdownCapture(i, text));
        }
        return archive;
    }

    /// <summary>A saved page that says everything that it has to, in two ways: as text, and as whatever a browser makes of it.</summary>
    private static string HtmlCapture(int i, string text) => $"""
        <!doctype html><html lang="en"><head><title>Capture {i} {Encode(text)}</title>
        <meta property="article:published_time" content="2015-02-03T04:05:06Z"><meta name="author" content="{Encode(text)}"><meta name="description" content="{Encode(text)}">
        <link rel="canonical" href="https://host{i}.test/capture/"></head>
        <body><article><h1>Capture {i} {Encode(text)}</h1><p>{Sentences(i, 1)} {Encode(text)}</p><p>{Sentences(i, 2)}</p><p>{text}</p></article></body></html>
        """;

    private static string MarkdownCapture(int i, string text) =>
        $"---\ntitle: {Quote($"Capture {i} {text}")}\ndate: 2015-02-03\nsource: https://host{i}.test/capture/\nauthor: {Quote(text)}\n---\n\n{Sentences(i, 1)} {text}\n\n{Sentences(i, 2)}\n";

    /// <summary>Enough to be an article of its own.</summary>
    private static string Sentences(int i, int paragraph) => string.Join(' ', Enumerable.Range(1, 12).Select(n => $"In town {i}-{n} office {n}-{paragraph} was opened, and the people of team {i}-{paragraph} moved into it."));

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string Keys(int i, string text, string product) => $"""
        summary: {text}
        authors: [{text}]
        moves:
          - id: move-{i}
            actor: acme
            action: joins
            target: {product}
            object: {text}
            note: {text}
            quote: "A sentence."
            date: 2015-01-01
        claims:
          - id: claim-{i}
            speaker: {text}
            text: {text}
            made-on: 2015-01-01
            about: [acme]
        """;

    /// <summary>A text in all the places that Markdown has for it; where it is an address, as address, too.</summary>
    private static string Body(string text)
    {
        var line = PlainText.CollapseWhiteSpace(text);
        var body = $"A sentence. {text}\n\n# {line}\n\n> {line}\n\n- {line}\n- [ ] {line}\n\n| a | b |\n| :- | -: |\n| {line} | x |\n\n`{line}`\n\n[{line}](/about/) ![{line}](/about/)\n\n```{line}\n{text}\n```\n";
        // What check refuses as a link stands in no page as one.
        return LinkScan.IsLocal(line) || line.StartsWith("https:e", StringComparison.Ordinal) || line.AsSpan().IndexOfAny(' ', '<', '(') >= 0 ? body : body + $"\n[x]({line}) ![x]({line}) <{line}> [r]\n\n[r]: {line}\n";
    }

    /// <summary>As YAML: a JSON string is one.</summary>
    public static string Quote(string text) => JsonSerializer.Serialize(text);

    public void Dispose()
    {
        if (_built.IsValueCreated) _built.Value.Dispose();
    }
}
