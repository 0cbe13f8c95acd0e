using System.Globalization;
using System.Xml.Linq;
using Archive.Catalog;
using Archive.Formats.Svg;
using Xunit;

namespace Archive.Tests.Formats.Svg;

public sealed class FigureTests
{
    private const string Label = "Moves; the list says the same";

    private static readonly FigureWords Words = new(Label, MoveClassNames.Name, (year, count, of) => $"{year}: {count} of class {MoveClassNames.Name(of)}");

    /// <summary>Every figure there is, of marks that crowd one lane, one year and one cell.</summary>
    public static TheoryData<string, string> Figures => new()
    {
        { "lanes, wide", Lanes.Wide(Crowd, Words) },
        { "lanes, tall", Lanes.Tall(Crowd, Words) },
        { "years, wide", Stacks.Wide(Crowd, y => $"/moves/{y}/", Words) },
        { "years, tall", Stacks.Tall(Crowd, y => $"/moves/{y}/", Words) },
        { "matrix", Matrix.Draw([.. Crowd.Select(m => new MatrixMark("Acme", "Guild", m))], "products", Label).Cells },
    };

    private static Mark[] Crowd => [.. Enumerable.Range(0, 14).Select(i => Mark(i < 7 ? "2015-04-22" : $"{2010 + i}", (MoveClass)(i % 3), i))];

    [Theory, MemberData(nameof(Figures))]
    public void No_mark_hides_another(string name, string svg)
    {
        var boxes = XElement.Parse(svg).Descendants().Where(e => Class(e).StartsWith("mark", StringComparison.Ordinal) || Class(e).StartsWith("ring", StringComparison.Ordinal)).Select(Box).ToList();
        Assert.Equal(Crowd.Length, boxes.Count);
        for (var i = 0; i < boxes.Count; i++)
            for (var j = 0; j < i; j++)
                Assert.True(Apart(boxes[i], boxes[j]), $"{name}: {boxes[i]} lies on {boxes[j]}");
    }

    [Theory, MemberData(nameof(Figures))]
    public void Every_mark_is_a_link_with_a_title(string name, string svg)
    {
        var figure = XElement.Parse(svg);
        var links = figure.Descendants().Where(e => e.Name.LocalName == "a" && e.Elements().Any(c => c.Name.LocalName == "title")).ToList();
        Assert.Equal(Crowd.Select(m => m.Path).Order(), links.Select(a => a.Attribute("href")!.Value).Order());
        Assert.All(links, a => Assert.StartsWith("Move ", a.Elements().First().Value));
        Assert.True(figure.Attribute("aria-label")!.Value == Label, name);
    }

    [Theory, MemberData(nameof(Figures))]
    public void Colour_comes_from_the_page_and_nothing_lies_outside_the_figure(string name, string svg)
    {
        var figure = XElement.Parse(svg);
        Assert.DoesNotContain(figure.DescendantsAndSelf().Attributes(), a => a.Name.LocalName is "fill" or "stroke" or "style");
        var (width, height) = (Number(figure, "width"), Number(figure, "height"));
        Assert.All(figure.Descendants().Where(e => e.Name.LocalName is "circle" or "rect").Select(Box), b =>
            Assert.True(b.Left >= 0 && b.Top >= 0 && b.Right <= width && b.Bottom <= height, $"{name}: {b} in {width} by {height}"));
    }

    [Fact]
    public void A_matrix_ends_where_its_cells_or_its_headings_do()
    {
        string[] targets = ["A foundation with a long name, and the longest", .. Enumerable.Range(10, 20).Select(i => $"T{i}")];
        var cells = XElement.Parse(Matrix.Draw([.. targets.Select(t => new MatrixMark("Acme", t, Mark("2015", MoveClass.Law, 1)))], "products", Label).Cells);
        var grid = cells.Descendants().Where(e => e.Name.LocalName == "line").Max(e => Number(e, "x2"));
        Assert.InRange(Number(cells, "width"), grid + 1, grid + 30);
    }

    [Fact]
    public void What_is_little_among_very_much_can_still_be_seen()
    {
        Mark[] marks = [.. Enumerable.Range(0, 400).Select(i => Mark("2015", i == 0 ? MoveClass.Law : MoveClass.Product, i)), Mark("1800", MoveClass.Law, 400)];
        foreach (var svg in new[] { Stacks.Wide(marks, y => $"/moves/{y}/", Words), Stacks.Tall(marks, y => $"/moves/{y}/", Words) })
            Assert.All(XElement.Parse(svg).Descendants().Where(e => e.Name.LocalName == "rect"), r => Assert.True(Number(r, "width") > 0 && Number(r, "height") > 0, r.ToString()));
    }

    [Theory]
    [InlineData(1925)]
    [InlineData(1980)]
    [InlineData(1990)]
    [InlineData(2015)]
    public void No_year_is_written_over_another(int first)
    {
        Mark[] marks = [Mark($"{first}", MoveClass.Law, 1), Mark("2020", MoveClass.Law, 2)];
        foreach (var svg in new[] { Lanes.Wide(marks, Words), Stacks.Wide(marks, y => $"/moves/{y}/", Words) })
        {
            var figure = XElement.Parse(svg);
            var labels = figure.Descendants().Where(e => e.Name.LocalName == "text" && Class(e) == "when" && e.Value.Length > 2).Select(e => (X: Number(e, "x"), Width: e.Value.Length * 7d)).OrderBy(l => l.X).ToList();
            Assert.True(labels.Count > 1);
            Assert.All(labels.Zip(labels.Skip(1)), l => Assert.True(l.First.X + l.First.Width / 2 <= l.Second.X - l.Second.Width / 2, $"{first}: {l}"));
        }
    }

    [Theory, MemberData(nameof(Figures))]
    public void A_picture_is_the_same_where_texts_run_from_right_to_left(string name, string svg) =>
        Assert.True(XElement.Parse(svg).Attribute("direction")?.Value == "ltr", name);

    [Fact]
    public void Names_in_wide_letters_have_the_room_that_they_need()
    {
        var names = XElement.Parse(Strip.Draw([new StripRow("株式会社東京商会", false, MoveClass.Alliance, [new YearSpan(2010, 2011)])], y => $"/{y}/", Label).Names);
        Assert.InRange(Number(names, "width"), 8 * 11.5, 8 * 11.5 + 20);
        Assert.Equal("ltr", names.Attribute("direction")?.Value);
        Assert.True(Number(XElement.Parse(Matrix.Draw([new MatrixMark("株式会社東京商会", "Guild", Mark("2015", MoveClass.Law, 1))], "products", Label).Names), "width") > 8 * 11.5);
    }

    [Fact]
    public void A_date_known_to_the_year_stands_in_its_middle()
    {
        var svg = XElement.Parse(Lanes.Tall([Mark("2015", MoveClass.Law, 1), Mark("2016-12-31", MoveClass.Law, 2)], Words));
        var marks = svg.Descendants().Where(e => e.Name.LocalName == "circle").ToList();
        var lines = svg.Descendants().Where(e => e.Name.LocalName == "line" && Number(e, "y1") == Number(e, "y2")).Select(e => Number(e, "y1")).ToList();
        Assert.Equal((lines[0] + lines[1]) / 2, Number(marks[0], "cy"), 1.0);
        Assert.Equal(lines[2], Number(marks[1], "cy"), 1.0);
    }

    [Fact]
    public void Full_years_stack_classes_in_place_of_moves_and_lead_to_the_years_list()
    {
        Mark[] marks = [.. Enumerable.Range(0, 100).Select(i => Mark("2015", i < 60 ? MoveClass.Product : MoveClass.Law, i))];
        var links = XElement.Parse(Stacks.Wide(marks, y => $"/moves/{y}/", Words)).Descendants().Where(e => e.Name.LocalName == "rect").ToList();
        Assert.Equal(2, links.Count);
        Assert.All(links, r => Assert.Equal("/moves/2015/", r.Parent!.Attribute("href")!.Value));
    }

    [Fact]
    public void A_relation_that_stood_twice_is_one_row_with_a_gap()
    {
        var drawing = Strip.Draw([new StripRow("Guild", false, MoveClass.Alliance, [new YearSpan(2010, 2011), new YearSpan(2014, 2014)])], y => $"/{y}/", Label);

        Assert.Single(XElement.Parse(drawing.Names).Descendants(), e => e.Name.LocalName == "text");
        Assert.Equal(["/2010/", "/2011/", "/2014/"], XElement.Parse(drawing.Cells).Descendants().Where(e => e.Name.LocalName == "rect").Select(r => r.Parent!.Attribute("href")!.Value));
    }

    [Fact]
    public void Text_of_contributors_is_encoded()
    {
        var svg = Lanes.Wide([new Mark(PartialDate.Parse("2015"), MoveClass.Law, "/a/?x=\"&", "<b>\"\u0001&")], Words with { Label = "\"<" });
        var link = XElement.Parse(svg).Descendants().Single(e => e.Name.LocalName == "a");
        Assert.Equal("/a/?x=\"&", link.Attribute("href")!.Value);
        Assert.Equal("<b>\"&", link.Elements().First().Value);
    }

    private static Mark Mark(string date, MoveClass moveClass, int number) =>
        new(PartialDate.Parse(date), moveClass, $"/articles/2015/a/#move-{number:00}", $"Move {number}", number % 2 == 0);

    private static string Class(XElement e) => e.Attribute("class")?.Value ?? "";

    private readonly record struct Rectangle(double Left, double Top, double Right, double Bottom);

    private static Rectangle Box(XElement e)
    {
        if (e.Name.LocalName == "rect") return new(Number(e, "x"), Number(e, "y"), Number(e, "x") + Number(e, "width"), Number(e, "y") + Number(e, "height"));
        var (x, y, r) = (Number(e, "cx"), Number(e, "cy"), Number(e, "r"));
        return new(x - r, y - r, x + r, y + r);
    }

    private static bool Apart(Rectangle a, Rectangle b) => a.Right <= b.Left || b.Right <= a.Left || a.Bottom <= b.Top || b.Bottom <= a.Top;

    private static double Number(XElement e, string name) => double.Parse(e.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
