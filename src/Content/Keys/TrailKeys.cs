using Archive.Content.Entries;
using Archive.Yaml;

namespace Archive.Content.Keys;

/// <summary>The front matter of <c>input/trails/ID.md</c>.</summary>
internal static class TrailKeys
{
    private static readonly Key<StepEntry>[] Step =
    [
        KeysOf<StepEntry>.Text("article", "Id of an article", s => s.Article?.Value, (s, v) => s with { Article = v }, kind: KeyKind.Id),
        KeysOf<StepEntry>.Text("move", "Id of a move", s => s.Move?.Value, (s, v) => s with { Move = v }, kind: KeyKind.Id),
        KeysOf<StepEntry>.Text("note", "Why the trail leads here, in a sentence", s => s.Note, (s, v) => s with { Note = v.Value }),
    ];

    public static readonly IReadOnlyList<Key<TrailEntry>> All =
    [
        KeysOf<TrailEntry>.Text("title", "The title, as readers see it", e => e.Trail.Title, (e, v) => e with { Trail = e.Trail with { Title = v.Value } }, required: true),
        KeysOf<TrailEntry>.Text("summary", "One or two sentences that can stand alone", e => e.Trail.Summary, (e, v) => e with { Trail = e.Trail with { Summary = v.Value } }),
        KeysOf<TrailEntry>.Date("added", "When the archive took it in", e => e.Trail.Added, (e, v, at) => e with { Trail = e.Trail with { Added = v }, AddedText = at }),
        KeysOf<TrailEntry>.Date("updated", "When it was last changed in substance", e => e.Trail.Updated, (e, v, at) => e with { Trail = e.Trail with { Updated = v }, UpdatedText = at }),
        KeysOf<TrailEntry>.Objects("steps", "The articles and moves that it leads through, in their order; an id alone is an article's",
            Step, () => new StepEntry(), e => e.Steps, (e, v) => e with { Steps = v }, CheckStep, shorthand: "article"),
    ];

    public static readonly KeyedFile File = new("trail", "Front matter of a trail", "input/trails/*.md", All);

    private static StepEntry? CheckStep(StepEntry step, YamlFields f)
    {
        if (step.Article is null != step.Move is null) return step;
        if (step.Article is null) f.Error("A step names an article or a move.", "Write 'article: …' or 'move: …' with its id.");
        else f.Error(f.PlaceOf("move"), "A step names either an article or a move, not both.", "Keep 'move', which leads to its sentence in the article that reports it, or 'article'.");
        return null;
    }
}
