namespace Archive.Content.Keys;

/// <summary>The front matter of an article.</summary>
public static class ArticleKeys
{
    private static readonly Key[] Source =
    [
        new("publisher", KeyKind.Text, "Id of the registry, where the publisher has one"),
        new("name", KeyKind.Text, "Name of a publisher outside the registry"),
        new("title", KeyKind.Text, "Title of the page there"),
        new("url", KeyKind.Url, "Address of the page"),
        new("archived", KeyKind.Url, "Address of an archived copy"),
        new("date", KeyKind.Date, "When it was published, as exact as it is known"),
    ];

    private static readonly Key[] Capture =
    [
        new("file", KeyKind.Text, "The capture that the page was made from, such as seeds/name.txt") { Required = true },
        new("sha256", KeyKind.Text, "SHA-256 of its bytes: 64 lower-case hexadecimal digits") { Required = true },
    ];

    private static readonly Key[] Move =
    [
        new("id", KeyKind.Id, "Never changes once published") { Required = true },
        new("actor", KeyKind.Text, "Whose move it is: id or name of a vendor") { Required = true },
        new("action", KeyKind.Id, "One of input/actions.yml") { Required = true },
        new("date", KeyKind.Date, "When it happened, as exact as it is known") { Required = true },
        new("target", KeyKind.Text, "At whom it is aimed: a vendor, or product:NAME"),
        new("object", KeyKind.Text, "What exactly was sold, donated or joined"),
        new("date-basis", KeyKind.Choice, "How the date is known") { Words = EnumNames.DateBases.Keys },
        new("quote", KeyKind.Text, "The words of the text that say so, exactly as they stand there"),
        new("note", KeyKind.Text, "A remark of the archive"),
        new("same-as", KeyKind.Id, "Id of the move that another article reported first"),
        new("answers", KeyKind.Id, "Id of the move that this one answers"),
    ];

    private static readonly Key[] Evidence =
    [
        new("article", KeyKind.Id, "Id of an article of the archive"),
        new("move", KeyKind.Id, "Id of a move of the archive"),
        new("url", KeyKind.Url, "Address of a page elsewhere; needs a date"),
        new("title", KeyKind.Text, "Title of the page"),
        new("publisher", KeyKind.Text, "Who published it"),
        new("date", KeyKind.Date, "Date of what it shows"),
    ];

    private static readonly Key[] Review =
    [
        new("date", KeyKind.Date, "When it was judged") { Required = true },
        new("outcome", KeyKind.Choice, "What became of the claim by then") { Required = true, Words = EnumNames.Outcomes.Keys },
        new("why", KeyKind.Text, "Why, in a sentence or two") { Required = true },
        new("evidence", KeyKind.ObjectList, "What the judgement rests on: each an article, a move or an address") { Keys = Evidence },
    ];

    private static readonly Key[] Claim =
    [
        new("id", KeyKind.Id, "Never changes once published") { Required = true },
        new("speaker", KeyKind.Text, "Who said it") { Required = true },
        new("made-on", KeyKind.Date, "When it was said") { Required = true },
        new("text", KeyKind.Text, "The claim in one plain sentence") { Required = true },
        new("kind", KeyKind.Choice, "What kind of claim it is") { Words = EnumNames.ClaimKinds.Keys },
        new("about", KeyKind.TextList, "The vendors that it is about"),
        new("quote", KeyKind.Text, "The words of the text that say so, exactly as they stand there"),
        new("horizon", KeyKind.Date, "When it should have come true"),
        new("reviews", KeyKind.ObjectList, "What became of it, oldest first; a review is added, never changed") { Keys = Review },
    ];

    public static readonly KeyedFile File = new("article", "Front matter of an article", "input/articles/*/*.md",
    [
        new("id", KeyKind.Id, "Never changes once published; feeds know the article by it") { Required = true },
        new("title", KeyKind.Text, "The title, as readers see it") { Required = true },
        new("date", KeyKind.Date, "When it was published or, for an account of our own, when it happened") { Required = true },
        new("summary", KeyKind.Text, "One or two sentences that can stand alone"),
        new("updated", KeyKind.Date, "When the page was last changed in substance"),
        new("added", KeyKind.Date, "When the archive took it in"),
        new("authors", KeyKind.TextList, "Who wrote it"),
        new("source", KeyKind.Object, "Where a third party's text comes from") { Keys = Source },
        new("sources", KeyKind.ObjectList, "What an account of our own rests on") { Keys = Source },
        new("rights", KeyKind.Choice, "How much of a third party's text the site may carry") { Words = EnumNames.Rights.Keys },
        new("vendors", KeyKind.TextList, "Whom it is about: ids, names or aliases of the registry"),
        new("topics", KeyKind.TextList, "What it is about: ids, names or aliases of the registry"),
        new("mentions", KeyKind.TextList, "Vendors that it only names in passing"),
        new("aliases", KeyKind.TextList, "Old paths that lead here, such as /news/old-name/"),
        new("capture", KeyKind.Object, "Written by import") { Keys = Capture },
        new("draft", KeyKind.Flag, "true keeps the page out of the site"),
        new("moves", KeyKind.ObjectList, "The strategic moves that it reports") { Keys = Move },
        new("claims", KeyKind.ObjectList, "What it says, or reports somebody saying, whose truth time would tell") { Keys = Claim },
    ]);
}
