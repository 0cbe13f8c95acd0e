using System.Text;
using Xunit;

namespace Archive.Tests.Captures;

/// <summary>Messages whose text is in several parts, and messages in messages.</summary>
public sealed class MailPartsTests
{
    private const string First = "Lantern said on Thursday that it would give its crane to the harbour, which had asked for it for years, and pay for the move.";
    private const string Second = "Tidewater, whose own crane is older than the harbour, asked on the same day whether it might have the old one, and got no answer.";
    private const string Head = "From: Ada Quill <ada@quay.example>\nSubject: Lantern gives its crane away\nDate: Thu, 23 Apr 2015 07:30:00 -0400\n";
    private const string Forward = "From: Max Moe <max@quay.example>\nSubject: Fwd: Lantern gives its crane away\nDate: Fri, 24 Apr 2015 07:30:00 -0400\n";

    private static string Import(string message)
    {
        using var root = new CaptureRoot();
        root.Seed("a.eml", Encoding.UTF8.GetBytes(message.ReplaceLineEndings("\r\n"))).Import();
        return root.Page();
    }

    private static string Mixed(string head, params string[] parts) => $"{head}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b\"\n\n{string.Concat(parts.Select(part => $"--b\n{part}\n"))}--b--\n";

    private static string Text(string words) => $"Content-Type: text/plain; charset=utf-8\n\n{words}\n";

    private static string Html(string words) => $"Content-Type: text/html; charset=utf-8\n\n<html><body>{words}</body></html>\n";

    private const string Picture = "Content-Type: image/png; name=\"crane.png\"\nContent-Disposition: inline\nContent-Transfer-Encoding: base64\n\nAAAA\n";

    [Fact]
    public void All_texts_of_a_message_are_read_in_order()
    {
        var page = Import(Mixed(Head, Text(First), Picture, Text(Second)));
        Assert.EndsWith($"---\n\n{First}\n\n{Second}\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("draft:", page, StringComparison.Ordinal);
    }

    [Fact]
    public void All_pages_of_a_message_are_read_in_order()
    {
        var page = Import(Mixed(Head, Html($"<p>{First}</p><p>{Second}</p>"), Picture, Html($"<p>{Second} {First}</p>")));
        Assert.EndsWith($"---\n\n{First}\n\n{Second}\n\n{Second} {First}\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("draft:", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_beside_a_page_is_asked_about() =>
        Assert.Contains("A part of the message is left out, since it is no HTML as the others are: it begins with 'There is more.'", Import(Mixed(Head, Html($"<p>{First}</p><p>{Second}</p>"), Text("There is more."))), StringComparison.Ordinal);

    [Fact]
    public void What_a_list_appends_in_a_part_of_its_own_is_left_out() =>
        Assert.EndsWith($"---\n\n{First}\n\n{Second}\n", Import(Mixed(Head, Text($"{First}\n\n{Second}"), Text("_______________________________________________\nQuay mailing list\nQuay@quay.example"))), StringComparison.Ordinal);

    [Fact]
    public void A_message_that_holds_another_is_read_as_that_one()
    {
        var page = Import(Mixed(Forward.Replace("Fwd: Lantern gives its crane away", "Please keep", StringComparison.Ordinal), Text("See attached."), $"Content-Type: message/rfc822\n\n{Head}Content-Type: text/plain\n\n{First}\n\n{Second}\n"));
        foreach (var words in new[] { "title: \"Lantern gives its crane away\"", "\ndate: 2015-04-23T07:30:00-04:00\n", "authors: [\"Ada Quill\"]", "what stands above that one is left out, from 'See attached.' on" }) Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.EndsWith($"---\n\n{First}\n\n{Second}\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_message_in_a_longer_one_is_asked_about()
    {
        var page = Import(Mixed(Head, Text($"{First}\n\n{Second}"), $"Content-Type: message/rfc822\n\n{Forward}Content-Type: text/plain\n\nOh.\n"));
        Assert.Contains("The message holds another message, which is left out.", page, StringComparison.Ordinal);
        Assert.EndsWith($"---\n\n{First}\n\n{Second}\n", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>See below.<br><br><div>---------- Forwarded message ---------<br>From: <strong>Ada Quill</strong> <span>&lt;<a href=\"mailto:ada@quay.example\">ada@quay.example</a>&gt;</span><br>Date: Thu, Apr 23, 2015 at 7:30 AM<br>Subject: Lantern gives its crane away<br>To: Max Moe<br></div><br>")]
    [InlineData("<style>p{margin:0}</style><div><p>See below.</p><p><b>From:</b> Ada Quill &lt;ada@quay.example&gt; <br><b>Sent:</b> Thursday, April 23, 2015 7:30 AM<br><b>To:</b> Max Moe<br><b>Subject:</b> Lantern gives its crane away<o:p></o:p></p>")]
    [InlineData("<div>See below.<table><tr><th>Subject: </th><td>Lantern gives its crane away</td></tr><tr><th>Date: </th><td>Thu, 23 Apr 2015</td></tr><tr><th>From: </th><td>Ada Quill</td></tr></table>")]
    public void The_head_of_a_message_passed_on_as_a_page_says_who_and_when_and_is_no_text(string head)
    {
        var page = Import($"{Forward}{Html($"{head}<p>{First}</p><p>{Second}</p></div>")}");
        foreach (var words in new[] { "\ndate: 2015-04-23\n", "authors: [\"Ada Quill\"]", "from 'See below.' on" }) Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.EndsWith($"---\n\n{First}\n\n{Second}\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_passed_on_with_marks_of_quoting_is_read_without_them() =>
        Assert.EndsWith($"---\n\n{First}\n\n{Second}\n", Import($"{Forward}{Text($"Begin forwarded message:\n\n> From: Ada Quill <ada@quay.example>\n> Subject: Lantern gives its crane away\n> Date: 23 April 2015\n> \n> {First}\n> \n> {Second}")}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("pt-BR", "De: Ada Quill <ada@quay.example>\nDate: 01/04/2019 18:02\nSubject: Lantern\nTo: Max Moe", "2019-04-01")]
    [InlineData("pt-BR", "De: Ada Quill\nDate: seg., 1 de abr. de 2019 às 18:02\nSubject: Lantern\nTo: Max Moe", "2019-04-01")]
    [InlineData("pt-BR", "De: Ada Quill\nEnviada em: segunda-feira, 1 de abril de 2019 18:02\nPara: Max Moe\nAssunto: Lantern", "2019-04-01")]
    [InlineData("da", "Fra: Ada Quill\nEmne: Lantern\nDato: 1. april 2019 kl. 18.02\nTil: Max Moe", "2019-04-01")]
    [InlineData("fr", "Sujet : Lantern\nDate : 1 avril 2019\nDe : Ada Quill\nPour : Max Moe", "2019-04-01")]
    [InlineData("ar", "من: Ada Quill\nالتاريخ: 1 أبريل 2019\nالموضوع: Lantern\nإلى: Max Moe", "2019-04-01")]
    [InlineData("zh-TW", "寄件者: Ada Quill\n寄件日期: 2019年4月1日\n收件者: Max Moe\n副本: Bo Pen\n主旨: Lantern", "2019-04-01")]
    public void The_day_of_a_message_passed_on_is_read_in_the_words_and_order_of_the_language(string language, string head, string date)
    {
        using var root = new CaptureRoot();
        root.Seed("a.eml.yml", $"language: {language}").Seed("a.eml", Encoding.UTF8.GetBytes($"{Forward}{Text($"{head}\n\n{First}\n\n{Second}")}".ReplaceLineEndings("\r\n"))).Import();
        foreach (var words in new[] { $"\ndate: {date}\n", "title: \"Lantern\"", "authors: [\"Ada Quill\"]" }) Assert.Contains(words, root.Page(), StringComparison.Ordinal);
        Assert.DoesNotContain("draft:", root.Page(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4/5/2019", "'4/5/2019' may be April 5 or May 4")]
    [InlineData("one of these days", "'one of these days' is not understood")]
    public void A_day_of_a_message_passed_on_that_may_be_another_is_asked_about(string date, string question) =>
        Assert.Contains(question, Import($"{Forward}{Text($"From: Ada Quill\nDate: {date}\nSubject: Lantern\nTo: Max Moe\n\n{First}\n\n{Second}")}"), StringComparison.Ordinal);
}
