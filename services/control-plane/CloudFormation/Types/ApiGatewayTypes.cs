using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Types;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ApiGateway.html</summary>
internal static class ApiGatewayTypes
{
    public const string Deployment = "AWS::ApiGateway::Deployment";

    private const string Service = "apigateway";

    public static IEnumerable<ResourceType> All => [.. Apis, .. Deployments, .. Clients, .. Domains];

    private static IEnumerable<ResourceType> Apis =>
    [
        new()
        {
            Name = "AWS::ApiGateway::RestApi", Service = Service,
            Create = "CreateRestApi", Delete = "DeleteRestApi", Ref = "Id",
            Attributes = Named("RestApiId"),
            Preparation = new RestApiPreparation(),
            Lookups = [new("GetResources", ReadRoot)],
            Patch = "UpdateRestApi",
            PatchPaths = new Dictionary<string, string>
            {
                ["Name"] = "/name", ["Description"] = "/description", ["ApiKeySourceType"] = "/apiKeySource", ["Policy"] = "/policy",
                ["BinaryMediaTypes"] = "/binaryMediaTypes/*", ["MinimumCompressionSize"] = "/minimumCompressionSize",
                ["DisableExecuteApiEndpoint"] = "/disableExecuteApiEndpoint",
            },
            Renames = new Dictionary<string, string> { ["ApiKeySource"] = "ApiKeySourceType" },
            Parts =
            [
                new SettingPart("Body", "PutRestApi") { Shape = body => new JsonObject { ["Body"] = body.DeepClone(), ["Mode"] = "overwrite" } },
                Tags("arn:aws:apigateway:{Region}::/restapis/{RestApiId}"),
            ],
        },
        new()
        {
            Name = "AWS::ApiGateway::Resource", Service = Service,
            Create = "CreateResource", Delete = "DeleteResource", Ref = "Id", Attributes = Named("ResourceId"), IsImmutable = true,
        },
        new()
        {
            Name = "AWS::ApiGateway::Method", Service = Service,
            Create = "PutMethod", Delete = "DeleteMethod", Ref = "{RestApiId}-{ResourceId}-{HttpMethod}",
            CreateOnly = new HashSet<string> { "RestApiId", "ResourceId", "HttpMethod" },
            Patch = "UpdateMethod",
            PatchPaths = new Dictionary<string, string>
            {
                ["AuthorizationType"] = "/authorizationType", ["AuthorizerId"] = "/authorizerId", ["ApiKeyRequired"] = "/apiKeyRequired",
                ["OperationName"] = "/operationName", ["RequestValidatorId"] = "/requestValidatorId",
                ["AuthorizationScopes"] = "/authorizationScopes/*", ["RequestParameters"] = "/requestParameters/*", ["RequestModels"] = "/requestModels/*",
            },
            Preparation = new MethodPreparation(),
            Parts =
            [
                new ItemsPart("MethodResponses", "PutMethodResponse", "DeleteMethodResponse", item => (JsonObject)item.DeepClone()),
                new MethodIntegrationPart(),
            ],
        },
        Named(new ResourceType
        {
            Name = "AWS::ApiGateway::Authorizer", Service = Service,
            Create = "CreateAuthorizer", Delete = "DeleteAuthorizer", Ref = "Id",
            CreateOnly = new HashSet<string> { "RestApiId" },
            Patch = "UpdateAuthorizer",
            PatchPaths = new Dictionary<string, string>
            {
                ["Name"] = "/name", ["AuthorizerUri"] = "/authorizerUri", ["AuthorizerCredentials"] = "/authorizerCredentials",
                ["IdentitySource"] = "/identitySource", ["IdentityValidationExpression"] = "/identityValidationExpression",
                ["AuthorizerResultTtlInSeconds"] = "/authorizerResultTtlInSeconds", ["AuthType"] = "/authType", ["Type"] = "/type",
                ["ProviderARNs"] = "/providerARNs/*",
            },
        }, "AuthorizerId"),
        new()
        {
            Name = "AWS::ApiGateway::Model", Service = Service,
            Create = "CreateModel", Delete = "DeleteModel", Ref = "Name",
            Attributes = new Dictionary<string, string> { ["ModelName"] = "{Name}" },
            GeneratedName = new("Name", 128) { IsAlphanumeric = true },
            CreateOnly = new HashSet<string> { "RestApiId", "Name", "ContentType" },
            Patch = "UpdateModel",
            PatchPaths = new Dictionary<string, string> { ["Description"] = "/description", ["Schema"] = "/schema" },
        },
        Named(new ResourceType
        {
            Name = "AWS::ApiGateway::RequestValidator", Service = Service,
            Create = "CreateRequestValidator", Delete = "DeleteRequestValidator", Ref = "Id",
            CreateOnly = new HashSet<string> { "RestApiId", "Name" },
            Patch = "UpdateRequestValidator",
            PatchPaths = new Dictionary<string, string>
            {
                ["ValidateRequestBody"] = "/validateRequestBody", ["ValidateRequestParameters"] = "/validateRequestParameters",
            },
        }, "RequestValidatorId"),
        new()
        {
            Name = "AWS::ApiGateway::GatewayResponse", Service = Service,
            Create = "PutGatewayResponse", Update = ["PutGatewayResponse"], Delete = "DeleteGatewayResponse", Ref = "{RestApiId}-{ResponseType}",
            Attributes = new Dictionary<string, string> { ["Id"] = "{RestApiId}-{ResponseType}" },
            CreateOnly = new HashSet<string> { "RestApiId", "ResponseType" },
        },
        Named(new ResourceType
        {
            Name = "AWS::ApiGateway::DocumentationPart", Service = Service,
            Create = "CreateDocumentationPart", Delete = "DeleteDocumentationPart", Ref = "Id",
            CreateOnly = new HashSet<string> { "RestApiId", "Location" },
            Patch = "UpdateDocumentationPart",
            PatchPaths = new Dictionary<string, string> { ["Properties"] = "/properties" },
        }, "DocumentationPartId"),
        new()
        {
            Name = "AWS::ApiGateway::DocumentationVersion", Service = Service,
            Create = "CreateDocumentationVersion", Delete = "DeleteDocumentationVersion", Ref = "{RestApiId}|{DocumentationVersion}",
            CreateOnly = new HashSet<string> { "RestApiId", "DocumentationVersion" },
            Patch = "UpdateDocumentationVersion",
            PatchPaths = new Dictionary<string, string> { ["Description"] = "/description" },
        },
    ];

    private static IEnumerable<ResourceType> Deployments =>
    [
        Named(new ResourceType
        {
            Name = Deployment, Service = Service,
            Create = "CreateDeployment", Delete = "DeleteDeployment", Ref = "Id",
            CreateOnly = new HashSet<string> { "RestApiId", "DeploymentCanarySettings" },
            Renames = new Dictionary<string, string> { ["CanarySettings"] = "DeploymentCanarySettings" },
            Preparation = new DeploymentPreparation(),
            Patch = "UpdateDeployment",
            PatchPaths = new Dictionary<string, string> { ["Description"] = "/description" },
        }, "DeploymentId"),
        new()
        {
            Name = "AWS::ApiGateway::Stage", Service = Service,
            Create = "CreateStage", Delete = "DeleteStage", Ref = "StageName",
            CreateOnly = new HashSet<string> { "RestApiId", "StageName" },
            Renames = new Dictionary<string, string> { ["CanarySettings"] = "CanarySetting" },
            Patch = "UpdateStage",
            PatchPaths = new Dictionary<string, string>
            {
                ["DeploymentId"] = "/deploymentId", ["Description"] = "/description", ["Variables"] = "/variables/*",
                ["TracingEnabled"] = "/tracingEnabled", ["DocumentationVersion"] = "/documentationVersion",
                ["CacheClusterEnabled"] = "/cacheClusterEnabled", ["CacheClusterSize"] = "/cacheClusterSize",
            },
            Parts =
            [
                new PatchPart("AccessLogSetting", "UpdateStage", StageSettings.AccessLog),
                new PatchPart("MethodSettings", "UpdateStage", StageSettings.Methods),
                new PatchPart("ClientCertificateId", "UpdateStage", StageSettings.ClientCertificate),
                Tags("arn:aws:apigateway:{Region}::/restapis/{RestApiId}/stages/{StageName}"),
            ],
        },
        new()
        {
            Name = "AWS::ApiGateway::Account", Service = Service,
            Create = "GetAccount", Ref = "{StackName}-{LogicalId}-{Suffix}",
            Attributes = new Dictionary<string, string> { ["Id"] = "{StackName}-{LogicalId}-{Suffix}" },
            Parts = [new PatchPart("CloudWatchRoleArn", "UpdateAccount", (_, current) => PatchOperations.Of("/cloudwatchRoleArn", current))],
        },
        new()
        {
            Name = "AWS::ApiGateway::ClientCertificate", Service = Service,
            Create = "GenerateClientCertificate", Delete = "DeleteClientCertificate", Ref = "ClientCertificateId",
            Patch = "UpdateClientCertificate",
            PatchPaths = new Dictionary<string, string> { ["Description"] = "/description" },
        },
    ];

    private static IEnumerable<ResourceType> Clients =>
    [
        new()
        {
            Name = "AWS::ApiGateway::ApiKey", Service = Service,
            Create = "CreateApiKey", Delete = "DeleteApiKey", Ref = "Id",
            Attributes = new Dictionary<string, string> { ["ApiKey"] = "{Id}", ["APIKeyId"] = "{Id}" },
            GeneratedName = new("Name", 128),
            CreateOnly = new HashSet<string> { "Name", "Value", "GenerateDistinctId" },
            Patch = "UpdateApiKey",
            PatchPaths = new Dictionary<string, string>
            {
                ["Description"] = "/description", ["Enabled"] = "/enabled", ["CustomerId"] = "/customerId",
            },
            Parts = [Tags("arn:aws:apigateway:{Region}::/apikeys/{ApiKey}")],
        },
        new()
        {
            Name = "AWS::ApiGateway::UsagePlan", Service = Service,
            Create = "CreateUsagePlan", Delete = "DeleteUsagePlan", Ref = "Id",
            Attributes = Named("UsagePlanId"),
            Renames = new Dictionary<string, string> { ["Name"] = "UsagePlanName" },
            GeneratedName = new("UsagePlanName", 128),
            Patch = "UpdateUsagePlan",
            PatchPaths = new Dictionary<string, string> { ["Description"] = "/description", ["UsagePlanName"] = "/name" },
            Parts =
            [
                new PatchPart("ApiStages", "UpdateUsagePlan", UsagePlanSettings.Stages) { IsAppliedOnCreate = false },
                new PatchPart("Quota", "UpdateUsagePlan", UsagePlanSettings.Quota) { IsAppliedOnCreate = false },
                new PatchPart("Throttle", "UpdateUsagePlan", UsagePlanSettings.Throttle) { IsAppliedOnCreate = false },
                Tags("arn:aws:apigateway:{Region}::/usageplans/{UsagePlanId}"),
            ],
        },
        new()
        {
            Name = "AWS::ApiGateway::UsagePlanKey", Service = Service,
            Create = "CreateUsagePlanKey", Delete = "DeleteUsagePlanKey", Ref = "{KeyId}:{UsagePlanId}", IsImmutable = true,
            Attributes = new Dictionary<string, string> { ["Id"] = "{KeyId}:{UsagePlanId}" },
        },
    ];

    private static IEnumerable<ResourceType> Domains =>
    [
        new()
        {
            Name = "AWS::ApiGateway::DomainName", Service = Service,
            Create = "CreateDomainName", Delete = "DeleteDomainName", Ref = "DomainName",
            CreateOnly = new HashSet<string> { "DomainName" },
            Attributes = new Dictionary<string, string> { ["DomainNameArn"] = "arn:aws:apigateway:{Region}::/domainnames/{DomainName}" },
            Patch = "UpdateDomainName",
            PatchPaths = new Dictionary<string, string>
            {
                ["CertificateArn"] = "/certificateArn", ["RegionalCertificateArn"] = "/regionalCertificateArn", ["SecurityPolicy"] = "/securityPolicy",
            },
            Parts = [Tags("arn:aws:apigateway:{Region}::/domainnames/{DomainName}")],
        },
        new()
        {
            Name = "AWS::ApiGateway::BasePathMapping", Service = Service,
            Create = "CreateBasePathMapping", Delete = "DeleteBasePathMapping", Ref = "{DomainName}|{BasePath}",
            CreateOnly = new HashSet<string> { "DomainName", "BasePath" },
            Patch = "UpdateBasePathMapping",
            PatchPaths = new Dictionary<string, string> { ["RestApiId"] = "/restapiId", ["Stage"] = "/stage" },
        },
        Named(new ResourceType
        {
            Name = "AWS::ApiGateway::VpcLink", Service = Service,
            Create = "CreateVpcLink", Delete = "DeleteVpcLink", Ref = "Id",
            CreateOnly = new HashSet<string> { "TargetArns" },
            Patch = "UpdateVpcLink",
            PatchPaths = new Dictionary<string, string> { ["Name"] = "/name", ["Description"] = "/description" },
        }, "VpcLinkId"),
    ];

    // Answers call every resource's id just that; requests call it by its kind.
    private static Dictionary<string, string> Named(string id) => new() { [id] = "{Id}" };

    private static ResourceType Named(ResourceType type, string id) => type with { Attributes = Named(id) };

    private static TagsPart Tags(string arn) =>
        new("TagResource", "UntagResource", "TagKeys", bag => new JsonObject { ["ResourceArn"] = bag.Fill(arn) }) { IsAppliedOnCreate = false };

    private static JsonObject ReadRoot(JsonObject resources)
    {
        var items = (resources["Items"] ?? resources["Item"]) as JsonArray ?? [];
        var root = items.OfType<JsonObject>().FirstOrDefault(item => item["Path"].ToText() == "/");
        return new JsonObject { ["RootResourceId"] = root?["Id"]?.DeepClone() };
    }
}
