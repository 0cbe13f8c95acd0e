using System.Diagnostics;
using PuppeteerSharp;
using PuppeteerSharp.BrowserData;

namespace Archive.Tests.Browser;

/// <summary>Finds a Chromium and starts it: one on the path, else Debian's package, else Chrome where its own installer puts it. None is ever downloaded.</summary>
public static class Chromium
{
    // The one without windows first: the other opens a window, which is a page of its own, for each page under test, and takes twice the time.
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private const string How = """
        No browser was found. The browser tests need Chromium or Chrome; any of these brings one:
          Debian: apt-get install chromium-headless-shell
          Ubuntu: apt-get install chromium
          Windows, macOS: Chrome
        """;

    public static async Task<IBrowser> Launch()
    {
        var file = Find();
        // The list of packages may name versions that are gone.
        if (file is null && IsDebianRoot && (Install() || (Run("apt-get", "update") && Install()))) file = Find();
        try
        {
            return await Puppeteer.LaunchAsync(new LaunchOptions
            {
                ExecutablePath = file,
                Channel = file is null ? ChromeReleaseChannel.Stable : null,
                // Chromium's sandbox does not run as root.
                Args = Environment.IsPrivilegedProcess ? ["--disable-gpu", "--no-sandbox"] : ["--disable-gpu"],
            });
        }
        catch (FileNotFoundException)
        {
            throw new InvalidOperationException(How);
        }
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
        .FirstOrDefault(File.Exists);

    private static bool IsDebianRoot => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/etc/debian_version");

    private static bool Install() => Install("chromium-headless-shell") || Install("chromium");

    private static bool Install(string package) => Run("apt-get", "install", "-y", "--no-install-recommends", package);

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true });
        process?.StandardOutput.ReadToEnd();
        process?.WaitForExit();
        return process?.ExitCode == 0;
    }
}
