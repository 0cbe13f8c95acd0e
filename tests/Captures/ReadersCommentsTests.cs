using Archive.Captures.Model;
using Xunit;

namespace Archive.Tests.Captures;

/// <summary>What readers say below a text, and texts whose boxes are called as if readers had said them.</summary>
public sealed class ReadersCommentsTests
{
    private const string First = "Mossgate said on Tuesday that it would give its hypervisor to a foundation, which it helped to start three years ago, and pay for it until then.";
    private const string Second = "Corvid, which builds its own product on the same code, welcomed the step and promised the work of two engineers, at least until the next winter.";
    private const string Third = "Ebb, which has neither a foundation nor engineers to lend, offered on the same day to print the manual, and asked for nothing but the cover.";
    private const string Answer = "That is good news for everybody who had to run two of these at once, and for us it saves a whole day of work each month, whoever pays.";

    private static CaptureParse Read(string body) => CaptureRoot.Read(
        $"<!DOCTYPE html><html><head><title>Mossgate gives its hypervisor away</title><meta property=\"og:title\" content=\"Mossgate gives its hypervisor away\"><meta property=\"article:published_time\" content=\"2015-04-23\"></head><body>{body}</body></html>", "seeds/a.html");

    private static string Body(CaptureParse parse) => string.Join("\n\n", parse.Blocks.Select(block => block.Markdown));

    private static CaptureParse ReadAbove(string below) => Read($"<div class=\"main\"><h1>Mossgate gives its hypervisor away</h1><div><p>{First}</p><p>{Second}</p><p>{Third}</p></div>{below}</div>");

    private static bool IsWarnedOf(CaptureParse parse) => parse.Problems.Sorted().Any(p => p.Message.Contains("among the readers' comments", StringComparison.Ordinal));

    [Theory]
    [InlineData($"<div id=\"comments\"><h3>2 Comments</h3><ol class=\"commentlist\"><li id=\"comment-41\"><p>{Answer}</p></li></ol></div>")]
    [InlineData($"<div id=\"comments\"><h3>Comments (1)</h3><div><p>{Answer}</p></div></div>")]
    [InlineData($"<div id=\"articleComments\"><div class=\"comment\">Gull, 2 hours ago<p>{Answer}</p></div><div class=\"comment odd\">Tern, 3 days ago<p>{Answer}</p></div></div>")]
    [InlineData($"<ol class=\"comment-list\"><li><article class=\"comment-body\"><b class=\"comment-author\">Gull</b><p>{Answer}</p></article></li><li><article class=\"comment-body\"><b class=\"comment-author\">Tern</b><p>{Answer}</p></article></li></ol>")]
    [InlineData($"<div id=\"lista_opinii\"><div class=\"opinia\"><span>~gull [2015-04-24 08:45]</span><p>{Answer}</p></div><div class=\"opinia\"><span>~tern [2015-04-24 09:01]</span><p>{Answer}</p></div></div>")]
    [InlineData($"<div id=\"opOpinie\"><div class=\"opOpinia\"><span>~gull [2015-04-24 08:45]</span><p>{Answer}</p></div><div class=\"opOpinia\"><span>~tern [2015-04-24 09:01]</span><p>{Answer}</p></div></div>")]
    [InlineData($"<div id=\"komentarze\"><div id=\"komentarz-41\"><p>{Answer}</p></div><div id=\"komentarz-42\"><p>{Answer}</p></div></div>")]
    [InlineData($"<noscript><div id=\"comments\"></div></noscript><div id=\"comments\"><h3>Comments</h3><p>{Answer}</p></div>")]
    [InlineData($"<div class=\"kommentare\"><table><tr><td>24. April 15, 14:42<p>{Answer}</p></td></tr><tr><td>April 25, 2015 at 2:42 pm<p>{Answer}</p></td></tr></table></div>")]
    public void What_readers_say_below_a_text_is_none_of_it_and_asks_nothing(string answers)
    {
        var parse = ReadAbove(answers);
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Body(parse));
        Assert.DoesNotContain(parse.Questions, question => question.About == "text");
        Assert.True(IsWarnedOf(parse));
    }

    [Theory]
    [InlineData("<div class=\"text has-comments\" itemprop=\"articleBody\"><p>23 April 2015, 07:30</p>{0}</div>")]
    [InlineData("<div class=\"forum-magazine\"><p>23 April 2015 at 07:30</p>{0}</div>")]
    [InlineData("<div class=\"article-body comments-closed\"><p>23.04.2015, 07:30</p>{0}</div>")]
    [InlineData("<div class=\"artikel kommentar\"><p>23.04.2015, 07:30</p>{0}</div>")]
    [InlineData("<div id=\"content\" class=\"opinie\"><p>23.04.2015, 07:30</p>{0}</div>")]
    [InlineData("<div class=\"comment\">{0}</div>")]
    [InlineData("<div id=\"comments\">{0}</div>")]
    [InlineData("<div id=\"comment-1\">{0}</div><div id=\"comment-2\"><p>Go on.</p></div>")]
    [InlineData("<div class=\"comments\"><p>Ada, 24.04.15, 14:42</p>{0}</div>")]
    [InlineData("<div class=\"comments\"><h3>Comments</h3><div>Ada, 24.04.15, 14:42{0}</div><div>Ebb, 24.04.15, 14:45<p>Go on.</p></div></div>")]
    public void A_text_stays_though_its_box_is_called_comments(string page)
    {
        var parse = Read($"<div class=\"bar\"><p>We keep small files on your device, to remember who you are, and to count how often these pages are read by whom.</p></div><h1>Mossgate gives its hypervisor away</h1>{page.Replace("{0}", $"<p>{First}</p><p>{Second}</p>", StringComparison.Ordinal)}");
        Assert.Contains(First, Body(parse), StringComparison.Ordinal);
        Assert.Contains(Second, Body(parse), StringComparison.Ordinal);
        Assert.False(IsWarnedOf(parse));
    }

    [Theory]
    [InlineData($"<section id=\"discussion\"><h2>Discussion</h2><p>At 2015-04-23 07:30 the first crane stood still.</p><p>{Third}</p></section>", "stood still")]
    [InlineData("<div class=\"discussion\"><h2>Timeline</h2><p>2015-04-23 07:30 The first crane stood still.</p><p>2015-04-23 07:45 So did the second.</p></div>", "So did the second")]
    [InlineData($"<div class=\"section-opinie\"><p>The board met on 22.04.2015, 21:24, and went home at once.</p><p>{Third}</p></div>", "went home at once")]
    [InlineData($"<div class=\"comment-body\"><p>{Third}</p><p>We asked all of them on 2015-04-22 at 18:30, and none has answered.</p></div>", "none has answered")]
    [InlineData("<div class=\"kommentar-box\"><h3>Kommentar</h3><p>Ada Quill, 23.04.2015, 18:00: Our editor thinks that Mossgate will want it back within a year or two, since nobody else can run it.</p></div>", "want it back")]
    [InlineData("<table class=\"developer-comment-log\"><tr><th>Time</th><th>Comment</th></tr><tr><td>2015-04-23 07:30</td><td>Crane a stands still</td></tr><tr><td>2015-04-23 07:45</td><td>Crane b, too</td></tr></table>", "Crane b, too")]
    [InlineData("<div class=\"group government-discussion\"><p>The ministry met with Mossgate on 22.04.2015 at 10:30.</p></div>", "The ministry met")]
    [InlineData("<div class=\"kommentar\"><p>Update 23.04.2015, 18:00: Mossgate says that it will pay until May.</p></div>", "until May")]
    [InlineData($"<div class=\"comments\"><p>Our readers asked what this means for them. Mossgate answers that all contracts are kept until the end of next year, and that nobody has to do a thing before the winter of that year comes.</p></div><p>{Third}</p>", "Our readers asked")]
    [InlineData($"<div class=\"comments\"><h3>3 Comments</h3><p>Our readers asked what this means for them. Mossgate answers that all contracts are kept until the end of next year, and that nobody has to do a thing before the winter of that year comes.</p></div><p>{Third}</p>", "Our readers asked")]
    public void So_does_a_part_of_it(string part, string words)
    {
        var parse = Read($"<article><h1>Mossgate gives its hypervisor away</h1><p>{First}</p><p>{Second}</p>{part}</article>");
        Assert.Contains(words, Body(parse), StringComparison.Ordinal);
        Assert.False(IsWarnedOf(parse));
    }
}
