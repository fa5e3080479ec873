using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.ControlPlane.Tests.CloudFormation;

public sealed class RestStackTests
{
    private const string Template = """
        Parameters:
          Text: {Type: String, Default: first}
        Resources:
          Api:
            Type: AWS::ApiGateway::RestApi
            Properties: {Name: a}
          Part:
            Type: AWS::ApiGateway::DocumentationPart
            Properties: {RestApiId: !Ref Api, Location: {Type: API}, Properties: !Sub '{"description":"${Text}"}'}
          Version:
            Type: AWS::ApiGateway::DocumentationVersion
            DependsOn: Part
            Properties: {RestApiId: !Ref Api, DocumentationVersion: '1.0', Description: !Ref Text}
          Certificate:
            Type: AWS::ApiGateway::ClientCertificate
            Properties: {Description: !Ref Text}
          Link:
            Type: AWS::ApiGateway::VpcLink
            Properties: {Name: !Ref Text, TargetArns: ['arn:aws:elasticloadbalancing:us-east-1:000000000000:loadbalancer/net/x/1']}
        Outputs:
          Api: {Value: !Ref Api}
          Certificate: {Value: !Ref Certificate}
          Link: {Value: !GetAtt Link.VpcLinkId}
        """;

    [Fact]
    public async Task Links_certificates_and_documentation_live_with_their_stack()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var stack = await bench.CreateStackAsync("s", Template);
        var changed = await bench.UpdateStackAsync("s", Template.Replace("first", "second", StringComparison.Ordinal));

        stack.StackStatus.ShouldBe("CREATE_COMPLETE", string.Join('\n', await bench.EventsAsync(stack.StackId)));
        changed.StackStatus.ShouldBe("UPDATE_COMPLETE", string.Join('\n', await bench.EventsAsync(stack.StackId)));
        string Output(string name) => stack.Outputs.Single(output => output.OutputKey == name).OutputValue;
        var parts = await bench.CallAsync<DocumentationParts>(new GetDocumentationPartsRequest { RestApiId = Output("Api") });
        parts.Items.ShouldHaveSingleItem().Properties.ShouldBe("""{"description":"second"}""");
        (await bench.CallAsync<DocumentationVersion>(new GetDocumentationVersionRequest { RestApiId = Output("Api"), DocumentationVersion = "1.0" }))
            .Description.ShouldBe("second");
        (await bench.CallAsync<ClientCertificate>(new GetClientCertificateRequest { ClientCertificateId = Output("Certificate") })).Description.ShouldBe("second");
        (await bench.CallAsync<VpcLink>(new GetVpcLinkRequest { VpcLinkId = Output("Link") })).Name.ShouldBe("second");

        await bench.DeleteStackAsync(stack.StackId);

        (await bench.FailAsync(new GetVpcLinkRequest { VpcLinkId = Output("Link") })).HttpStatus.ShouldBe(404);
    }
}
