namespace Archive.Bench.Fuzz;

/// <summary>Sound files of every kind that people and their tools write, each with most of what may stand in one.</summary>
internal static class FuzzTexts
{
    public const string Site = "title: An archive\nbase-url: https://archive.test\ndescription: \"What was said, and what came of it.\"\nlanguage: en\ntag-authority: archive.test,2015\nrepository: https://host.test/a/b\nrights: full\nfeeds: [rss, atom, json]\nfeed-items: 20\nfeed-burst: 10\nsearch: true\ndata: true\ncards: false\n";

    public const string Actions = "joins:\n  label: \"joins\"\n  inverse: \"is joined by\"\n  class: alliance\n  opens: membership\n  targets: [foundation, company]\nleaves:\n  label: \"leaves\"\n  class: alliance\n  closes: [membership]\n  targets: [foundation]\nlaunches:\n  label: launches\n  class: product\n  targets: [product]\n";

    public const string Vendor = "name: Hooli\nkind: company\naliases: [Hooli Inc., \"Hooli XYZ\"]\nabout: \"Makes *things*. See [the list](/vendors/).\"\nfounded: 1999\nfounded-source: https://hooli.test/about\nhomepage: https://hooli.test/\nsame-as: [https://wiki.test/Hooli]\nsucceeded-by: [acme]\npart-of: guild\n";

    public const string Topic = "name: Clouds\naliases: [cloud computing]\nabout: |\n  What is rented.\n\n  - One\n  - Two\nbroader: anvils\n";

    public const string Publisher = "name: The Wire\nhomepage: https://wire.test/\nrights: excerpt\nhosts: [wire.test]\nsigns: [\"(c) The Wire\"]\nboilerplate:\n  - starts: \"About The Wire\"\n    to: end\n";

    public const string Page = "---\ntitle: About\nsummary: What this is.\n---\n\n# About\n\nWords, and [links](/articles/).\n";

    /// <summary>The front matter of an article, whose id is still to be put in.</summary>
    public const string FrontMatter = """
        ---
        id: {0}
        title: "Acme joins the Guild"
        summary: "It had to come."
        date: 2015-04-23T07:30:00-04:00
        updated: 2015-05
        added: 2015-06-01
        authors: [Ada Quill, "John Roe"]
        source: {publisher: wire, url: https://wire.test/1, title: "Acme joins", date: 2015-04}
        sources:
          - name: Somebody
            url: https://else.test/
        rights: full
        vendors: [acme, Guild]
        topics: [anvils]
        mentions: [initech]
        aliases: [/old/{0}/]
        language: en
        moves:
          - id: m-{0}
            date: 2015-04-23
            actor: acme
            action: joins
            target: guild
            date-basis: stated
            quote: "a leading vendor joins"
            note: "A note."
        claims:
          - id: c-{0}
            speaker: "Ada Quill"
            made-on: 2015-04-23
            text: "It will hold."
            kind: prediction
            about: [acme]
            horizon: 2017
            reviews:
              - date: 2018-01
                outcome: borne-out
                why: "It held."
                evidence:
                  - url: https://else.test/2
                    date: 2017-12-31
        ---

        """;

    public const string Body = """
        The news is that **a leading vendor joins** the *Guild*, see [here](/vendors/acme/) and <https://else.test/>.[^1]

        ## A heading

        > A quote
        > - of a list

        1. One
        2. [x] Two ~~three~~ `code`

        | a | b |
        | - | :-: |
        | 1 | 2 \| 3 |

        ```csharp
        var x = 1;
        ```

        ![A picture](/x.png "title") and [a definition][d], www.else.test, a@b.test &amp; &copy; <b>no</b>

        [d]: https://else.test/ "Title"
        [^1]: A note with [a link](../other/#there).

        """;

    public const string Text = "The Wire\nApril 23, 2015 10:00 EDT\n\nAcme joins the Guild\n\nBy Ada Quill and John Roe\nhttps://wire.test/2015/acme\n\nThe first paragraph says what happened, and is wrapped\nwhere it was too long for the line of the mail that it\ncame with, so that lines must be joined.\n\n• One\n• Two\n\nserver_roomThe second says why. \"It will hold,\" said Ada.\n\nAbout The Wire\nWords.\n";

    public const string Html = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Acme joins | The Wire</title>
        <meta property="og:title" content="Acme joins"><meta property="article:published_time" content="2015-04-23T10:00:00-04:00"><link rel="canonical" href="https://wire.test/1">
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Acme joins", "datePublished": "2015-04-23", "author": [{"name": "Ada Quill"}]}</script></head>
        <body><nav><a href="/">Home</a></nav><article><h1>Acme joins</h1><p class="byline">By <a rel="author">Ada Quill</a> <time datetime="2015-04-23">April 23, 2015</time></p>
        <p>The <b>first <i>paragraph</i></b> has <a href="/x?a=1&amp;b=2">a link</a>.<br>And a line.</p><blockquote><p>Quoted</p></blockquote>
        <ul><li>One<ul><li>Two</li></ul></li></ul><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table><pre><code class="language-c">int x;</code></pre>
        <figure><img src="a.png" alt="A"><figcaption>Caption</figcaption></figure><div class="share">Share</div><p>The end &mdash; really.</p></article><footer>(c) The Wire</footer></body></html>
        """;

    public const string Clip = "---\ntitle: \"Acme joins\"\ndate: 2015-04-23\nauthor: [\"[[Ada Quill]]\"]\nsource: https://wire.test/1\ntags: [clippings, anvils]\n---\n\n# Acme joins\n\n> [!note] Note\n> Words\n\nThe first *paragraph*, with <span class=\"x\">HTML</span> and ==marks==.\n\n{{< figure src=\"a.png\" >}}\n\n<table><tr><td>1</td></tr></table>\n\n- [ ] One\n\n:::tip\nWords\n:::\n";

    public const string TomlClip = "+++\ntitle = \"Acme joins\"\ndate = 2015-04-23T10:00:00-04:00\ntags = [\"anvils\", 'clouds']\n[extra]\nauthor = { name = \"Ada Quill\" }\n+++\n\nThe first paragraph.\n\n{% quote() %}\nWords\n{% end %}\n";

    public const string Sidecar = "date: 2015-04-23\ntitle: \"Acme joins\"\nauthors: [Ada Quill]\nsource: {publisher: wire, url: https://wire.test/9}\nslug: acme-joins\nencoding: utf-8\nwords: [serverRoom]\ncaptions: [\"server_room\"]\n";
}
