using System.Buffers;
using Archive.Catalog;
using Archive.Formats.Cards;
using NetVips;
using Xunit;

namespace Archive.Tests.Formats;

public sealed class CardPictureTests
{
    private static readonly CardFonts? Fonts = CardFonts.Find([], forMany: true);

    private static byte[] Draw(string title, string? below = null, CardFonts? fonts = null, CardMark? mark = null)
    {
        Assert.SkipWhen(Fonts is null, "No font on this machine.");
        var to = new ArrayBufferWriter<byte>();
        new CardPicture("Archive", fonts ?? Fonts).Write(new CardText("April 2015", title, below, mark), to);
        return to.WrittenSpan.ToArray();
    }

    /// <summary>The darkest point of a part: paper has more than 240.</summary>
    private static double Darkest(byte[] png, int left, int top, int width, int height)
    {
        using var card = Image.NewFromBuffer(png);
        Assert.Equal((1200, 630), (card.Width, card.Height));
        using var part = card.Crop(left, top, width, height);
        return part.Min();
    }

    private static double Title(byte[] png) => Darkest(png, 80, 220, 1040, 310);

    public static TheoryData<string> Titles =>
    [
        "Two words",
        "A headline of several words that takes more than one line of the card",
        "Η εταιρεία ανακοινώνει νέα πλατφόρμα για το ιδιωτικό νέφος",
        "الشركة تعلن عن منصة جديدة للسحابة الخاصة OpenStack بعد ثلاث سنوات",
        "公司宣布推出新的私有云平台",
        "Rockets 🚀 and families 👩‍👩‍👧‍👦 and flags 🇬🇷",
        "<b>Bold</b> & <span font='200'>large</span> &lt; &#0; </span>",
        "Lines\r\n\tand\0 controls\u0007\u001b[31m\u0085\u2028\u2029 between",
        "Half a \ud83d pair, \ufffe, \uffff and \u202eoverridden",
        string.Concat(Enumerable.Repeat("Words without an end ", 1_000)),
        new string('W', 20_000),
        "Z" + new string('\u0301', 2_000) + "algo",
    ];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Any_title_is_drawn_in_its_place_and_nothing_leaves_it(string title)
    {
        var card = Draw(title, title);

        Assert.True(Title(card) < 60, "The title leaves no ink.");
        Assert.True(Darkest(card, 0, 0, 70, 630) > 240 && Darkest(card, 1130, 0, 70, 630) > 240, "The card has ink in its margins.");
        Assert.True(Darkest(card, 0, 590, 1200, 40) > 240, "The card has ink at its foot.");
    }

    [Fact]
    public void A_move_is_a_bar_in_the_colour_of_its_class_and_words()
    {
        using var card = Image.NewFromBuffer(Draw("A title", mark: new CardMark("Acme joins Guild", MoveClass.Alliance)));
        using var bar = card.Crop(80, 492, 12, 28);
        Assert.Equal([0x10, 0x60, 0x4c], bar.Getpoint(6, 14).Select(c => (int)c));
        using var words = card.Crop(108, 486, 400, 48);
        Assert.True(words.Min() < 120);
    }

    [Fact]
    public void From_right_to_left_the_bar_stands_at_the_right_before_its_words()
    {
        var png = Draw("A title", mark: new CardMark("\u0623\u0641\u0627\u0642", MoveClass.Alliance));
        Assert.True(Darkest(png, 1108, 492, 12, 28) < 120 && Darkest(png, 900, 486, 192, 48) < 120, "The bar and its words are not at the right.");
        Assert.True(Darkest(png, 1093, 486, 14, 48) > 240 && Darkest(png, 80, 486, 400, 48) > 240, "There is ink beside them.");
    }

    [Fact]
    public void A_sign_above_a_capital_is_drawn_to_its_top() =>
        Assert.True(Darkest(Draw("\u1ea4\u1ea4\u1ea4"), 80, 218, 1040, 8) < 200, "What stands above the line is cut off.");

    [Theory]
    [InlineData("")]
    [InlineData(" \u200b\u00a0")]
    public void A_title_without_letters_leaves_the_paper_blank(string title) => Assert.True(Title(Draw(title)) > 240);

    [Fact]
    public void Markup_is_drawn_as_the_text_that_it_is() => Assert.NotEqual(Draw("<b>a</b>"), Draw("a"));

    [Fact]
    public void A_title_too_long_for_its_place_ends_with_its_first_words()
    {
        var title = string.Join(' ', Enumerable.Range(1_000, 200));
        Assert.Equal(Draw(title), Draw(title + " and more"));
    }

    [Fact]
    public void The_same_text_gives_the_same_bytes_whatever_is_drawn_beside_it()
    {
        var cards = Enumerable.Range(0, 32).AsParallel().Select(i => (Title: i % 4, Bytes: Draw($"Title {i % 4}"))).ToList();
        Assert.All(cards, c => Assert.Equal(cards.First(o => o.Title == c.Title).Bytes, c.Bytes));
    }

    [Fact]
    public void A_card_has_sixteen_colours_and_no_more_bytes_than_that_needs() =>
        Assert.InRange(Draw("A headline of several words that takes more than one line of the card").Length, 1_000, 30_000);

    [Fact]
    public void The_fonts_of_the_theme_come_first()
    {
        const string mono = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf";
        Assert.SkipUnless(File.Exists(mono), "No font file on this machine that could stand for the theme's.");
        var folder = Directory.CreateTempSubdirectory();
        var file = Path.Combine(folder.FullName, "card-serif.ttf");
        File.Copy(mono, file);

        var fonts = CardFonts.Find([file], forMany: true)!;

        Assert.NotEqual(Fonts!.Hash, fonts.Hash);
        Assert.NotEqual(Draw("A title"), Draw("A title", fonts: fonts));
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no font")]
    [InlineData("\0\u0001\0\0\0\u0001\0\0\0\0\0\0name\0\0\0\0\u007f\u007f\u007f\u007f")]
    public void A_file_of_the_theme_that_is_no_font_is_passed_over(string content)
    {
        var folder = Directory.CreateTempSubdirectory();
        var file = Path.Combine(folder.FullName, "card-sans.ttf");
        File.WriteAllText(file, content);

        // Not Fonts, which may be older: a font file that another test drew with has lent its letters to the system's since.
        Assert.Equal(CardFonts.Find([], forMany: true)?.Hash, CardFonts.Find([file], forMany: true)?.Hash);
        folder.Delete(recursive: true);
    }
}
