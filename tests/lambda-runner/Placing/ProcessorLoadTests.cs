using Gatehouse.LambdaRunner.Placing;
using Microsoft.Extensions.Time.Testing;

namespace Gatehouse.LambdaRunner.Tests.Placing;

public sealed class ProcessorLoadTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();
    private readonly FakeTimeProvider _time = new();
    private readonly ProcessorLoad _load;

    public ProcessorLoadTests() => _load = new ProcessorLoad(_file, _time);

    [Fact]
    public void Processors_that_were_never_idle_are_short()
    {
        Count("cpu  100 0 50 1000 10 0 5 0 0 0");
        _load.AreShort.ShouldBeFalse();
        Count("cpu  160 0 80 1000 12 2 6 0 0 0");

        _load.AreShort.ShouldBeTrue();
    }

    [Fact]
    public void Processors_of_which_one_was_idle_are_not()
    {
        Count("cpu  100 0 50 1000 10 0 5 0 0 0");
        _load.AreShort.ShouldBeFalse();
        Count("cpu  130 0 60 1040 10 0 5 0 0 0");

        _load.AreShort.ShouldBeFalse();
    }

    [Fact]
    public void They_are_looked_at_a_few_times_a_second()
    {
        Count("cpu  100 0 50 1000 10 0 5 0 0 0");
        _load.AreShort.ShouldBeFalse();
        File.WriteAllText(_file, "cpu  200 0 50 1000 10 0 5 0 0 0");

        _load.AreShort.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(1));

        _load.AreShort.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("cpu0 1 2 3")]
    public void What_does_not_count_them_never_makes_them_short(string text)
    {
        Count(text);
        _load.AreShort.ShouldBeFalse();
        Count(text);

        _load.AreShort.ShouldBeFalse();
    }

    [Fact]
    public void Where_there_is_no_such_file_they_are_never_short() =>
        new ProcessorLoad(_file + ".none", _time).AreShort.ShouldBeFalse();

    public void Dispose() => File.Delete(_file);

    /// <summary>The machine's counts, and time enough to look at them.</summary>
    private void Count(string line)
    {
        File.WriteAllText(_file, $"{line}\ncpu0 1 2 3\n");
        _time.Advance(TimeSpan.FromSeconds(1));
    }
}
