using Gatehouse.LambdaRunner.Sandboxes.Runtimes;
using Microsoft.Extensions.Time.Testing;

namespace Gatehouse.LambdaRunner.Tests.Sandboxes.Runtimes;

public sealed class InterpreterSearchTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly FakeTimeProvider _time = new();
    private readonly InterpreterSearch _search;

    public InterpreterSearchTests() => _search = new InterpreterSearch(_folder, _time, "python3.12", "python3");

    [Fact]
    public async Task An_interpreter_that_is_installed_later_is_found()
    {
        (await _search.FindAsync()).ShouldBeNull();

        Install("python3");
        _time.Advance(InterpreterSearch.Interval);

        (await _search.FindAsync())!.Path.ShouldBe(Path.Combine(_folder, "python3"));
    }

    [Fact]
    public async Task Whether_one_is_there_now_is_not_asked_for_every_environment()
    {
        (await _search.FindAsync()).ShouldBeNull();

        Install("python3");

        (await _search.FindAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_closer_match_that_is_installed_later_is_taken()
    {
        Install("python3");
        var former = await _search.FindAsync();

        Install("python3.12");
        _time.Advance(InterpreterSearch.Interval);

        (Path.GetFileName(former!.Path), Path.GetFileName((await _search.FindAsync())!.Path)).ShouldBe(("python3", "python3.12"));
    }

    [Fact]
    public async Task One_that_is_still_there_is_not_asked_for_its_version_again()
    {
        Install("python3");
        var first = await _search.FindAsync();
        _time.Advance(InterpreterSearch.Interval);

        (await _search.FindAsync()).ShouldBeSameAs(first);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Any program that ends at once will do.</summary>
    private void Install(string name) => File.Copy("/bin/echo", Path.Combine(_folder, name));
}
