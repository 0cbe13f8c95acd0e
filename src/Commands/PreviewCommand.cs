using System.CommandLine;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Archive.Building;
using Archive.Commands.Preview;
using Archive.Diagnostics;
using Archive.Files;

namespace Archive.Commands;

/// <summary><c>preview</c>: builds into a folder of its own, serves it on 127.0.0.1, and builds and reloads on every change.</summary>
internal static class PreviewCommand
{
    private static readonly Option<int> Port = new("--port") { Description = "Port on 127.0.0.1", DefaultValueFactory = _ => 4000, HelpName = "N" };
    private static readonly Option<bool> Drafts = new("--drafts") { Description = "Show pages marked as drafts, too" };

    public static Command Create()
    {
        var command = new Command("preview", "Builds, serves on 127.0.0.1, rebuilds and reloads the browser on a change") { Port, Drafts };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var port = parsed.GetValue(Port);
        if (port is < 1 or > 65535) throw new UsageException($"--port must be a number from 1 to 65535, not {port}.");
        var root = CommonOptions.RootOf(parsed);
        var site = new SiteBuild(root, Path.Combine(root, ".preview", "site")) { BaseUrl = $"http://127.0.0.1:{port}", Drafts = parsed.GetValue(Drafts) };

        using var only = Hold(root, site.BaseUrl);
        using var stop = new CancellationTokenSource();
        using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var changes = new DebouncedFileWatcher(root, "input", "seeds", "theme");
        using var server = new PreviewServer(site.Output, port);
        Build(parsed, root, site, server);
        parsed.InvocationConfiguration.Output.WriteLine($"Serving {site.BaseUrl}/ (Ctrl+C ends it)");
        while (changes.WaitForChange(stop.Token))
        {
            Build(parsed, root, site, server);
        }
        return ExitCode.Done;

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    /// <summary>Two previews of one archive would write over each other.</summary>
    private static FileLock Hold(string root, string address)
    {
        var file = Path.Combine(root, ".preview", "lock");
        return FileLock.TryAcquire(file, $"at {address}/") ?? throw new IOException($"This archive has a preview already ({FileLock.DescribeHolder(file)}): look there, or end it first.");
    }

    /// <summary>Whatever is wrong is told, in the browser too, and the last site stays, until a further change mends it.</summary>
    private static void Build(ParseResult parsed, string root, SiteBuild site, PreviewServer server)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var clock = Stopwatch.StartNew();
        var problems = new Problems();
        try
        {
            // A build would begin the folder anew, in the way of the one that comes back.
            if (!Directory.Exists(Path.Combine(root, "input"))) throw new UsageException($"{Printable.Escape(root)} holds no input/ folder any more. Put it back: it is waited for.");
            var built = site.Run(problems);
            Report.Write(parsed, problems);
            if (built is null)
            {
                error.WriteLine($"Not rebuilt: {Report.Summarize(problems)}.");
                server.Show(Report.Describe(problems));
                return;
            }
            output.WriteLine($"{Report.Plural(built.Published.Total, "file")}: {built.Published.Written:#,0} written, {clock.Elapsed.TotalSeconds:0.00} s");
            server.Reload();
        }
        catch (Exception e)
        {
            var message = e is UsageException ? e.Message : CommandLine.Fault(e);
            error.WriteLine(message);
            server.Show(message);
        }
    }
}
