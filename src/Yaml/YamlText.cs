using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Archive.Yaml;

/// <summary>Writes YAML: what a file says, in the style in which this program writes pages.</summary>
internal static partial class YamlText
{
    private static readonly EmitterSettings Style = new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024).WithIndentedSequences();

    /// <summary>A double-quoted scalar (YAML 1.2.2, section 7.3.1).</summary>
    public static string Quote(string? value)
    {
        var text = new StringBuilder().Append('"');
        foreach (var c in value ?? "")
        {
            if (c is '"' or '\\') text.Append('\\').Append(c);
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff') text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else text.Append(c);
        }
        return text.Append('"').ToString();
    }

    /// <summary>A key with its value: mappings on lines of their own, a list of words on one line, words quoted where they were.</summary>
    public static string Write(string key, YamlNode value)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(text, Style);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Emit(emitter, new YamlMap([new(YamlScalar.Plain(key), value)], 1, 1));
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        // The emitter escapes what has more than sixteen bits: pictograms, rare ideographs.
        return Escaped().Replace(text.ToString(), match =>
            match.Groups["before"].Value
            + char.ConvertFromUtf32(int.Parse(match.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
    }

    private static void Emit(Emitter emitter, YamlNode node, bool isFlat = false)
    {
        switch (node)
        {
            case YamlScalar scalar:
                var style = scalar.IsQuoted ? ScalarStyle.DoubleQuoted : ScalarStyle.Plain;
                emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, scalar.IsNull ? "null" : scalar.Value, style, isPlainImplicit: true, isQuotedImplicit: true));
                break;
            case YamlList list:
                isFlat = list.IsOnOneLine || list.Items.TrueForAll(item => item is YamlScalar);
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, isFlat ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in list.Items) Emit(emitter, item, isFlat);
                emitter.Emit(new SequenceEnd());
                break;
            case YamlMap map:
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, isFlat ? MappingStyle.Flow : MappingStyle.Block));
                foreach (var (name, value) in map.Entries)
                {
                    Emit(emitter, name);
                    Emit(emitter, value);
                }
                emitter.Emit(new MappingEnd());
                break;
        }
    }

    [GeneratedRegex(@"(?<before>(?<!\\)(?:\\\\)*)\\U(?<code>000[0-9A-Fa-f]{5}|0010[0-9A-Fa-f]{4})")]
    private static partial Regex Escaped();
}
