namespace Gatehouse.ControlPlane.Tests.CloudFormation;

/// <summary>Templates that several tests build.</summary>
internal static class GivenStacks
{
    /// <summary>An HTTP API with all its parts, written in no order.</summary>
    public const string Apis = """
        Parameters:
          Name: {Type: String, Default: first}
        Resources:
          Route:
            Type: AWS::ApiGatewayV2::Route
            Properties:
              ApiId: !Ref Api
              RouteKey: GET /p
              Target: !Sub integrations/${Integration}
          Integration:
            Type: AWS::ApiGatewayV2::Integration
            Properties: {ApiId: !Ref Api, IntegrationType: HTTP_PROXY, IntegrationMethod: GET, IntegrationUri: https://example.com, PayloadFormatVersion: '1.0'}
          Stage:
            Type: AWS::ApiGatewayV2::Stage
            Properties: {ApiId: !Ref Api, StageName: $default, AutoDeploy: true}
          Api:
            Type: AWS::ApiGatewayV2::Api
            Properties: {Name: !Ref Name, ProtocolType: HTTP}
        Outputs:
          Id: {Value: !Ref Api, Export: {Name: !Sub '${AWS::StackName}-id'}}
          Endpoint: {Value: !GetAtt Api.ApiEndpoint}
        """;
}
