using Archive.Catalog;
using Archive.Pipelines.Views;
using Xunit;

namespace Archive.Tests.Pipelines.Views;

public sealed class ListEntryTests
{
    private static ListEntry Create() => new()
    {
        Path = "/articles/2015/falls/",
        Title = "Falls",
        Summary = "It fell.",
        Date = PartialDate.Parse("2015-04"),
        Updated = PartialDate.Parse("2015-05"),
        Added = PartialDate.Parse("2015-06"),
        Authors = ["Ann Lee"],
        Source = "The Daily",
        SourceUrl = "https://daily.test/",
        Publisher = new EntryLink("The Daily", "/publishers/daily/"),
        Rights = Rights.Full,
        Language = "de",
        Vendors = [new EntryLink("Acme", "/vendors/acme/")],
        Topics = [new EntryLink("Law", "/topics/law/")],
    };

    public static TheoryData<string> Properties => [.. typeof(ListEntry).GetProperties().Where(p => p.CanWrite).Select(p => p.Name)];

    [Theory, MemberData(nameof(Properties))]
    public void Its_fingerprint_counts_every_property(string name)
    {
        var property = typeof(ListEntry).GetProperty(name)!;
        foreach (var other in Others(property.GetValue(Create())!))
        {
            var changed = Create();
            property.SetValue(changed, other);
            Assert.NotEqual(Create().ComputeFingerprint(), changed.ComputeFingerprint());
        }
    }

    [Fact]
    public void Entries_that_say_the_same_have_one_fingerprint() => Assert.Equal(Create().ComputeFingerprint(), Create().ComputeFingerprint());

    /// <summary>Values beside this one that differ in one thing.</summary>
    private static IEnumerable<object> Others(object value) => value switch
    {
        string text => [text + "x", ""],
        Rights rights => [rights + 1],
        PartialDate => [PartialDate.Parse("2015"), PartialDate.Parse("2015-07")],
        EntryLink link => [link with { Name = "x" }, link with { Path = "x" }],
        IReadOnlyList<string> texts => [(string[])[.. texts, "x"], Array.Empty<string>(), texts.Select(t => t + "x").ToArray()],
        IReadOnlyList<EntryLink> links => [(EntryLink[])[.. links, links[0]], Array.Empty<EntryLink>(), .. Others(links[0]).Cast<EntryLink>().Select(l => new[] { l })],
        _ => throw new InvalidOperationException($"Say how a {value.GetType().Name} can differ."),
    };
}
