using System.Globalization;
using System.Net;
using System.Text;
using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Formats.Svg;

/// <summary>
/// Inline SVG 1.1 for an HTML page, without colours of its own: classes take them from the page's style sheet, so that a
/// figure is right in the dark and on paper. Time runs to the right in every language, and texts begin where they are put. Every text is encoded here.
/// </summary>
internal sealed class Canvas
{
    private readonly StringBuilder _svg = new();
    private readonly StringBuilder _marks = new();

    public void Line(double x1, double y1, double x2, double y2, string style = "grid") =>
        _svg.Append(CultureInfo.InvariantCulture, $"<line class=\"{style}\" x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\"/>");

    public void Text(double x, double y, string text, string style, string anchor = "start") =>
        _svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{style}\" x=\"{x:0.#}\" y=\"{y:0.#}\"{Anchor(anchor)}>{Encoded(text)}</text>");

    public void TurnedText(double x, double y, double degrees, string text, string style) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{style}\" transform=\"translate({x:0.#} {y:0.#}) rotate({degrees:0})\">{Encoded(text)}</text>");

    public void LinkedText(double x, double y, string text, string path, string style, string anchor) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<a href=\"{Encoded(path)}\"><text class=\"{style}\" x=\"{x:0.#}\" y=\"{y:0.#}\"{Anchor(anchor)}>{Encoded(text)}</text></a>");

    public void Dot(Mark mark, double x, double y, double radius)
    {
        var style = MoveClassNames.Name(mark.Class);
        var shape = mark.Own ? string.Create(CultureInfo.InvariantCulture, $"<circle class=\"mark {style}\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\"/>")
            : string.Create(CultureInfo.InvariantCulture, $"<circle class=\"ring {style}\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius - 1:0.#}\"/>");
        Link(mark.Path, mark.Title, shape);
    }

    /// <summary>A bar or a part of one.</summary>
    public void Cell(string path, string title, MoveClass moveClass, double x, double y, double width, double height) => Link(path, title, string.Create(CultureInfo.InvariantCulture,
        $"<rect class=\"mark {MoveClassNames.Name(moveClass)}\" x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\"/>"));

    /// <param name="form">"wide" or "tall": the style sheet shows the one that fits the screen.</param>
    /// <param name="label">The text alternative: what the figure shows and where the same stands as a list.</param>
    public string Finish(double width, double height, string form, string label) => string.Create(CultureInfo.InvariantCulture,
        $"<svg class=\"{form}\" direction=\"ltr\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:0.#} {height:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" role=\"group\" aria-label=\"{Encoded(label)}\">{_svg}<g aria-hidden=\"true\">{_marks}</g></svg>");

    /// <summary>Names of rows beside a figure that says in words what it shows.</summary>
    public string FinishNames(double width, double height, string form) => string.Create(CultureInfo.InvariantCulture,
        $"<svg class=\"{form} names\" direction=\"ltr\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:0.#} {height:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" aria-hidden=\"true\">{_svg}</svg>");

    /// <summary>A shape that leads on. It is for who points: the keyboard and who listens have the list that says the same.</summary>
    private void Link(string path, string title, string shape) =>
        _marks.Append(CultureInfo.InvariantCulture, $"<a href=\"{Encoded(path)}\" tabindex=\"-1\">{(title.Length == 0 ? "" : $"<title>{Encoded(title)}</title>")}{shape}</a>");

    private static string Anchor(string anchor) => anchor == "start" ? "" : $" text-anchor=\"{anchor}\"";

    private static string Encoded(string text) => WebUtility.HtmlEncode(ControlCharacters.Remove(text));
}
