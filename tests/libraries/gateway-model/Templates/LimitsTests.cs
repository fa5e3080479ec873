using Gatehouse.GatewayModel.Templates;

namespace Gatehouse.GatewayModel.Tests.Templates;

public sealed class LimitsTests
{
    [Fact]
    public void A_foreach_goes_around_a_thousand_times_and_no_more()
    {
        Rendered.Text("#foreach($i in [1..1000])x#end").Length.ShouldBe(1000);

        var failure = Rendered.Failure("\n#foreach($i in [1..1001])x#end");
        failure.Kind.ShouldBe(MappingFailureKind.Limit);
        failure.Reason.ShouldBe("#foreach went around more than 1000 times.");
    }

    [Theory]
    [InlineData("steps", "#foreach($a in [1..1000])#foreach($b in [1..1000])#foreach($c in [1..1000])x#end#end#end")]
    [InlineData("a value that doubles", "#set($s = 'xxxxxxxxxxxxxxxx')#foreach($i in [1..64])#set($s = $s + $s)#end")]
    [InlineData("a string that doubles", "#set($s = 'xxxxxxxxxxxxxxxx')#foreach($i in [1..64])#set($s = \"$s$s\")#end")]
    [InlineData("a replacement that doubles", "#set($s = 'xx')#foreach($i in [1..64])#set($s = $s.replaceAll('x', 'xx'))#end")]
    [InlineData("a plain replacement that doubles", "#set($s = 'xx')#foreach($i in [1..64])#set($s = $s.replace('x', 'xx'))#end")]
    [InlineData("a concatenation that doubles", "#set($s = 'xx')#foreach($i in [1..64])#set($s = $s.concat($s))#end")]
    [InlineData("a list that doubles", "#set($l = [1, 2])#foreach($i in [1..64])#set($d = $l.addAll($l))#end")]
    [InlineData("a list of itself", "#set($l = [1])#set($d = $l.add($l))$l")]
    [InlineData("a map of itself", "#set($m = {})#set($m.a = $m)$m")]
    [InlineData("lists of lists", "#set($l = [1])#foreach($i in [1..60])#set($l = [$l, $l])#end$l")]
    [InlineData("a long range", "#set($r = [1..9223372036854775807])")]
    [InlineData("a macro that calls itself", "#macro(m)#m()#end#m()")]
    [InlineData("an argument that calls itself", "#macro(m $a)#m(\"$a$a\")#end#m('x')")]
    [InlineData("a block of itself", "#define($d)$d#end$d")]
    [InlineData("an evaluation of itself", "#set($e = '#evaluate($e)')#evaluate($e)")]
    [InlineData("a pattern that backtracks", "#set($s = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')$s.matches('(a|aa|a*)*b')")]
    [InlineData("a path that multiplies", "#set($x = $input.path('$..*..*..*..*..*..*..*'))$x")]
    public void What_would_not_end_fails_with_the_limit_it_reached(string what, string template)
    {
        var limits = new MappingLimits { Time = TimeSpan.FromSeconds(1), Steps = 100_000, OutputLength = 1_000_000 };
        var body = string.Concat(Enumerable.Repeat("[", 50)) + "1,2,3" + string.Concat(Enumerable.Repeat("]", 50));

        Rendered.Failure(template, limits, new MappingInput { Body = body }).Kind.ShouldBe(MappingFailureKind.Limit, what);
    }

    [Fact]
    public void Recursion_through_nested_lists_fails_before_the_stack_does()
    {
        var nested = string.Concat(Enumerable.Repeat("[", 50)) + "\"$d\"" + string.Concat(Enumerable.Repeat("]", 50));

        Rendered.Failure($"#define($d)#set($x = {nested})$x#end$d").Kind.ShouldBe(MappingFailureKind.Limit);
    }

    [Fact]
    public void Time_is_measured_by_the_clock_that_is_given()
    {
        var limits = new MappingLimits { Clock = new RushingClock(), Time = TimeSpan.FromSeconds(1) };

        Rendered.Failure("#foreach($i in [1..900])$i#end", limits).Reason.ShouldBe("It took longer than 00:00:01.");
    }

    [Fact]
    public void A_caller_that_gives_up_ends_the_rendering()
    {
        MappingTemplate.TryParse("t", "x", out var template, out _).ShouldBeTrue();

        var result = template!.Render(new MappingInput(), new MappingLimits(), new CancellationToken(canceled: true));

        result.Failure!.Kind.ShouldBe(MappingFailureKind.Limit);
    }

    /// <summary>Every look at it is a second later.</summary>
    private sealed class RushingClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _now++;
    }
}
