using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Captures.Model;

/// <summary>What the reading of one capture has found so far. Readers fill it; the importer makes a page of it.</summary>
/// <param name="problems">The capture's own: any error among them refuses it.</param>
public sealed class CaptureParse(Capture capture, CaptureOverrides given, Problems problems)
{
    public Capture Capture => capture;

    /// <summary>What a person says of this capture; it goes before what the capture says.</summary>
    public CaptureOverrides Overrides => given;

    public CharacterLabels Labels { get; } = new(capture.File, capture.Text);

    public Problems Problems => problems;

    public string? Title { get; set; }
    public string? Summary { get; set; }
    public List<StatedDate> Dates { get; } = [];
    public List<string> Authors { get; } = [];

    /// <summary>The address the text was published at.</summary>
    public string? Address { get; set; }

    /// <summary>The publisher's name as the capture states it.</summary>
    public string? Site { get; set; }

    /// <summary>Whose text this is, where the registry knows.</summary>
    public Publisher? Publisher { get; set; }

    /// <summary>The body in order; whoever takes a block out labels it in the ledger.</summary>
    public List<Block> Blocks { get; set; } = [];

    public void Error(int offset, string message, string hint) => Problems.Error(Labels.PositionOf(offset), message, hint);

    public void Warn(int offset, string message, string? hint = null) => Problems.Warning(Labels.PositionOf(offset), message, hint);

    /// <summary>How to say in a file beside the capture what the capture does not say.</summary>
    public string InSidecar(string line) => $"write '{line}' in {capture.File}{CaptureOverrides.SidecarSuffix}";

    public bool IsRefused => problems.HasErrors;

    /// <summary>Takes blocks out of the body under a label.</summary>
    public void RemoveBlock(Block block, Label label)
    {
        foreach (var extent in block.Extents) Labels.Mark(extent, label);
        Blocks.Remove(block);
    }
}
