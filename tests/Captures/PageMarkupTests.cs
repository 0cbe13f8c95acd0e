using Xunit;

namespace Archive.Tests.Captures;

/// <summary>Meaning that a page's markup carries comes through as letters or as Markdown.</summary>
public sealed class PageMarkupTests
{
    private static string Body(string inner) => string.Join("\n\n", CaptureRoot.Read(
        "<!DOCTYPE html><html><head><title>Of stones</title><meta property=\"og:title\" content=\"Of stones\"><meta name=\"date\" content=\"2015-04-23\"><link rel=\"canonical\" href=\"https://quay.example/stones\"></head><body><article><h1>Of stones</h1>"
        + $"<p>The harbour counts its stones every year, one after the other, and writes down what it finds, which is less than the year before.</p>{inner}</article></body></html>", "seeds/a.html").Blocks.Skip(1).Select(block => block.Markdown));

    [Theory]
    [InlineData("<p>There are 10<sup>6</sup> of them, in H<sub>2</sub>O.</p>", "There are 10⁶ of them, in H₂O.")]
    [InlineData("<p>They said <q>we <q>stay</q></q> there.</p>", "They said “we ‘stay’” there.")]
    [InlineData("<pre>one<br>two</pre>", "```\none\ntwo\n```")]
    [InlineData("<figure><img src=\"/c.jpg\" alt=\"A crane\"><figcaption><span>A crane at dawn.</span><span>(Max Moe/The Quay)</span></figcaption></figure>", "![A crane](https://quay.example/c.jpg)\n\nA crane at dawn. (Max Moe/The Quay)")]
    [InlineData("<p>It ends.</p><hr><p>It goes on.</p>", "It ends.\n\n---\n\nIt goes on.")]
    [InlineData("<p>Stone\u00adcutters and sea\u200bgulls came.</p>", "Stonecutters and seagulls came.")]
    [InlineData("<p>One came, too.<br><br>Another came.</p>", "One came, too.\n\nAnother came.")]
    [InlineData("<p>The stones were counted twice that year (as <button>Moe, 2009</button>; <button type=\"button\"><em>Quill</em>, 2011</button> have it) and once in the year before. <button>Share</button></p>", "The stones were counted twice that year (as Moe, 2009; *Quill*, 2011 have it) and once in the year before.")]
    [InlineData("<ol><li>First stone.</li><li value=\"5\">Fifth stone.</li></ol>", "1. First stone.\n5) Fifth stone.")]
    [InlineData("<ul>These were <b>seen</b>: <!-- x --><li>One stone.</li> <p>Two stones.</p><a href=\"/c\">Three</a><a href=\"/d\">Four</a></ul>", "- These were **seen**:\n- One stone.\n- Two stones.\n- [Three](https://quay.example/c)\n- [Four](https://quay.example/d)")]
    [InlineData("<table><tr><th>Year</th><th>Stones</th></tr><tr><td rowspan=\"2\">2014</td><td>9</td></tr><tr><td>8</td></tr></table>", "| Year | Stones |\n| --- | --- |\n| 2014 | 9 |\n|  | 8 |")]
    [InlineData("<table><tr><td>Year</td><td>&nbsp;</td><td><p>Stones</p></td></tr><tr><td colspan=\"3\"></td></tr><tr><td>2014</td><td></td><td>9</td></tr></table>", "|  |  |\n| --- | --- |\n| Year | Stones |\n| 2014 | 9 |")]
    [InlineData("<table><tr><td colspan=\"9\">Stones</td></tr><tr><td>2014</td><td>9</td></tr></table>", "|  |  |\n| --- | --- |\n| Stones |  |\n| 2014 | 9 |")]
    [InlineData("<table><tr><th>Town</th><th>Duties</th></tr><tr><td>Greyhaven</td><td><ul><li>keys</li><li>ropes | nets</li></ul></td></tr><tr><td><p>Reef</p></td><td><p>None.</p><p>It sleeps.</p></td></tr></table>", "| Town | Duties |\n| --- | --- |\n| Greyhaven | keys; ropes \\| nets |\n| Reef | None. It sleeps. |")]
    [InlineData("<p><code>addEventListener</code> takes one.</p><p>generate_series makes more.</p>", "`addEventListener` takes one.\n\ngenerate_series makes more.")]
    [InlineData("<p>The <acronym>IOQ</acronym> said so, <nobr>ten</nobr> came; <math><mi>x</mi><annotation>x=1</annotation></math> is known to <g-emoji>X</g-emoji> of <st1:City>Reef</st1:City>.</p>", "The IOQ said so, ten came; x is known to X of Reef.")]
    [InlineData("<div><x-box>One here.</x-box><x-box>Two here.</x-box></div>", "One here.\n\nTwo here.")]
    [InlineData("<pre><button>Copy</button><code><span class=\"lineno\">1</span>int a;\n<span class=\"lineno\">2</span>int b;</code></pre>", "```\nint a;\nint b;\n```")]
    [InlineData("<table><tr><th>Sign</th><th>What</th></tr><tr><td><code>a|b</code></td><td>a | b</td></tr><tr><td><p><code>c||d</code></p></td><td>none</td></tr></table>", "| Sign | What |\n| --- | --- |\n| `a\\|b` | a \\| b |\n| `c\\|\\|d` | none |")]
    public void It_stays(string html, string markdown) => Assert.Equal(markdown, Body(html));

    [Theory]
    [InlineData("<p>It is <span data-math=\"x = \\frac{1}{2}\"><span>x</span><span>=</span><span>1/2</span></span></p>", "It is `x = \\frac{1}{2}`")]
    [InlineData("<p>So:</p><div data-latex=\"a = b\"><span>a</span><span>=b</span></div>", "So:\n\n`a = b`")]
    [InlineData("<p>So:</p><div data-latex=\"a = b\"><span>The words of a step that somebody wrote.</span></div>", "So:\n\nThe words of a step that somebody wrote.")]
    [InlineData("<div data-math=\"true\"><p>It is so.</p></div>", "It is so.")]
    [InlineData("<p data-latex=\"1\">It is so.</p>", "It is so.")]
    [InlineData("<p>It is <img src=\"/f.png\" alt=\"\\frac{1}{2}\">.</p>", "It is `\\frac{1}{2}`.")]
    [InlineData("<p>It is <img src=\"/f.png\" alt=\"C:\\Users\\ada\">.</p>", "It is ![C:\\Users\\ada](https://quay.example/f.png).")]
    public void Formulas_are_their_source_and_nothing_else_is(string html, string markdown) => Assert.Equal(markdown, Body(html));

    [Theory]
    [InlineData("<pre><code><span style=\"display:flex\"><span style=\"user-select: none\"> 9</span><span>count()\n</span></span><span style=\"display:flex\"><span style=\"user-select: none\">10</span><span>stop()</span></span></code></pre>", "```\ncount()\nstop()\n```")]
    [InlineData("<pre><div><span>1</span><div>quay/</div></div><div><span>2</span><div></div></div><div><span>3</span><div>  crane.txt</div></div></pre>", "```\nquay/\n\n  crane.txt\n```")]
    [InlineData("<pre><code><i class=\"ln\">1</i>a = 1<br><i class=\"ln\">2</i>b = 2</code></pre>", "```\na = 1\nb = 2\n```")]
    [InlineData("<div class=\"language-cpp\"><div><code><table><tr><td><pre class=\"lineno\">1\n2\n</pre></td><td><pre>int a;\nint b;\n</pre></td></tr></table></code></div></div>", "```cpp\nint a;\nint b;\n```")]
    [InlineData("<pre><code><span class=\"mi\">1</span> crane\n<span class=\"mi\">2</span> cranes</code></pre>", "```\n1 crane\n2 cranes\n```")]
    [InlineData("<pre><code>go(<b>1</b>)\n<b>2</b></code></pre>", "```\ngo(1)\n2\n```")]
    [InlineData("<pre><code><span style=\"color:#005\">1</span>\n<span style=\"color:#005\">2</span>\n<span style=\"color:#005\">3</span></code></pre>", "```\n1\n2\n3\n```")]
    [InlineData("<pre><div>a = 1</div><div>\n</div><div>b = 2</div></pre>", "```\na = 1\n\nb = 2\n```")]
    [InlineData("<p>So:</p><div><h3>Count</h3><button>Copy</button></div><pre>count()</pre>", "So:\n\n### Count\n\n```\ncount()\n```")]
    [InlineData("<p>So:</p><div><img src=\"/c.png\" alt=\"A crane\"></div><pre>count()</pre>", "So:\n\n![A crane](https://quay.example/c.png)\n\n```\ncount()\n```")]
    public void The_numbers_of_its_lines_are_none_of_the_code(string html, string markdown) => Assert.Equal(markdown, Body(html));

    [Theory]
    [InlineData("<pre><code class=\"language-bash\"><div><span>bash</span><button>Copy</button></div><div>echo 1\n</div></code></pre>", "```bash\necho 1\n```")]
    [InlineData("<div><div><span>go</span></div><div><pre data-lang=\"go\">count()</pre></div></div>", "```go\ncount()\n```")]
    [InlineData("<div class=\"highlight-source-js\"><div>crane.js<button>Copy</button></div><pre>count()</pre></div>", "crane.js\n\n```js\ncount()\n```")]
    [InlineData("<div class=\"lang-en\"><p>Both of them:</p><pre>one()</pre><pre>two()</pre></div>", "Both of them:\n\n```\none()\n```\n\n```\ntwo()\n```")]
    public void Above_code_stands_no_name_of_its_language_but_in_its_fence(string html, string markdown) => Assert.Equal(markdown, Body(html));

    [Theory]
    [InlineData("<p>Of <script type=\"math/tex\">a<b &amp c_1</script> stones.</p>", "Of `a<b &amp c_1` stones.")]
    [InlineData("<p>It is so:</p><script type=\"math/tex; mode=display\">% <![CDATA[\n\\frac{a}{b} %]]></script>", "It is so:\n\n`\\frac{a}{b}`")]
    [InlineData("<p>Of <span class=\"MathJax\"><nobr>ab</nobr></span><script type=\"math/tex\">a^b</script> stones.</p>", "Of `a^b` stones.")]
    [InlineData("<p>Of <span class=\"MathJax\"><math><mi>a</mi></math></span><script type=\"math/tex\">a</script> stones.</p>", "Of a stones.")]
    [InlineData("<p>Of <span><span style=\"display: none\"><math alttext=\"{\\displaystyle a_1}\"><mi>a</mi></math></span><img src=\"/a.svg\" aria-hidden=\"true\" alt=\"{\\displaystyle a_1}\"></span> stones.</p>", "Of `a_1` stones.")]
    [InlineData("<p>Of <span data-math=\"\\vec a\"><span aria-hidden=\"true\">a</span></span> stones.</p>", "Of `\\vec a` stones.")]
    [InlineData("<p>Of <img src=\"/a.png\" alt=\"\\sqrt{a}\"> and <img class=\"latex\" src=\"/b.png\" alt=\"AB\"> stones.</p>", "Of `\\sqrt{a}` and `AB` stones.")]
    public void A_formula_that_would_be_lost_or_is_a_picture_stays_as_its_source(string html, string markdown) => Assert.Equal(markdown, Body(html));

    [Theory]
    [InlineData("<iframe src=\"https://films.example/embed/7\" title=\"The *stones*, filmed\"></iframe>", "[The \\*stones\\*, filmed](https://films.example/embed/7)")]
    [InlineData("<div class=\"wrap\"><iframe data-src=\"//maps.example/quay\"></iframe></div>", "[maps.example](https://maps.example/quay)")]
    [InlineData("<figure><video aria-label=\"A crane\"><source src=\"/crane.mp4\">Your browser shows no films.</video></figure>", "[A crane](https://quay.example/crane.mp4)")]
    [InlineData("<p>Before it.<iframe src=\"https://films.example/8\" title=\"Eight\"></iframe>After it.</p>", "Before it.\n\n[Eight](https://films.example/8)\n\nAfter it.")]
    [InlineData("<p>Nothing.</p><iframe src=\"https://count.example/p\" width=\"1\" height=\"1\"></iframe><iframe style=\"display:none\" src=\"https://count.example/q\"></iframe><iframe src=\"about:blank\"></iframe><iframe src=\"/teaser\"></iframe><iframe src=\"https://links.example/smartads.epl?id=7\"></iframe>", "Nothing.")]
    [InlineData("<amp-youtube data-videoid=\"ab7\" width=\"4\" height=\"2\"></amp-youtube><p>Seen.<amp-iframe src=\"https://maps.example/x\" title=\"The quay\"><amp-img src=\"/x.png\" placeholder></amp-img></amp-iframe></p>", "[youtube.com](https://www.youtube.com/watch?v=ab7)\n\nSeen.\n\n[The quay](https://maps.example/x)")]
    [InlineData("<blockquote class=\"twitter-tweet\"><p>Stones!</p>Ada (@ada) <a href=\"https://short.example/9\">April 23, 2015</a></blockquote>", "> Stones!\n>\n> Ada (@ada) [April 23, 2015](https://short.example/9)")]
    [InlineData("<p>Look.</p><blockquote class=\"photo-media\" data-photo-permalink=\"https://photos.example/p/7\"></blockquote><p>It is new.</p>", "Look.\n\n[photos.example](https://photos.example/p/7)\n\nIt is new.")]
    public void What_is_embedded_becomes_a_link_by_the_words_that_the_page_gives_it(string html, string markdown) => Assert.Equal(markdown, Body(html));

    [Theory]
    [InlineData("<p><img src=\"data:image/gif;base64,R0\"><noscript><img src=\"/reef.jpg\" alt=\"The reef\"></noscript> At night.</p>", "![The reef](https://quay.example/reef.jpg) At night.")]
    [InlineData("<p><img data-src=\"/reef-300x200.jpg\" alt=\"The reef\"><noscript><img src=\"/reef.jpg\" alt=\"The reef\"></noscript> At noon.</p>", "![The reef](https://quay.example/reef-300x200.jpg) At noon.")]
    [InlineData("<p>At dawn.</p><noscript><img src=\"/quay.jpg\" alt=\"The quay\"><p>Please enable scripts.</p></noscript>", "At dawn.\n\n![The quay](https://quay.example/quay.jpg)")]
    [InlineData("<p>At <picture><source data-srcset=\"/b-4.jpg 400w, /b-8.jpg 800w\"><img src=\"/blank.gif\" alt=\"The boat\"></picture> sea.</p>", "At ![The boat](https://quay.example/b-8.jpg) sea.")]
    [InlineData("<p>At noon.</p><amp-img src=\"/noon.jpg\" alt=\"The sun\" width=\"8\" height=\"6\"></amp-img><p>At six.</p>", "At noon.\n\n![The sun](https://quay.example/noon.jpg)\n\nAt six.")]
    public void A_lazy_picture_is_shown_once_at_its_true_address(string html, string markdown) => Assert.Equal(markdown, Body(html));

    [Theory]
    [InlineData("<figure class=\"kg-card kg-bookmark-card\"><a class=\"kg-bookmark-container\" href=\"https://reef.example/old\"><div class=\"kg-bookmark-content\"><div class=\"kg-bookmark-title\">The old harbour</div><div class=\"kg-bookmark-description\">It is *old*.</div></div></a></figure>", "[The old harbour](https://reef.example/old)\n\nIt is \\*old\\*.")]
    [InlineData("<a href=\"https://reef.example/a\"><figure><img src=\"/a.png\" alt=\"A crane\"><figcaption>Cranes at work.</figcaption></figure></a>", "[![A crane](https://quay.example/a.png)](https://reef.example/a)\n\n[Cranes at work.](https://reef.example/a)")]
    [InlineData("<a href=\"https://reef.example/a\"><ul><li>One stone.</li><li>Two stones.</li></ul></a>", "- [One stone.](https://reef.example/a)\n- Two stones.")]
    [InlineData("<a href=\"https://reef.example/a\"><div>See <a href=\"https://reef.example/b\">another</a>.</div></a><p>It ends.</p>", "[See](https://reef.example/a) [another](https://reef.example/b).\n\nIt ends.")]
    [InlineData("<p>The contract with</p><a href=\"/b\"><div>Boat Co.</div></a><p>was too dear.</p>", "The contract with\n\n[Boat Co.](https://quay.example/b)\n\nwas too dear.")]
    [InlineData("<a name=\"x\"><div>No link.</div></a>", "No link.")]
    public void A_link_around_blocks_is_one_of_the_first_with_words(string html, string markdown) => Assert.Equal(markdown, Body(html));

    [Fact]
    public void A_picture_without_words_is_told()
    {
        using var root = new CaptureRoot();
        root.Seed("a.html", "<html><head><title>Of stones</title><meta name=\"date\" content=\"2015-04-23\"></head><body><article><h1>Of stones</h1><p>The harbour counts its stones every year, one after the other, and writes down what it finds, which is less than the year before.</p>\n<p><img src=\"https://quay.example/crane.jpg\" alt=\"\"></p><p>It ends there, as every year, and nobody is the wiser for it, though all of them have seen it.</p></article></body></html>").Import();
        Assert.Contains("A picture has no words for those who cannot see it: https://quay.example/crane.jpg.", root.Warnings, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p><img src=\"/blank.gif\" data-src=\"/reef.jpg\" alt=\"The reef\"> Seen at night.</p>", "![The reef](https://quay.example/reef.jpg) Seen at night.")]
    [InlineData("<p><img srcset=\"/dock-8.jpg 800w, /dock-4.jpg 400w\" alt=\"The dock\"> Seen at noon.</p>", "![The dock](https://quay.example/dock-8.jpg) Seen at noon.")]
    [InlineData("<p><img src=\"/crane_2.jpg\" alt=\"crane_2.jpg\"> Seen at dawn.</p>", "![](https://quay.example/crane_2.jpg) Seen at dawn.")]
    public void A_picture_has_its_true_address_and_no_files_name_for_words(string html, string markdown) => Assert.Equal(markdown, Body(html));

    private const string Hidden = "<![if !supportLists]><span style=\"font-family:Symbol\"><span style=\"mso-list:Ignore\">{0}<span>&nbsp; </span></span></span><![endif]>";

    private static string Word(int level, string marker, string words) => $"<p class=\"MsoListParagraph\" style=\"text-indent:-18pt;mso-list:l0 level{level} lfo1\">{Hidden.Replace("{0}", marker, StringComparison.Ordinal)}{words}<o:p></o:p></p>\n";

    [Fact]
    public void Lists_of_word_processors_keep_their_levels_and_lose_their_markers()
    {
        Assert.Equal("- In June\n  - or July\n    - or later\n- In August\n\nIt ends.\n\n- In May\n\n1. One\n2. Two", Body(Word(1, "·", "In June") + Word(2, "o", "or July") + Word(3, "§", "or later") + Word(1, "·", "In August") + "<p class=\"MsoNormal\">It ends.</p>" + Word(1, "·", "In May") + Word(1, "1.", "One") + Word(1, "2.", "Two")));
        Assert.Equal("1. In June\n   1. or July\n2. In August", Body("<ol class=\"lst-kix_ab-0 start\" start=\"1\"><li><span>In June</span></li></ol><ol class=\"lst-kix_ab-1 start\"><li>or July</li></ol><ol class=\"lst-kix_ab-0\" start=\"2\"><li>In August</li></ol>"));
    }
}
