using System.Text.Json;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Pipelines;

public sealed class WebManifestTests
{
    private static string[] Icons(TempArchive archive) =>
        [.. JsonDocument.Parse(archive.Build().Published("site.webmanifest")).RootElement.GetProperty("icons").EnumerateArray()
            .Select(i => $"{Path.GetExtension(i.GetProperty("src").GetString())} {(i.TryGetProperty("sizes", out var sizes) ? sizes.GetString() : "?")} {i.GetProperty("type").GetString()}")];

    [Fact]
    public void An_icon_of_the_theme_is_called_what_it_is()
    {
        using var archive = new TempArchive().Write("theme/assets/touch-icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n").Write("theme/assets/touch-icon.webp", "no picture");
        Assert.Equal([".png 180x180 image/png", ".svg any image/svg+xml", ".webp ? image/webp"], Icons(archive).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_size_of_an_icon_is_read_from_it()
    {
        using var archive = new TempArchive().Write("theme/assets/touch-icon.png", "");
        byte[] head = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 2, 0, 0, 0, 1, 0];
        File.WriteAllBytes(archive.Full("theme/assets/touch-icon.png"), head);
        Assert.Equal([".png 512x256 image/png"], Icons(archive));
    }
}
