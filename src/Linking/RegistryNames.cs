using Archive.Content.Entries;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>No two entries of one kind bear the same name, and what both are called names neither.</summary>
internal static class RegistryNames
{
    public static void Check(IReadOnlyList<RegistryName> names, LinkContext context, Problems problems)
    {
        foreach (var kind in names.GroupBy(n => n.Kind))
        {
            var owners = kind.DistinctBy(n => n.Id).ToDictionary(n => n.Id, n => n.Id, StringComparer.OrdinalIgnoreCase);
            // The older entry keeps what both are called.
            foreach (var name in kind.OrderByDescending(n => context.WasPublished(n.SitePath)).ThenBy(n => n.IsAlias).ThenBy(n => n.File, StringComparer.Ordinal))
            {
                if (owners.TryAdd(name.Text.Value, name.Id) || owners[name.Text.Value] is var owner && owner == name.Id) continue;
                if (name.IsAlias)
                    problems.Warning(name.Text.At(name.File),
                        $"'{name.Text.Value}' means the {kind.Key} '{owner}' already, so texts that say it name neither.",
                        "Remove it here or there, unless both are really called so.");
                else
                    problems.Error(name.Text.At(name.File),
                        $"'{name.Text.Value}' is what the {kind.Key} '{owner}' is called already.",
                        $"If both are the same, keep one file; if not, tell them apart by their names.");
            }
        }
    }
}
