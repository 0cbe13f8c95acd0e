using System.Text;
using Xunit;

namespace Archive.Tests.Captures;

/// <summary>What is read from the letters of a PDF and their places.</summary>
public sealed class PdfTests
{
    private const string Title = "Lantern gives its crane away";

    private static readonly string[] First =
    [
        "Lantern said on Thursday that it would", "give its crane to the harbour, which had", "asked for it for years, and pay for the",
        "move. Nobody else had wanted it, since it", "is older than most of the quay, and none", "of those who built it are with us today.",
    ];

    private static readonly string[] Second =
    [
        "Tidewater, whose own crane is younger,", "asked whether it might have the old one,", "and was told that it came too late: the",
        "harbour had sent its barge already, with", "all that it needs for a thing of such a", "weight, and three divers besides. All of",
    ];

    private static PdfPages Pages(string title = Title) => new PdfPages().Write(title, 60, 760, 18);

    private static string Import(PdfPages pages, out string warnings)
    {
        using var root = new CaptureRoot();
        root.Seed("a.pdf", pages.Build()).Import();
        warnings = root.Warnings;
        return root.Pages() is { Count: 1 } all ? Encoding.UTF8.GetString(all.Values.Single()) : root.Errors;
    }

    private static string Import(PdfPages pages) => Import(pages, out _);

    [Fact]
    public void Words_of_a_row_are_read_from_left_to_right_whatever_the_font_says_of_its_letters() =>
        Assert.Contains($"\n\n{string.Join(' ', First)}\n", Import(Pages().WriteLines(60, 700, First)), StringComparison.Ordinal);

    [Fact]
    public void Columns_are_read_one_after_the_other_however_close_they_are()
    {
        var pages = Pages();
        foreach (var (at, (left, right)) in First.Zip(Second).Index()) pages.Write(left, 290 - 10 * PdfPages.Advance * left.Length, 700 - 12 * at).Write(right, 300, 700 - 12 * at);
        var page = Import(pages);
        Assert.Contains(string.Join(' ', First), page, StringComparison.Ordinal);
        Assert.Contains(string.Join(' ', Second), page, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_of_every_plane_are_kept() =>
        Assert.Contains("the weight \U0001D465 of it \U0001F3D7 is", Import(Pages().WriteLines(60, 700, ["Nobody knows", "the weight \U0001D465 of it \U0001F3D7 is", .. First])), StringComparison.Ordinal);

    [Fact]
    public void Words_are_told_by_their_distance_where_no_space_is_written()
    {
        var pages = Pages();
        var y = 700.0;
        foreach (var line in First)
        {
            var x = 60.0;
            foreach (var word in line.Split(' '))
            {
                pages.Write(word, x, y);
                x += 10 * PdfPages.Advance * word.Length + 1.8;
            }
            y -= 12;
        }
        Assert.Contains(string.Join(' ', First), Import(pages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1227")]
    [InlineData("2013")]
    [InlineData("- 5008 -")]
    [InlineData("3 May 1227")]
    public void The_number_of_a_page_is_no_date(string number)
    {
        var page = Import(Pages().Write("Number of the crane:", 60, 730).Write(number, 60, 715).WriteLines(60, 680, First));
        Assert.Contains("about: date", page, StringComparison.Ordinal);
        Assert.Contains("Number of the crane:", page[page.LastIndexOf("---", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Microsoft Word - 117 crane")]
    [InlineData("crane final.indd")]
    [InlineData("Layout 1")]
    [InlineData("untitled")]
    [InlineData("./tmp/crane")]
    [InlineData("crane_print_3")]
    [InlineData("12")]
    public void What_a_program_calls_its_file_is_no_title(string stated) =>
        Assert.Contains($"title: \"{Title}\"", Import(new PdfPages().Say("Title", stated).Write("The Quay", 60, 780).Write(Title, 60, 750, 18).WriteLines(60, 700, First)), StringComparison.Ordinal);

    [Fact]
    public void Where_nothing_says_the_title_it_is_a_question() =>
        Assert.Contains("The PDF does not say what it is called", Import(new PdfPages().Write(Title, 60, 750).WriteLines(60, 700, First)), StringComparison.Ordinal);

    [Fact]
    public void A_program_is_no_author() =>
        Assert.DoesNotContain("authors:", Import(Pages().Say("Author", "Harbour PDF Output").WriteLines(60, 700, First)), StringComparison.Ordinal);

    [Fact]
    public void Ligatures_are_taken_apart_and_words_joined_that_the_end_of_a_line_broke()
    {
        var page = Import(Pages().WriteLines(60, 700, "It was \ufb01rst an in-", "stallation of the \ufb02eet, long-", "term, and a long term is no short one, well-", "known as it is; a well-known one."));
        Assert.Contains("It was first an installation of the fleet, long-term, and a long term is no short one, well-known as it is;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_that_is_printed_twice_is_read_once()
    {
        var pages = Pages().WriteLines(60, 700, First);
        Assert.Contains($"\n\n{string.Join(' ', First)}\n", Import(pages.WriteLines(60.4, 700, First)), StringComparison.Ordinal);
    }

    [Fact]
    public void Hebrew_that_is_stored_from_the_left_is_read_from_the_right()
    {
        const string Read = "\u05d4\u05de\u05e0\u05d5\u05e3 (\u05e9\u05dc \u05d4\u05e0\u05de\u05dc) \u05d1\u05df 120 \u05e9\u05e0\u05d9\u05dd";
        const string Seen = "\u05dd\u05d9\u05e0\u05e9 120 \u05df\u05d1 (\u05dc\u05de\u05e0\u05d4 \u05dc\u05e9) \u05e3\u05d5\u05e0\u05de\u05d4";
        Assert.Contains(Read, Import(Pages().Write(Seen, 60, 730).WriteLines(60, 700, First)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_PDF_whose_fonts_do_not_say_which_letters_they_show_is_refused() =>
        Assert.Contains("The fonts of the PDF do not say which letters theirs are.", Import(new PdfPages().WriteLines(60, 700, "\u0498\u04b9\u0427\u1179\u0750\u0990 t\u2764\u2761s d\u00bdX\u00b2\u00bd\u00f4 o\u2764\u2761n", "\u0498\u1179\u0427\u0990 w\u2764\u2761r \u0427\u1179\u0750\u0990")), StringComparison.Ordinal);

    [Fact]
    public void Some_letters_that_a_font_gives_no_meaning_are_a_question() =>
        Assert.Contains("Some of its fonts do not say which letters theirs are", Import(Pages().WriteLines(60, 700, [.. First, "and \u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0001\u0002\u0003 more"])), StringComparison.Ordinal);

    [Fact]
    public void A_PDF_that_needs_a_password_is_refused_with_what_to_do()
    {
        var said = Import(Pages().WriteLines(60, 700, First).Lock());
        Assert.Contains("The PDF needs a password.", said, StringComparison.Ordinal);
        Assert.Contains("Save a copy of it that needs none.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_PDF_without_text_may_be_pictures_or_damaged() => Assert.Contains("The PDF has no text that can be read: its pages are pictures, or it is damaged.", Import(new PdfPages()), StringComparison.Ordinal);

    [Fact]
    public void What_is_too_much_is_named()
    {
        var pages = new PdfPages();
        for (var y = 0; y < 400; y++) pages.Write(new string('a', 90), 60, 2 * y, 1);
        Assert.Contains("The PDF holds more than 30,000 letters on a page.", Import(pages), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_and_brackets_in_a_packed_picture_are_no_letters()
    {
        var noise = new string([.. Enumerable.Range(0, 1_500_000).Select(i => (char)(33 + (i * 7919L + i / 13) % 90))]);
        Assert.Contains(string.Join(' ', First), Import(Pages().WriteLines(60, 700, First).Add(noise)), StringComparison.Ordinal);
    }
}
