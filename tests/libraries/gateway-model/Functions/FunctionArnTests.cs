using Gatehouse.GatewayModel.Functions;

namespace Gatehouse.GatewayModel.Tests.Functions;

public sealed class FunctionArnTests
{
    private const string Arn = "arn:aws:lambda:eu-west-1:123456789012:function:orders";

    [Theory]
    [InlineData(Arn, "")]
    [InlineData(Arn + ":live", "live")]
    [InlineData("arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/" + Arn + "/invocations", "")]
    [InlineData("arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/" + Arn + ":7/invocations", "7")]
    public void Both_forms_of_an_integration_uri_name_the_function(string uri, string qualifier)
    {
        FunctionArn.TryParse(uri, out var arn).ShouldBeTrue();

        arn.ShouldBe(new FunctionArn("eu-west-1", "123456789012", "orders", qualifier));
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://example.com")]
    [InlineData("arn:aws:lambda:eu-west-1:123456789012:function:")]
    [InlineData("arn:aws:sqs:eu-west-1:123456789012:queue")]
    [InlineData("arn:aws:lambda:eu-west-1:123456789012:function:a:b:c")]
    public void Anything_else_is_no_function(string uri) => FunctionArn.TryParse(uri, out _).ShouldBeFalse();
}
