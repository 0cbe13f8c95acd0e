using Archive.Captures.Model;
using Archive.Catalog;
using Archive.Content.Keys;
using Archive.Diagnostics;

namespace Archive.Captures.Names;

/// <summary>Finds the publisher of a capture: by what a person says, its address, its site's name, or words that only one publisher's captures have.</summary>
internal sealed class PublisherFinder(IReadOnlyList<Publisher> publishers)
{
    public Publisher? Find(CaptureParse parse)
    {
        if (parse.Overrides.Source?.Publisher is { } id) return FindById(id, parse);
        if (FindStated(parse) is { } stated) return stated;
        var signed = publishers.Where(p => p.Marks.Signs.Any(sign => Contains(parse, sign))).ToList();
        if (signed.Count > 1)
        {
            parse.Ask("source", 0,
                $"The capture carries signs of more than one publisher: {string.Join(", ", signed.Select(p => p.Id))}.",
                $"Say whose it is: {parse.InSidecar($"source: {{publisher: {signed[0].Id}}}")}.",
                [.. signed.Select(p => p.Id)]);
        }
        return signed.Count == 1 ? signed[0] : null;
    }

    /// <summary>By what is known before the text is read. Nothing is said of a publisher that does not exist.</summary>
    public Publisher? FindStated(CaptureParse parse)
    {
        if (parse.Overrides.Source?.Publisher is { } id) return FindById(id.Value);
        if (parse.PageUrl is { } address && publishers.FirstOrDefault(p => IsAt(p, address)) is { } host) return host;
        return parse.Site is { } site ? publishers.FirstOrDefault(p => p.Name == site || p.Id == site) : null;
    }

    private Publisher? FindById(string id) => publishers.FirstOrDefault(p => p.Id == id) ?? publishers.FirstOrDefault(p => p.FormerIds.Any(f => f.Value == id));

    private Publisher? FindById(PlacedText id, CaptureParse parse)
    {
        var publisher = FindById(id.Value);
        if (publisher is null)
        {
            var wanted = Ids.IsId(id.Value) ? id.Value : $"{Slug.Create(id.Value)} --name {ShellWord.Quote(id.Value)}";
            parse.Problems.Error(id.At(parse.Overrides.File ?? parse.Capture.File),
                $"There is no publisher '{id.Value}'.",
                $"Add it with: archive new publisher {wanted}; or name one outside the registry with 'name:'.");
        }
        return publisher;
    }

    private static bool IsAt(Publisher publisher, string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && publisher.Marks.Hosts.Any(host => uri.Host == host || uri.Host.EndsWith("." + host, StringComparison.Ordinal));

    private static bool Contains(CaptureParse parse, string sign) =>
        sign.Length > 0 && parse.Labels.Text.Replace('\u00a0', ' ').Contains(sign, StringComparison.Ordinal);
}
