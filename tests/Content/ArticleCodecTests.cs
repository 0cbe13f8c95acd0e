using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Archive.Content;
using Archive.Content.Caching;
using Archive.Content.Entries;
using Archive.Diagnostics;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Content;

public sealed class ArticleCodecTests
{
    private static readonly JsonSerializerOptions ExceptParticulars = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { type => Remove(type, nameof(FrontMatter.Particulars)) } },
    };

    private static void Remove(JsonTypeInfo type, string name)
    {
        foreach (var property in type.Properties.Where(p => p.Name == name).ToList()) type.Properties.Remove(property);
    }

    private static string Json(object value) => JsonSerializer.Serialize(value, ExceptParticulars);

    [Fact]
    public void Every_value_of_front_matter_comes_back_as_it_was()
    {
        using var archive = new TempArchive();
        archive.Write("input/articles/2015/one.md", """
            ---
            id: one
            title: "One: two"
            summary: A summary.
            date: 2015-04-23T07:30:00-04:00
            updated: 2016
            added: 2026-11-23
            authors: [A, B]
            source: {publisher: p, name: N, title: T, url: https://example.org/a, archived: https://example.org/b, date: 2015-04}
            sources:
              - {title: S, name: M, url: https://example.org/c}
            rights: excerpt
            vendors: [v, w]
            topics: t
            mentions: [m]
            aliases: [/old/]
            capture: {file: a.txt, sha256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef}
            draft: true
            moves:
              - {id: m1, actor: v, action: joins, target: w, object: o, date: 2015-04, date-basis: inferred, quote: text, note: n, same-as: m2, answers: m3}
            claims:
              - id: c1
                kind: question
                speaker: S
                made-on: 2015
                about: [v]
                text: T
                quote: text
                horizon: 2016
                reviews:
                  - date: 2017
                    outcome: mixed
                    why: W
                    evidence: [{move: m1}, {article: one}, {url: https://example.org/d, title: T, publisher: P, date: 2018}]
            ---
            Some text with a [link](/articles/2015/two/).
            """);
        var problems = new Problems();
        var file = ArticleReader.Read(archive.Root, "input/articles/2015/one.md", problems)!;
        Assert.Empty(problems.Sorted());

        var stream = new MemoryStream();
        ArticleCodec.Write(new BinaryWriter(stream), file);
        var back = ArticleCodec.Read(file.Path, new Unpacker(stream.ToArray(), 0));

        Assert.Equal(Json(file), Json(back));
        Assert.Equal(Json(file.FrontMatter.Particulars.Read()), Json(back.FrontMatter.Particulars.Read()));
        Assert.DoesNotContain(JsonSerializer.SerializeToNode(file.FrontMatter.Particulars.Read())!.AsObject(), value => value.Value is null);
        Assert.DoesNotContain(JsonSerializer.SerializeToNode(file.FrontMatter, ExceptParticulars)!.AsObject(), value => value.Value is null);
    }
}
