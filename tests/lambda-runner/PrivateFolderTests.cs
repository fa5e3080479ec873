namespace Gatehouse.LambdaRunner.Tests;

public sealed class PrivateFolderTests : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("gh-private-").FullName;

    private string Folder => Path.Combine(_parent, "cache");

    [Fact]
    public void It_is_made_for_this_user_alone()
    {
        PrivateFolder.Ensure(Folder);

        if (!OperatingSystem.IsWindows()) ((int)File.GetUnixFileMode(Folder)).ShouldBe(Convert.ToInt32("700", 8));
    }

    [Fact]
    public void One_that_others_can_write_to_is_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps other users out of the folder for temporary files by itself.");
            return;
        }

        Directory.CreateDirectory(Folder);
        File.SetUnixFileMode(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherWrite);

        Should.Throw<InvalidOperationException>(() => PrivateFolder.Ensure(Folder)).Message.ShouldContain(Folder);
    }

    public void Dispose() => Directory.Delete(_parent, recursive: true);
}
