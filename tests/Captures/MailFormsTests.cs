using System.Text;
using Xunit;

namespace Archive.Tests.Captures;

/// <summary>Messages in forms that mailers of other times and minds gave them.</summary>
public sealed class MailFormsTests
{
    private const string First = "Lantern said on Thursday that it would give its crane to the harbour, which had asked for it for years, and pay for the move.";
    private const string Second = "Tidewater, whose own crane is older than the harbour, asked on the same day whether it might have the old one, and got no answer.";
    private const string Sender = "From: Ada Quill <ada@quay.example>\nSubject: Lantern gives its crane away\n";
    private const string Head = $"{Sender}Date: Thu, 23 Apr 2015 07:30:00 -0400\n";

    private const string Encoded = "M1TE&.#=A$P`3`*$``/___P```(\"`@,#`P\"P`````$P`3```\"1X2/F<'MSTQ0\n";

    private static string Import(string message, out string said, string name = "a.eml")
    {
        using var root = new CaptureRoot();
        root.Seed(name, Encoding.UTF8.GetBytes(message.ReplaceLineEndings("\r\n"))).Import();
        said = root.Errors + root.Warnings;
        return root.Pages() is { Count: 1 } pages ? Encoding.UTF8.GetString(pages.Values.Single()) : root.Errors;
    }

    [Fact]
    public void A_message_that_was_saved_as_it_was_sent_is_read_whatever_its_file_is_called()
    {
        var page = Import($"Received: from quay.example\n by lantern.example; Thu, 23 Apr 2015 07:30:01 -0400\n{Head}MIME-Version: 1.0\nContent-Type: multipart/signed; boundary=\"b\"\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n{First} Caf=C3=A9.\n--b\nContent-Type: application/pkcs7-signature\nContent-Transfer-Encoding: base64\n\nAAAA\n--b--\n", out _, "a.txt");
        Assert.Contains("authors: [\"Ada Quill\"]", page, StringComparison.Ordinal);
        Assert.Contains("\ndate: 2015-04-23T07:30:00-04:00\n", page, StringComparison.Ordinal);
        Assert.EndsWith($"---\n\n{First} Caf\u00e9.\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_a_message_below_something_else_are_asked_about() =>
        Assert.Contains("'Content-Transfer-Encoding: base64' is said to programs of mail", Import($"Lantern gives its crane away\n\nApril 23, 2015\n\n{First}\n\n--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA\n", out _, "a.txt"), StringComparison.Ordinal);

    [Fact]
    public void Who_writes_about_messages_is_asked_nothing() =>
        Assert.DoesNotContain("draft:", Import($"Lantern gives its crane away\n\nApril 23, 2015\n\n{First}\n\nContent-Transfer-Encoding: base64\n\n{Second}\n", out _, "a.txt"), StringComparison.Ordinal);

    [Theory]
    [InlineData("a.eml")]
    [InlineData("a.txt")]
    public void Several_messages_in_one_file_are_refused(string name) =>
        Assert.Contains("The file holds several messages. Save each of them as .eml", Import($"From ada Thu Apr 23 07:30:00 2015\n{Head}MIME-Version: 1.0\n\n{First}\n\nFrom bo Thu Apr 23 07:31:00 2015\n{Head}MIME-Version: 1.0\n\n{Second}\n", out _, name), StringComparison.Ordinal);

    [Fact]
    public void A_mailbox_of_one_message_is_read_though_a_sentence_begins_like_another() =>
        Assert.Contains("\nFrom here on the letter is about ropes\\\nNote: nobody has counted them.", Import($"From ada@quay.example Thu Apr 23 07:30:00 2015\n{Head}MIME-Version: 1.0\n\n{First}\n\nFrom here on the letter is about ropes\nNote: nobody has counted them.\n", out _), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_stands_in_a_message_as_letters_is_left_out_with_a_warning()
    {
        var page = Import($"{Head}Content-Type: text/plain\n\n{First}\n\nbegin 644 crane.gif\n{Encoded}{Encoded}{Encoded}%(@)YMB\\\n`\nend\n\n{Second}\n", out var said);
        Assert.EndsWith($"---\n\n{First}\n\n{Second}\n", page, StringComparison.Ordinal);
        Assert.Contains("A file that stands in the text as letters, 'crane.gif', is left out.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_article_shows_of_such_a_file_stays() =>
        Assert.Contains("begin 644 crane.gif", Import($"{Head}Content-Type: text/plain\n\n{First}\n\nbegin 644 crane.gif\n{Encoded}`\nend\n\n{Second}\n", out _), StringComparison.Ordinal);

    [Theory]
    [InlineData("Thu, 23 Apr 2015 07:30:35.882 0000")]
    [InlineData("Thu, 23 Apr 2015 07:30:35")]
    public void A_moment_in_a_form_of_its_own_is_no_other_moment(string date)
    {
        var page = Import($"{Sender}Date: {date}\nContent-Type: text/plain\n\n{First}\n\n{Second}\n", out _);
        Assert.DoesNotContain("T00:00:00", page, StringComparison.Ordinal);
        Assert.DoesNotContain("+00:00", page, StringComparison.Ordinal);
        Assert.Contains("\ndate: 2015-04-23", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Differences_between_files_keep_their_lines()
    {
        const string Diff = "--- a/crane.c\n+++ b/crane.c\n@@ -1,3 +1,3 @@\n int crane(void)\n {\n-    return 1;\n+    return 2;\n\\ No newline at end of file";
        Assert.EndsWith($"\n\n```\n{Diff}\n```\n\n{Second}\n", Import($"{Head}Content-Type: text/plain\n\n{First}\n\n{Diff}\n\n{Second}\n", out _), StringComparison.Ordinal);
    }

    [Fact]
    public void Marked_lines_of_a_program_keep_their_marks_and_their_indentation()
    {
        const string Changes = "  craneAt: place\n  \t\n  \tplace := 1.\n+ \t^place!\n- \t^2!";
        Assert.Contains($"\n\n```\n{Changes.Replace("  \t\n", "\n", StringComparison.Ordinal)}\n```\n\n", Import($"{Head}Content-Type: text/plain\n\n{First}\n\nItem was changed:\n{Changes}\n\n{Second}\n", out _), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_is_no_program() => Assert.DoesNotContain("```", Import($"{Head}Content-Type: text/plain\n\n{First}\n\n- It is old.\n- It is heavy,\n  and slow.\n+ It is ours.\n\n-\tOne crane.\n-\tTwo cranes.\n-\tThree cranes.\n\n+ \tOne rope.\n+ \tTwo ropes.\n+ \tThree ropes.\n\n{Second}\n", out _), StringComparison.Ordinal);

    [Theory]
    [InlineData("Content-Type: text; charset=us-ascii\n\n")]
    [InlineData("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"a\n b\"\n\n--a b\nContent-Type: text/plain; name=\"x\"\n\n\n--a b\nContent-Type: text/plain\n\n")]
    public void A_text_of_no_kind_and_one_behind_an_empty_part_are_read(string head) =>
        Assert.Contains($"---\n\n{First}", Import($"{Head}{head}{First}\n{(head.Contains("multi", StringComparison.Ordinal) ? "\n--a b--\n" : "")}", out _), StringComparison.Ordinal);

    [Theory]
    [InlineData("=?utf-8?Q?Lantern_gives_its_caf=C3=A9_away")]
    [InlineData("=??Q?Lantern_gives_its_caf=C3=A9_away?=")]
    public void A_subject_whose_letters_were_cut_off_or_name_no_encoding_is_read(string subject) =>
        Assert.Contains("title: \"Lantern gives its caf\u00e9 away\"", Import($"From: Ada Quill <ada@quay.example>\nSubject: {subject}\nDate: Thu, 23 Apr 2015 07:30:00 -0400\nContent-Type: text/plain\n\n{First}\n\n{Second}\n", out _), StringComparison.Ordinal);
}
