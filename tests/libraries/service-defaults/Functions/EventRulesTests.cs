using System.Text;
using Gatehouse.ServiceDefaults.Functions;

namespace Gatehouse.ServiceDefaults.Tests.Functions;

public sealed class EventRulesTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("[1, 2]")]
    public void Any_json_is_an_event(string payload) => EventRules.Check(Encoding.UTF8.GetBytes(payload), EventRules.Synchronous).ShouldBeNull();

    [Theory]
    [InlineData("{")]
    [InlineData("hello")]
    [InlineData("{} {}")]
    public void Anything_else_is_refused_in_AWSs_words(string payload)
    {
        var refusal = EventRules.Check(Encoding.UTF8.GetBytes(payload), EventRules.Synchronous)!;

        refusal.IsTooLarge.ShouldBeFalse();
        refusal.Message.ShouldStartWith("Could not parse request body into json: Could not parse payload into json: ");
    }

    [Fact]
    public void Sizes_are_limited_by_the_way_of_invoking()
    {
        EventRules.Check(new byte[6_291_457], EventRules.Synchronous).ShouldBe(new EventRefusal(
            IsTooLarge: true, "6291457 byte payload is too large for the RequestResponse invocation type (limit 6291456 bytes)"));
        EventRules.Check(new byte[1_048_577], EventRules.Asynchronous).ShouldBe(new EventRefusal(
            IsTooLarge: true, "1048577 byte payload is too large for the Event invocation type (limit 1048576 bytes)"));
    }
}
