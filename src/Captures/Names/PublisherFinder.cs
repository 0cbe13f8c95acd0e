using Archive.Captures.Model;
using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Captures.Names;

/// <summary>Recognises whose a capture is by the marks in the publishers' files: its address, else its signs.</summary>
internal sealed class PublisherFinder(IReadOnlyList<Publisher> publishers)
{
    public Publisher? Find(CaptureParse reading)
    {
        if (reading.Overrides.Source?.Publisher is { } id) return Named(id, reading);
        if ((reading.Overrides.Source?.Url ?? reading.Address) is { } address && publishers.FirstOrDefault(p => IsAt(p, address)) is { } host) return host;
        if (reading.Site is { } site && publishers.FirstOrDefault(p => p.Name == site) is { } named) return named;
        var signed = publishers.Where(p => p.Marks.Signs.Any(sign => Contains(reading, sign))).ToList();
        if (signed.Count > 1)
            reading.Error(0, $"The capture carries signs of more than one publisher: {string.Join(", ", signed.Select(p => p.Id))}.", $"Say whose it is: {reading.InSidecar($"source: {{publisher: {signed[0].Id}}}")}.");
        return signed.Count == 1 ? signed[0] : null;
    }

    private Publisher? Named(PlacedText id, CaptureParse reading)
    {
        var publisher = publishers.FirstOrDefault(p => p.Id == id.Value);
        if (publisher is null)
            reading.Problems.Error(id.At(reading.Overrides.File ?? reading.Capture.File), $"There is no publisher '{id.Value}'.", $"Add it with: new publisher {id.Value}; or name one outside the registry with 'name:'.");
        return publisher;
    }

    private static bool IsAt(Publisher publisher, string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && publisher.Marks.Hosts.Any(host => uri.Host == host || uri.Host.EndsWith("." + host, StringComparison.Ordinal));

    private static bool Contains(CaptureParse reading, string sign) =>
        sign.Length > 0 && reading.Labels.Text.Replace('\u00a0', ' ').Contains(sign, StringComparison.Ordinal);
}
