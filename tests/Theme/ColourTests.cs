using System.Globalization;
using System.Text.RegularExpressions;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Theme;

/// <summary>The colours of the shipped theme, in light and dark, for every eye.</summary>
public sealed partial class ColourTests
{
    private static readonly string[] Classes = ["alliance", "rivalry", "ownership", "product", "licence", "law"];

    private static readonly string Css = File.ReadAllText(Path.Combine(Folder.Repository, "theme", "css", "10-base.css"));

    [GeneratedRegex(@"--(?<name>[a-z]+): light-dark\(#(?<light>[0-9a-f]{6}), #(?<dark>[0-9a-f]{6})\)")]
    private static partial Regex Variable { get; }

    /// <summary>Machado, Oliveira and Fernandes (2009), severity 1: what protanopes, deuteranopes and tritanopes see of linear RGB.</summary>
    private static readonly double[][] Eyes =
    [
        [1, 0, 0, 0, 1, 0, 0, 0, 1],
        [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    ];

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Classes_of_moves_can_be_told_apart_whatever_colours_a_reader_sees(string scheme)
    {
        foreach (var eye in Eyes)
            foreach (var (i, a) in Classes.Index())
                foreach (var b in Classes.Take(i))
                    Assert.True(Distance(Lab(See(Linear(a, scheme), eye)), Lab(See(Linear(b, scheme), eye))) >= 15, $"{scheme}: {a} and {b}");
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Text_of_any_size_reaches_seven_to_one(string scheme)
    {
        foreach (var name in Classes.Append("soft").Append("ink").Append("link"))
            Assert.True(Contrast(Linear(name, scheme), Linear("paper", scheme)) >= 7, $"{scheme}: {name}");
        Assert.True(Contrast(Linear("underline", scheme), Linear("paper", scheme)) >= 3, $"{scheme}: underline");
    }

    private static double[] Linear(string name, string scheme)
    {
        var hex = Variable.Matches(Css).Single(m => m.Groups["name"].Value == name).Groups[scheme].Value;
        return [.. Enumerable.Range(0, 3).Select(i => int.Parse(hex.AsSpan(2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0).Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];
    }

    private static double[] See(double[] rgb, double[] eye) =>
        [.. Enumerable.Range(0, 3).Select(row => Math.Clamp(eye[3 * row] * rgb[0] + eye[3 * row + 1] * rgb[1] + eye[3 * row + 2] * rgb[2], 0, 1))];

    /// <summary>CIE 1976, for the white of D65.</summary>
    private static double[] Lab(double[] rgb)
    {
        static double F(double t) => t > 0.008856 ? Math.Cbrt(t) : 7.787 * t + 16.0 / 116;
        var x = F((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
        var y = F(Luminance(rgb));
        var z = F((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
        return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
    }

    private static double Luminance(double[] rgb) => 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2];

    private static double Contrast(double[] a, double[] b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b).Sum(p => (p.First - p.Second) * (p.First - p.Second)));
}
