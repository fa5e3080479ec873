using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Resources;

namespace Gatehouse.ControlPlane.CloudFormation.Types;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ApiGatewayV2.html</summary>
internal static class ApiGatewayV2Types
{
    private const string Service = "apigatewayv2";

    public static IEnumerable<ResourceType> All =>
    [
        new()
        {
            Name = "AWS::ApiGatewayV2::Api", Service = Service,
            Create = "CreateApi", Update = ["UpdateApi"], Delete = "DeleteApi", Ref = "ApiId",
            CreateOnly = new HashSet<string> { "ProtocolType" },
            Preparation = new OpenApiPreparation(),
            Parts =
            [
                new SettingPart("Body", "ReimportApi") { Shape = body => new JsonObject { ["Body"] = body.DeepClone() } },
                Tags("arn:aws:apigateway:{Region}::/apis/{ApiId}"),
            ],
        },
        new()
        {
            Name = "AWS::ApiGatewayV2::Route", Service = Service,
            Create = "CreateRoute", Update = ["UpdateRoute"], Delete = "DeleteRoute", Ref = "RouteId",
            CreateOnly = new HashSet<string> { "ApiId" },
            MergedMaps = new HashSet<string> { "RequestParameters" },
        },
        new()
        {
            Name = "AWS::ApiGatewayV2::Integration", Service = Service,
            Create = "CreateIntegration", Update = ["UpdateIntegration"], Delete = "DeleteIntegration", Ref = "IntegrationId",
            CreateOnly = new HashSet<string> { "ApiId" },
            MergedMaps = new HashSet<string> { "RequestParameters" },
        },
        new()
        {
            Name = "AWS::ApiGatewayV2::IntegrationResponse", Service = Service,
            Create = "CreateIntegrationResponse", Update = ["UpdateIntegrationResponse"], Delete = "DeleteIntegrationResponse",
            Ref = "IntegrationResponseId", CreateOnly = new HashSet<string> { "ApiId" },
        },
        new()
        {
            Name = "AWS::ApiGatewayV2::RouteResponse", Service = Service,
            Create = "CreateRouteResponse", Update = ["UpdateRouteResponse"], Delete = "DeleteRouteResponse",
            Ref = "RouteResponseId", CreateOnly = new HashSet<string> { "ApiId", "RouteId" },
        },
        new()
        {
            Name = "AWS::ApiGatewayV2::Stage", Service = Service,
            Create = "CreateStage", Update = ["UpdateStage"], Delete = "DeleteStage", Ref = "StageName",
            CreateOnly = new HashSet<string> { "ApiId", "StageName" },
            MergedMaps = new HashSet<string> { "StageVariables" },
            Parts = [Tags("arn:aws:apigateway:{Region}::/apis/{ApiId}/stages/{StageName}")],
        },
        new()
        {
            Name = "AWS::ApiGatewayV2::Deployment", Service = Service,
            Create = "CreateDeployment", Update = ["UpdateDeployment"], Delete = "DeleteDeployment", Ref = "DeploymentId",
            CreateOnly = new HashSet<string> { "ApiId", "StageName" },
        },
        new()
        {
            Name = "AWS::ApiGatewayV2::Authorizer", Service = Service,
            Create = "CreateAuthorizer", Update = ["UpdateAuthorizer"], Delete = "DeleteAuthorizer", Ref = "AuthorizerId",
            CreateOnly = new HashSet<string> { "ApiId" },
        },
        new()
        {
            Name = "AWS::ApiGatewayV2::Model", Service = Service,
            Create = "CreateModel", Update = ["UpdateModel"], Delete = "DeleteModel", Ref = "ModelId",
            CreateOnly = new HashSet<string> { "ApiId" },
        },
        new()
        {
            Name = "AWS::ApiGatewayV2::DomainName", Service = Service,
            Create = "CreateDomainName", Update = ["UpdateDomainName"], Delete = "DeleteDomainName", Ref = "DomainName",
            CreateOnly = new HashSet<string> { "DomainName" },
            Attributes = new Dictionary<string, string> { ["DomainNameArn"] = "arn:aws:apigateway:{Region}::/domainnames/{DomainName}" },
            Lookups = [new("GetDomainName", ReadDomain)],
            Parts = [Tags("arn:aws:apigateway:{Region}::/domainnames/{DomainName}")],
        },
        new()
        {
            Name = "AWS::ApiGatewayV2::ApiMapping", Service = Service,
            Create = "CreateApiMapping", Update = ["UpdateApiMapping"], Delete = "DeleteApiMapping", Ref = "ApiMappingId",
            CreateOnly = new HashSet<string> { "DomainName" },
        },
        new()
        {
            Name = "AWS::ApiGatewayV2::RoutingRule", Service = Service,
            Create = "CreateRoutingRule", Update = ["PutRoutingRule"], Delete = "DeleteRoutingRule", Ref = "RoutingRuleArn",
            CreateOnly = new HashSet<string> { "DomainNameArn" },
            Preparation = new RoutingRulePreparation(),
        },
        new()
        {
            Name = "AWS::ApiGatewayV2::VpcLink", Service = Service,
            Create = "CreateVpcLink", Update = ["UpdateVpcLink"], Delete = "DeleteVpcLink", Ref = "VpcLinkId",
            CreateOnly = new HashSet<string> { "SecurityGroupIds", "SubnetIds" },
            Parts = [Tags("arn:aws:apigateway:{Region}::/vpclinks/{VpcLinkId}")],
        },
    ];

    private static TagsPart Tags(string arn) =>
        new("TagResource", "UntagResource", "TagKeys", bag => new JsonObject { ["ResourceArn"] = bag.Fill(arn) }) { IsAppliedOnCreate = false };

    private static JsonObject ReadDomain(JsonObject domain)
    {
        var configuration = (domain["DomainNameConfigurations"] as JsonArray)?.FirstOrDefault() as JsonObject;
        return new JsonObject
        {
            ["RegionalDomainName"] = configuration?["ApiGatewayDomainName"]?.DeepClone(),
            ["RegionalHostedZoneId"] = configuration?["HostedZoneId"]?.DeepClone(),
        };
    }
}
