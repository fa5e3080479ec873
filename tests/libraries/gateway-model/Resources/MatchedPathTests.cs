using Gatehouse.GatewayModel.Resources;

namespace Gatehouse.GatewayModel.Tests.Resources;

public sealed class MatchedPathTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("//", "/")]
    [InlineData("/a", "/a")]
    [InlineData("/a/", "/a")]
    [InlineData("//a/b/", "/a/b")]
    [InlineData("/a//b", "/a//b")]
    public void Slashes_at_the_ends_count_once_or_not_at_all(string path, string matched) =>
        MatchedPath.Of(path).ToString().ShouldBe(matched);
}
