using Gatehouse.GatewayModel.Parameters;

namespace Gatehouse.GatewayModel.Tests.Parameters;

public sealed class ParameterExpressionTests
{
    /// <summary>Source: AWS developer guide, request-response-data-mappings.</summary>
    [Theory]
    [InlineData("method.request.header.Accept", ParameterSource.Header, "Accept")]
    [InlineData("method.request.multivalueheader.Accept", ParameterSource.MultiValueHeader, "Accept")]
    [InlineData("method.request.querystring.q", ParameterSource.QueryString, "q")]
    [InlineData("method.request.multivaluequerystring.q", ParameterSource.MultiValueQueryString, "q")]
    [InlineData("method.request.path.id", ParameterSource.Path, "id")]
    [InlineData("method.request.body", ParameterSource.Body, "")]
    [InlineData("method.request.body.a.b[0]", ParameterSource.Body, "")]
    [InlineData("context.identity.sourceIp", ParameterSource.Context, "identity.sourceIp")]
    [InlineData("stageVariables.host", ParameterSource.StageVariable, "host")]
    [InlineData("'static value'", ParameterSource.Literal, "static value")]
    [InlineData("''", ParameterSource.Literal, "")]
    [InlineData("method.request.header.a.b", ParameterSource.Header, "a.b")]
    public void What_AWS_documents_is_understood(string text, ParameterSource source, string name)
    {
        ParameterExpression.TryParse(text, ParameterExpression.MethodRequest, out var expression).ShouldBeTrue();

        (expression!.Source, expression.Name).ShouldBe((source, name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("'")]
    [InlineData("method.request")]
    [InlineData("method.request.header")]
    [InlineData("method.request.header.")]
    [InlineData("method.request.cookie.a")]
    [InlineData("integration.response.header.a")]
    [InlineData("context.")]
    public void Anything_else_is_refused(string text) =>
        ParameterExpression.TryParse(text, ParameterExpression.MethodRequest, out _).ShouldBeFalse();

    [Fact]
    public void A_response_is_read_by_its_own_name() =>
        ParameterExpression.TryParse("integration.response.header.a", ParameterExpression.IntegrationResponse, out _).ShouldBeTrue();
}
