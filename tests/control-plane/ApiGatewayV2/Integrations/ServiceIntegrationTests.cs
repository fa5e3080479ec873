using Gatehouse.Aws.ApiGatewayV2;

namespace Gatehouse.ControlPlane.Tests;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html</summary>
public sealed class ServiceIntegrationTests
{
    [Fact]
    public async Task An_integration_with_a_service_keeps_its_subtype_and_parameters()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var integration = await bench.CallAsync<Integration>(Sending(await bench.HttpApiAsync()));

        integration.IntegrationSubtype.ShouldBe("SQS-SendMessage");
        integration.PayloadFormatVersion.ShouldBe("1.0");
        integration.HasIntegrationMethod.ShouldBeFalse();
        integration.RequestParameters["MessageBody"].ShouldBe("$request.body");
    }

    [Fact]
    public Task Region_is_a_parameter_of_every_action() =>
        Answers(refused: null, request => request.RequestParameters["Region"] = "eu-west-1");

    [Fact]
    public Task A_required_parameter_that_is_missing_is_named() => Answers(
        "Operation: SQS-SendMessage requires enabling passthrough, or defining all of the following parameters in the parameter mapping: [QueueUrl, MessageBody]",
        request => request.RequestParameters.Remove("QueueUrl"));

    [Fact]
    public Task A_parameter_that_the_action_does_not_take_is_named() => Answers(
        "Parameter: Detail does not fit schema for Operation: SQS-SendMessage",
        request => request.RequestParameters["Detail"] = "x");

    [Fact]
    public Task A_value_that_is_no_expression_is_refused() => Answers(
        "Invalid selection expression specified: Validation Result: warnings : [], errors : [Invalid source: ${request.body specified for destination: MessageBody]",
        request => request.RequestParameters["MessageBody"] = "${request.body");

    [Fact]
    public Task A_role_is_wanted() => Answers(
        "Role ARN must be specified for AWS integration configuration with Subtype: SQS-SendMessage", request => request.ClearCredentialsArn());

    [Fact]
    public Task A_uri_has_no_place_beside_a_subtype() => Answers(
        "An integration URI must not be specified for an integration with a subtype",
        request => request.IntegrationUri = "https://sqs.us-east-1.amazonaws.com");

    [Fact]
    public Task A_subtype_belongs_to_AWS_PROXY() => Answers(
        "Integration subtypes are only supported for AWS_PROXY integrations of HTTP APIs",
        request => request.IntegrationType = "HTTP_PROXY");

    [Fact]
    public Task Payload_format_2_is_for_functions() => Answers(
        "Operation: SQS-SendMessage is not supported.",
        request => request.PayloadFormatVersion = "2.0");

    [Fact]
    public async Task An_unknown_subtype_is_refused()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var request = Sending(await bench.HttpApiAsync());
        request.IntegrationSubtype = "SNS-Publish";

        var failure = await bench.FailAsync(request);

        failure.Message.ShouldBe("Operation: SNS-Publish is not supported.");
    }

    private static async Task Answers(string? refused, Action<CreateIntegrationRequest> change)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var request = Sending(await bench.HttpApiAsync());
        change(request);

        if (refused is null) await bench.CallAsync<Integration>(request);
        else (await bench.FailAsync(request)).Message.ShouldBe(refused);
    }

    private static CreateIntegrationRequest Sending(Api api) => new()
    {
        ApiId = api.ApiId,
        IntegrationType = "AWS_PROXY",
        IntegrationSubtype = "SQS-SendMessage",
        PayloadFormatVersion = "1.0",
        CredentialsArn = "arn:aws:iam::000000000000:role/sender",
        RequestParameters = { ["QueueUrl"] = "https://sqs.us-east-1.amazonaws.com/000000000000/orders", ["MessageBody"] = "$request.body" },
    };
}
