using System.Diagnostics;
using Gatehouse.Journeys.Tests.Running;

namespace Gatehouse.Journeys.Tests.Transcript;

/// <summary>The README's story, typed as it stands, prints what the README says.</summary>
public sealed class ReadmeTests : IAsyncLifetime
{
    private const int UrlForms = 4;
    private const string AnEvent = "{\"version\":\"2.0\",\"routeKey\":\"$default\",\"rawPath\":\"/my/path\"";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private string _folder = "";
    private GatehouseProcess? _gatehouse;

    public async ValueTask InitializeAsync()
    {
        if (await ReadersTools.MissingAsync(Journey.Cancel) is { } missing) Assert.Skip($"The README's transcript is left out: {missing}");

        _folder = Directory.CreateTempSubdirectory("gatehouse-readme-").FullName;
        var settings = new Dictionary<string, string> { ["GATEHOUSE_DATA"] = Path.Combine(_folder, "data") };
        _gatehouse = new GatehouseProcess("all-in-one", Checkout.AssemblyOf("all-in-one", "AllInOne"), settings);
        await _gatehouse.StartUntilReadyAsync();
    }

    [Fact]
    public async Task The_story_prints_what_the_README_says()
    {
        var printed = ReadmeTranscript.Sections(await TypeAsync(ReadmeTranscript.Script()));

        printed["setup"].ShouldBeEmpty();
        printed["http"].Split(AnEvent).Length.ShouldBe(1 + UrlForms, printed["http"]);
        printed["websocket"].Split('\n')[^1].ShouldBe("ws://localhost:4510");
        printed["push"].ShouldContain("{\"action\":\"test-action\",\"text\":\"hi\"}");
        printed["push"].ShouldContain("{\"connectionId\":");
        printed["push"].Split('\n')[^1].ShouldBe("pushed");
        _gatehouse!.Output.Errors().ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        if (_gatehouse is null) return;

        if (TestContext.Current.TestState?.Result is TestResult.Failed) TestContext.Current.TestOutputHelper?.WriteLine(_gatehouse.Output.ToString());
        if (_gatehouse.IsRunning) await _gatehouse.StopAsync();
        _gatehouse.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<string> TypeAsync(string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", script])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["PATH"] = $"{ReadersTools.FolderOfAwsCli}{Path.PathSeparator}{start.Environment["PATH"]}";
        using var shell = Process.Start(start)!;
        var output = shell.StandardOutput.ReadToEndAsync();
        var complaints = shell.StandardError.ReadToEndAsync();
        try
        {
            await shell.WaitForExitAsync().WaitAsync(Patience);
            return await output;
        }
        catch (TimeoutException late)
        {
            shell.Kill(entireProcessTree: true);
            throw new TimeoutException($"The transcript did not come to its end.\n{await output}\n{await complaints}", late);
        }
    }
}
