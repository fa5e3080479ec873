using System.IO.Compression;
using Gatehouse.LambdaRunner.Code;

namespace Gatehouse.LambdaRunner.Tests.Code;

public sealed class CodePackageTests : IDisposable
{
    private const int Regular = 0x8000;
    private const int Link = 0xA000;
    private const int ReadOnlyMode = 0x124;
    private const int MostBytes = 10_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("gh-code-").FullName;

    [Theory]
    [InlineData("../evil")]
    [InlineData("a/../../evil")]
    [InlineData("/etc/evil")]
    public async Task An_entry_that_leads_out_of_the_package_is_refused(string name) =>
        await Should.ThrowAsync<InvalidDataException>(UnpackAsync((name, "x", Regular)));

    [Fact]
    public async Task A_link_that_leads_out_of_the_package_is_refused() =>
        await Should.ThrowAsync<InvalidDataException>(UnpackAsync(("link", "../../etc/passwd", Link)));

    [Fact]
    public async Task A_link_within_the_package_is_kept()
    {
        await UnpackAsync(("lib/real.js", "content", Regular), ("bin/link.js", "../lib/real.js", Link));

        (await File.ReadAllTextAsync(Path.Combine(_folder, "bin/link.js"))).ShouldBe("content");
    }

    [Fact]
    public async Task What_comes_out_is_counted_together()
    {
        await UnpackAsync(("a", new string('x', MostBytes - 1), Regular), ("b", "x", Regular));
        await Should.ThrowAsync<InvalidDataException>(UnpackAsync(("a", new string('x', MostBytes), Regular), ("b", "x", Regular)));
    }

    [Fact]
    public async Task Modes_are_kept_except_for_writing()
    {
        if (OperatingSystem.IsWindows()) return;

        await UnpackAsync(("tool", "x", Regular | 0x1FF), ("bootstrap", "x", 0), ("data", "x", 0));

        File.GetUnixFileMode(Path.Combine(_folder, "tool")).HasFlag(UnixFileMode.UserExecute).ShouldBeTrue();
        File.GetUnixFileMode(Path.Combine(_folder, "bootstrap")).HasFlag(UnixFileMode.UserExecute).ShouldBeTrue();
        ((int)File.GetUnixFileMode(Path.Combine(_folder, "data"))).ShouldBe(ReadOnlyMode);
    }

    [Fact]
    public async Task Something_else_than_a_zip_is_refused() =>
        await Should.ThrowAsync<InvalidDataException>(
            CodePackage.UnpackAsync(new MemoryStream("no zip at all"u8.ToArray()), _folder, MostBytes, CancellationToken.None));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task UnpackAsync(params (string Name, string Content, int Mode)[] entries)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content, mode) in entries)
            {
                var entry = archive.CreateEntry(name);
                entry.ExternalAttributes = mode << 16;
                await using var writer = new StreamWriter(entry.Open());
                await writer.WriteAsync(content);
            }
        }

        zip.Position = 0;
        await CodePackage.UnpackAsync(zip, _folder, MostBytes, CancellationToken.None);
    }
}
