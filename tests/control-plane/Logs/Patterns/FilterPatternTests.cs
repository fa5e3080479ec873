using Gatehouse.ControlPlane.Logs.Patterns;

namespace Gatehouse.ControlPlane.Tests.Logs.Patterns;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html</summary>
public sealed class FilterPatternTests
{
    private const string Json =
        """{"level":"error","ms":120,"ok":false,"user":null,"tags":["a","b"],"request":{"path":"/pets/1","code":"404"}}""";

    private const string Access = "127.0.0.1 - frank [10/Oct/2000:13:25:15 -0700] \"GET /index.html HTTP/1.0\" 404 1534";

    [Theory]
    [InlineData("", "anything", true)]
    [InlineData("ERROR", "[ERROR] it broke", true)]
    [InlineData("ERROR", "[error] it broke", false)]
    [InlineData("ERROR broke", "broke: ERROR", true)]
    [InlineData("ERROR broke", "ERROR", false)]
    [InlineData("\"it broke\"", "[ERROR] it broke", true)]
    [InlineData("\"it  broke\"", "[ERROR] it broke", false)]
    [InlineData("?ERROR ?WARN", "WARN", true)]
    [InlineData("?ERROR ?WARN", "INFO", false)]
    [InlineData("ERROR -broke", "ERROR it broke", false)]
    [InlineData("ERROR -broke", "ERROR it works", true)]
    [InlineData("%4\\d\\d%", "status 404", true)]
    [InlineData("%4\\d\\d%", "status 504", false)]
    public void Terms_must_be_there(string pattern, string message, bool matches) => Matches(pattern, message).ShouldBe(matches);

    [Theory]
    [InlineData("""{ $.level = "error" }""", true)]
    [InlineData("""{ $.level = error }""", true)]
    [InlineData("""{ $.level = "err*" }""", true)]
    [InlineData("""{ $.level != "error" }""", false)]
    [InlineData("""{ $.ms > 100 }""", true)]
    [InlineData("""{ $.ms <= 1.2e2 }""", true)]
    [InlineData("""{ $.ms < 120 }""", false)]
    [InlineData("""{ $.request.code = 404 }""", true)]
    [InlineData("""{ $.request.path = %^/pets/\d+$% }""", true)]
    [InlineData("""{ $.tags[1] = "b" }""", true)]
    [InlineData("""{ $.tags[2] = "b" }""", false)]
    [InlineData("""{ $.ok IS FALSE }""", true)]
    [InlineData("""{ $.user IS NULL }""", true)]
    [InlineData("""{ $.nobody NOT EXISTS }""", true)]
    [InlineData("""{ $.user NOT EXISTS }""", false)]
    [InlineData("""{ $.ms > 200 || ($.level = "error" && $.ok IS FALSE) }""", true)]
    [InlineData("""{ ($.ms > 200 || $.level = "error") && $.ok IS TRUE }""", false)]
    [InlineData("""{ $.["level"] = "error" }""", true)]
    public void Members_of_JSON_are_compared(string pattern, bool matches) => Matches(pattern, Json).ShouldBe(matches);

    [Fact]
    public void A_message_that_is_no_JSON_matches_no_condition_on_members() => Matches("{ $.a NOT EXISTS }", "plain").ShouldBeFalse();

    [Theory]
    [InlineData("[ip, id, user, timestamp, request, status_code, size]", true)]
    [InlineData("[ip, id, user, timestamp, request, status_code = 4*, size]", true)]
    [InlineData("[ip, id, user, timestamp, request, status_code = 5*, size]", false)]
    [InlineData("[..., status_code = 404, size > 1000]", true)]
    [InlineData("[..., status_code = 404, size > 2000]", false)]
    [InlineData("[ip = 127.0.0.1, ...]", true)]
    [InlineData("[ip, ..., request = \"*html*\", status_code, size]", true)]
    [InlineData("[ip, user]", false)]
    [InlineData("[..., status_code = 404 || status_code = 410, size]", true)]
    public void Columns_are_compared(string pattern, bool matches) => Matches(pattern, Access).ShouldBe(matches);

    [Theory]
    [InlineData("foo:bar")]
    [InlineData("{ $.a = }")]
    [InlineData("{ $.a ~ 1 }")]
    [InlineData("{ ($.a = 1 }")]
    [InlineData("{ level = 1 }")]
    [InlineData("[..., a, ...]")]
    [InlineData("%(%")]
    [InlineData("\"open")]
    public void What_is_no_pattern_is_refused(string pattern) =>
        FilterPattern.Parse(pattern).Failure.ShouldNotBeNull().Code.ShouldBe("InvalidParameterException");

    private static bool Matches(string pattern, string message) => FilterPattern.Parse(pattern).Value.ShouldNotBeNull().Matches(message);
}
