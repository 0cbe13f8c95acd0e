using System.Text.RegularExpressions;
using Archive.Tests.Support;

namespace Archive.Tests.Sites;

/// <summary>
/// An archive with every kind of page, whose own texts have no Latin letter, in a language whose words are the English ones in Cyrillic letters:
/// whatever Latin letters a page shows then come from the program.
/// </summary>
internal static partial class ForeignArchive
{
    private const string Cyrillic = "абвгдежзийклмнопрстуфхцчшщ";

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Place { get; }

    [GeneratedRegex(@"^(\s*[a-z0-9-]+:)(.*)$")]
    private static partial Regex Entry { get; }

    public static TempArchive Build(string language, params ReadOnlySpan<string> options)
    {
        var archive = Write(language);
        if (language == "qaa") archive.Write("theme/words/qaa.yml", Words());
        return archive.Build(options);
    }

    public static string InCyrillic(string text) => string.Concat(text.Select(c => char.IsAsciiLetter(c) ? char.IsUpper(c) ? char.ToUpperInvariant(Cyrillic[c - 'A']) : Cyrillic[c - 'a'] : c));

    private static TempArchive Write(string language)
    {
        var archive = new TempArchive(("input/site.yml", $"title: Архив\nbase-url: https://archive.test\ndescription: Описание.\nlanguage: {language}\nrepository: https://code.test/x\n"));
        archive.Write("input/actions.yml", "joins: { label: вступает, inverse: принимает, class: alliance, opens: член, targets: [foundation] }\nsues: { label: судится, class: law, opens: спор, symmetric: true }\n");
        archive.Write("input/vendors/a.yml", "name: Первый\nfounded: 1999\nhomepage: https://a.test/\npart-of: b\nabout: О первом. И ещё.\n")
            .Write("input/vendors/b.yml", "name: Второй\nkind: foundation\nsucceeded-by: [c]\n").Write("input/vendors/c.yml", "name: Третий\nkind: agency\n");
        archive.Write("input/topics/t.yml", "name: Тема\nabout: О теме.\n").Write("input/topics/u.yml", "name: Подтема\nbroader: t\n");
        archive.Write("input/publishers/p.yml", "name: Газета\nhomepage: https://p.test/\nabout: О ней.\n").Write("input/pages/about.md", "---\ntitle: О нас\n---\n\nТекст.\n");
        archive.Article("one", "2015-04-23", title: "Первая", body: "Слова.\n", more: """
            summary: Сводка.
            added: 2016-01-02
            updated: 2016-02-03
            authors: [Анна]
            source: { publisher: p, url: https://p.test/1, title: Заметка, archived: https://web.test/1 }
            rights: excerpt
            vendors: [a, b]
            topics: [t]
            mentions: [c]
            aliases: [/old/one/]
            moves:
              - { id: m1, date: 2015-04-23, actor: a, action: joins, target: b, object: членство, note: Заметка, date-basis: inferred }
              - { id: m2, date: 2015-05, actor: c, action: sues, target: a, answers: m1 }
            claims:
              - { id: c1, speaker: Анна, made-on: 2015-04-23, text: Так будет., about: [a], horizon: "2016", reviews: [ { date: 2016-05-06, outcome: refuted, why: Не стало., evidence: [ { article: two } ] } ] }
              - { id: c2, speaker: Анна, made-on: 2015-04-23, text: Так ли?, about: [b], kind: question }
            """);
        archive.Article("two", "2016-05-06", title: "Вторая", body: "Слова.\n", more: """
            sources: [ { name: Источник, url: https://s.test/, title: Страница, date: 2016-05 } ]
            rights: full
            vendors: [a, c]
            topics: [u, t]
            moves:
              - { id: m3, date: 2016-05-06, actor: a, action: sues, target: c }
            """);
        archive.Article("three", "2017-05-06", title: "Третья", body: "Слова.\n", more: "rights: link\nsource: { name: Источник, url: https://s.test/3 }\nvendors: [a]\n");
        for (var i = 0; i < 60; i++) archive.Article($"n{i}", "2014", title: $"Номер {i}", body: "Слова.\n", more: $"added: 2016-01-0{1 + (i % 2)}\nvendors: [a]\ntopics: [t]\n");
        return archive;
    }

    /// <summary>The English words, line by line: keys, places and rules of plurals stay.</summary>
    private static string Words()
    {
        var section = "";
        return string.Concat(File.ReadLines(Path.Combine(Folder.Repository, "theme", "words", "en.yml")).Select(line =>
        {
            if (line.Length > 0 && char.IsAsciiLetter(line[0])) section = line;
            return line.TrimStart().StartsWith('#') || section == "plural:" || Entry.Match(line) is not { Success: true } entry ? $"{line}\n" : $"{entry.Groups[1]}{Foreign(entry.Groups[2].Value)}\n";
        }));
    }

    private static string Foreign(string text)
    {
        var places = new Queue<string>(Place.Matches(text).Select(m => m.Value));
        return string.Join("", Place.Split(text).Select(part => InCyrillic(part) + (places.TryDequeue(out var place) ? place : "")));
    }
}
