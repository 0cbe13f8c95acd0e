using System.Diagnostics;
using Microsoft.Playwright;

namespace Archive.Tests.Browser;

/// <summary>Finds a Chromium: the system's, else the one that Playwright installs, else Debian's package.</summary>
public static class Chromium
{
    // The one without windows first: the other opens a window, which is a page of its own, for each page under test, and takes twice the time.
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private const string How = """
        No browser was found, and none could be installed. The browser tests need Chromium; any of these brings one:
          Debian: apt-get install chromium-headless-shell
          Ubuntu: apt-get install chromium
          anywhere: pwsh tests/bin/Debug/net10.0/playwright.ps1 install --with-deps chromium
        """;

    public static async Task<IBrowser> Launch(IPlaywright playwright)
    {
        if (Find() is { } system) return await Start(playwright, system);
        if (File.Exists(playwright.Chromium.ExecutablePath) || Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0) return await Start(playwright, null);
        // The list of packages may name versions that are gone.
        if (IsDebianRoot && (Install() || (Run("apt-get", "update") && Install())) && Find() is { } installed) return await Start(playwright, installed);
        throw new InvalidOperationException(How);
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
        .FirstOrDefault(File.Exists);

    private static Task<IBrowser> Start(IPlaywright playwright, string? executable) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = executable,
        // Chromium's own calls home would count as requests to other hosts; its sandbox does not run as root.
        Args = Environment.IsPrivilegedProcess ? ["--disable-background-networking", "--no-sandbox"] : ["--disable-background-networking"],
    });

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
