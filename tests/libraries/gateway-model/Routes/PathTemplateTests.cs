using Gatehouse.GatewayModel.Routes;

namespace Gatehouse.GatewayModel.Tests.Routes;

public sealed class PathTemplateTests
{
    [Theory]
    [InlineData("/pets/{id}", "/pets/7", "id=7")]
    [InlineData("/pets/{id}", "/pets/a%2Fb%20c", "id=a/b c")]
    [InlineData("/{a}/x/{b}", "/1/x/2", "a=1;b=2")]
    [InlineData("/{proxy+}", "/a/b/", "proxy=a/b/")]
    [InlineData("/metrics/{proxy+}", "/metrics/", "proxy=")]
    [InlineData("/{a}/{rest+}", "/1/%E2%98%95/3", "a=1;rest=☕/3")]
    [InlineData("/pets", "/pets", "")]
    public void Variables_capture_decoded_segments(string template, string path, string captured)
    {
        PathTemplate.TryParse(template, out var parsed).ShouldBeTrue();

        string.Join(';', parsed.Capture(path).Select(each => $"{each.Key}={each.Value}")).ShouldBe(captured);
    }
}
