namespace Archive.Bench.Corpus;

/// <summary>The moves that a corpus knows: what each opens and closes, and how a sentence says it.</summary>
internal static class ActionsFile
{
    public const string Text = """
        joins:
          label: "joins"
          inverse: "is joined by"
          class: alliance
          opens: membership
          targets: [foundation]
        leaves:
          label: "leaves"
          inverse: "is left by"
          class: alliance
          closes: membership
          targets: [foundation]
        backs:
          label: "backs"
          inverse: "is backed by"
          class: alliance
          opens: support
          targets: [project]
        drops:
          label: "drops"
          inverse: "is dropped by"
          class: alliance
          closes: support
          targets: [project]
        partners-with:
          label: "partners with"
          inverse: "partners with"
          class: alliance
          symmetric: true
          opens: partnership
          targets: [company]
        parts-from:
          label: "parts from"
          inverse: "parts from"
          class: alliance
          symmetric: true
          closes: partnership
          targets: [company]
        sues:
          label: "sues"
          inverse: "is sued by"
          class: law
          opens: litigation
          targets: [company]
        settles-with:
          label: "settles with"
          inverse: "settles with"
          class: law
          symmetric: true
          closes: litigation
          targets: [company]
        buys-into:
          label: "buys into"
          inverse: "sells a stake to"
          class: ownership
          opens: stake
          targets: [company]
        sells-out-of:
          label: "sells out of"
          inverse: "loses as holder"
          class: ownership
          closes: stake
          targets: [company]
        launches:
          label: "launches"
          class: product
          targets: [product]

        """;

    /// <summary>"leaves" for <c>leaves</c>, "partners with" for <c>partners-with</c>.</summary>
    public static string Label(string action) => action.Replace('-', ' ');
}
