using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Sam;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.Tests.CloudFormation;

public sealed class SamTransformTests
{
    // Digests: aws/serverless-application-model tests/translator/output/{function_with_alias,layers_all_properties}.json, read 2026-11.
    [Fact]
    public void A_function_that_publishes_an_alias_has_a_version_named_by_where_its_code_lies()
    {
        var resources = Expand("""
            Resources:
              MinimalFunction:
                Type: AWS::Serverless::Function
                Properties: {CodeUri: 's3://sam-demo-bucket/hello.zip', Handler: hello.handler, Runtime: python3.9, AutoPublishAlias: live}
            Outputs:
              Alias: {Value: !Ref MinimalFunction.Alias}
              Version: {Value: !Sub '${MinimalFunction.Version}'}
            """, out var template);

        resources.Select(resource => resource.Key).ShouldBe(
            ["MinimalFunction", "MinimalFunctionVersion640128d35d", "MinimalFunctionAliaslive", "MinimalFunctionRole"], ignoreOrder: true);
        resources["MinimalFunctionVersion640128d35d"]!["DeletionPolicy"].ToText().ShouldBe("Retain");
        Json(resources["MinimalFunction"]!["Properties"]!["Code"]).ShouldBe("""{"S3Bucket":"sam-demo-bucket","S3Key":"hello.zip"}""");
        Json(resources["MinimalFunction"]!["Properties"]!["Role"]).ShouldBe("""{"Fn::GetAtt":["MinimalFunctionRole","Arn"]}""");
        Json(template["Outputs"]).ShouldBe(
            """{"Alias":{"Value":{"Ref":"MinimalFunctionAliaslive"}},"Version":{"Value":{"Fn::Sub":"${MinimalFunctionVersion640128d35d}"}}}""");
        template.ContainsKey("Transform").ShouldBeFalse();
    }

    [Fact]
    public void A_layer_is_named_by_all_that_it_is_and_referred_to_by_that_name()
    {
        var resources = Expand("""
            Parameters:
              LayerDeleteParam: {Type: String, Default: Delete}
            Resources:
              MyLayer: {Type: 'AWS::Serverless::LayerVersion', Properties: {ContentUri: 's3://bucket/key', RetentionPolicy: !Ref LayerDeleteParam}}
              MyLayerWithAName: {Type: 'AWS::Serverless::LayerVersion', Properties: {ContentUri: 's3://bucket/key', LayerName: DifferentLayerName}}
              MyFunction:
                Type: AWS::Serverless::Function
                Properties: {CodeUri: 's3://bucket/key', Handler: app.handler, Runtime: python3.9, Layers: [!Ref MyLayer]}
            """, out _);

        resources["MyLayerd04062b365"]!["DeletionPolicy"].ToText().ShouldBe("Delete");
        resources["MyLayerWithANamefda8c9ec8c"]!["DeletionPolicy"].ToText().ShouldBe("Retain");
        Json(resources["MyFunction"]!["Properties"]!["Layers"]).ShouldBe("""[{"Ref":"MyLayerd04062b365"}]""");
    }

    [Fact]
    public void Events_without_an_API_make_one()
    {
        var resources = Expand("""
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties:
                  InlineCode: 'exports.handler = async () => 1'
                  Handler: index.handler
                  Runtime: nodejs20.x
                  Events:
                    All: {Type: HttpApi}
                    One: {Type: HttpApi, Properties: {Path: '/a/{id}', Method: post}}
                    Rest: {Type: Api, Properties: {Path: '/b/{proxy+}', Method: ANY}}
            """, out _);

        resources.Select(resource => resource.Key).Where(name => !name.StartsWith("ServerlessRestApiDeployment", StringComparison.Ordinal)).ShouldBe(
            [
                "F", "FRole", "FAllPermission", "FOnePermission", "FRestPermissionProd", "ServerlessHttpApi",
                "ServerlessHttpApiApiGatewayDefaultStage", "ServerlessRestApi", "ServerlessRestApiProdStage",
            ], ignoreOrder: true);
        var paths = (JsonObject)resources["ServerlessHttpApi"]!["Properties"]!["Body"]!["paths"]!;
        paths["$default"]!["x-amazon-apigateway-any-method"]!["isDefaultRoute"].ToText().ShouldBe("true");
        Json(paths["/a/{id}"]!["post"]!["parameters"]).ShouldBe("""[{"name":"id","in":"path","required":true}]""");
        Json(resources["FOnePermission"]!["Properties"]!["SourceArn"]).ShouldBe(
            """{"Fn::Sub":["arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${__ApiId__}/${__Stage__}/POST/a/*",{"__ApiId__":{"Ref":"ServerlessHttpApi"},"__Stage__":"*"}]}""");
        Json(resources["FRestPermissionProd"]!["Properties"]!["SourceArn"]).ShouldContain("${__Stage__}/*/b/*");
        resources["ServerlessRestApiProdStage"]!["Properties"]!["StageName"].ToText().ShouldBe("Prod");
    }

    [Fact]
    public void Globals_are_merged_and_a_resources_own_properties_win()
    {
        var resources = Expand("""
            Globals:
              Function: {Runtime: nodejs20.x, Timeout: 3, Environment: {Variables: {A: global, B: global}}, Layers: [first]}
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties: {InlineCode: x, Handler: index.handler, Timeout: 9, Environment: {Variables: {B: own}}, Layers: [second]}
            """, out var template);

        var function = resources["F"]!["Properties"]!;
        function["Timeout"].ToText().ShouldBe("9");
        Json(function["Environment"]).ShouldBe("""{"Variables":{"A":"global","B":"own"}}""");
        Json(function["Layers"]).ShouldBe("""["first","second"]""");
        template.ContainsKey("Globals").ShouldBeFalse();
    }

    [Fact]
    public void Policies_become_managed_ones_templates_and_statements_of_the_role()
    {
        var resources = Expand("""
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties:
                  InlineCode: x
                  Handler: index.handler
                  Runtime: nodejs20.x
                  Policies:
                    - AmazonDynamoDBReadOnlyAccess
                    - SQSPollerPolicy: {QueueName: !GetAtt Queue.QueueName}
                    - Statement: [{Effect: Allow, Action: 's3:GetObject', Resource: '*'}]
            """, out _);

        var role = resources["FRole"]!["Properties"]!;
        Json(role["ManagedPolicyArns"]).ShouldBe(
            """["arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole","arn:aws:iam::aws:policy/AmazonDynamoDBReadOnlyAccess"]""");
        role["Policies"]!.AsArray().Select(policy => policy!["PolicyName"].ToText()).ShouldBe(["FRolePolicy1", "FRolePolicy2"]);
        Json(role["Policies"]![0]!["PolicyDocument"]!["Statement"]![0]!["Resource"]).ShouldBe(
            """{"Fn::Sub":["arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:${queueName}",{"queueName":{"Fn::GetAtt":"Queue.QueueName"}}]}""");
    }

    [Fact]
    public void A_functions_condition_goes_with_all_that_comes_of_it()
    {
        var resources = Expand("""
            Conditions: {C: !Equals [a, b]}
            Resources:
              F:
                Type: AWS::Serverless::Function
                Condition: C
                Properties:
                  InlineCode: x
                  Handler: index.handler
                  Runtime: nodejs20.x
                  Events: {E: {Type: HttpApi, Properties: {Path: /p, Method: get}}}
            """, out _);

        resources.ShouldAllBe(resource => resource.Value!["Condition"].ToText() == "C");
        var operation = resources["ServerlessHttpApi"]!["Properties"]!["Body"]!["paths"]!["/p"]!["get"]!;
        Json(operation["Fn::If"]![0]).ShouldBe("\"C\"");
        Json(operation["Fn::If"]![2]).ShouldBe("""{"Ref":"AWS::NoValue"}""");
    }

    [Fact]
    public void Authorizers_are_security_schemes_and_the_default_one_guards_what_says_nothing()
    {
        var resources = Expand("""
            Resources:
              A:
                Type: AWS::Serverless::HttpApi
                Properties:
                  StageName: dev
                  Auth:
                    DefaultAuthorizer: Jwt
                    EnableIamAuthorizer: true
                    Authorizers:
                      Jwt: {AuthorizationScopes: [read], IdentitySource: $request.header.Authorization, JwtConfiguration: {Issuer: 'https://i', Audience: [a]}}
              F:
                Type: AWS::Serverless::Function
                Properties:
                  InlineCode: x
                  Handler: index.handler
                  Runtime: nodejs20.x
                  Events:
                    Guarded: {Type: HttpApi, Properties: {ApiId: !Ref A, Path: /guarded, Method: get}}
                    Open: {Type: HttpApi, Properties: {ApiId: !Ref A, Path: /open, Method: get, Auth: {Authorizer: NONE}}}
                    Signed: {Type: HttpApi, Properties: {ApiId: !Ref A, Path: /signed, Method: get, Auth: {Authorizer: AWS_IAM}}}
            """, out _);

        var body = resources["A"]!["Properties"]!["Body"]!;
        Json(body["components"]!["securitySchemes"]!["Jwt"]!["x-amazon-apigateway-authorizer"]).ShouldBe(
            """{"jwtConfiguration":{"issuer":"https://i","audience":["a"]},"identitySource":"$request.header.Authorization","type":"jwt"}""");
        body["components"]!["securitySchemes"]!["AWS_IAM"]!["x-amazon-apigateway-authtype"].ToText().ShouldBe("awsSigv4");
        Json(body["paths"]!["/guarded"]!["get"]!["security"]).ShouldBe("""[{"Jwt":["read"]}]""");
        Json(body["paths"]!["/open"]!["get"]!["security"]).ShouldBe("""[{"NONE":[]}]""");
        Json(body["paths"]!["/signed"]!["get"]!["security"]).ShouldBe("""[{"AWS_IAM":[]}]""");
        resources.ContainsKey("AdevStage").ShouldBeTrue();
    }

    [Theory]
    [InlineData("Events: {E: {Type: Schedule, Properties: {Schedule: rate(1 minute)}}}", "Event with id [E] is invalid. Events of type Schedule are not emulated")]
    [InlineData("Nonsense: 1", "property Nonsense not defined for resource of type AWS::Serverless::Function")]
    [InlineData("DeploymentPreference: {Type: AllAtOnce}", "Property DeploymentPreference of AWS::Serverless::Function is not emulated")]
    [InlineData("Policies: [{NonsensePolicy: {A: b}}]", "Policy at index 0 in the 'Policies' property is not valid")]
    public void What_SAM_does_not_know_or_Gatehouse_does_not_emulate_is_refused_by_name(string property, string message)
    {
        var refusal = Should.Throw<TemplateException>(() => Expand(
            $"Resources: {{F: {{Type: 'AWS::Serverless::Function', Properties: {{InlineCode: x, Handler: h, Runtime: nodejs20.x, {property}}}}}}}", out _));

        refusal.Message.ShouldStartWith(
            "Transform AWS::Serverless-2016-10-31 failed with: Invalid Serverless Application Specification document. Number of errors found: 1. Resource with id [F] is invalid.");
        refusal.Message.ShouldContain(message);
    }

    [Fact]
    public void A_type_that_is_not_emulated_is_refused_by_name()
    {
        var refusal = Should.Throw<TemplateException>(() => Expand("Resources: {T: {Type: 'AWS::Serverless::SimpleTable'}}", out _));

        refusal.Message.ShouldEndWith("Resource with id [T] is invalid. Resources of type AWS::Serverless::SimpleTable are not emulated by Gatehouse.");
    }

    [Fact]
    public void A_WebSocket_API_has_a_route_an_integration_and_a_permission_for_every_route()
    {
        var resources = Expand("""
            Resources:
              Chat:
                Type: AWS::Serverless::WebSocketApi
                Properties:
                  RouteSelectionExpression: $request.body.action
                  Auth: {AuthType: CUSTOM, AuthArn: 'arn:aws:lambda:us-east-1:1:function:auth', IdentitySource: [route.request.querystring.q]}
                  Routes:
                    $connect: {FunctionArn: !GetAtt F.Arn}
                    sendMessage: {FunctionArn: !GetAtt F.Arn, IntegrationTimeout: 1000}
            """, out _);

        resources.Select(resource => resource.Key).ShouldBe(
            [
                "Chat", "ChatConnectRoute", "ChatConnectIntegration", "ChatConnectPermission", "ChatSendmessageRoute", "ChatSendmessageIntegration",
                "ChatSendmessagePermission", "ChatDefaultStage", "ChatConnectAuthorizer", "ChatAuthorizerPermission",
            ], ignoreOrder: true);
        resources["ChatConnectRoute"]!["Properties"]!["AuthorizationType"].ToText().ShouldBe("CUSTOM");
        resources["ChatSendmessageIntegration"]!["Properties"]!["TimeoutInMillis"].ToText().ShouldBe("1000");
        Json(resources["ChatConnectPermission"]!["Properties"]!["SourceArn"]).ShouldBe(
            """{"Fn::Sub":"arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Chat.ApiId}/default/$connect"}""");
    }

    private static JsonObject Expand(string text, out JsonObject template)
    {
        var source = TemplateText.Parse("Transform: AWS::Serverless-2016-10-31\n" + text);
        var parameters = (source["Parameters"] as JsonObject ?? []).ToDictionary(parameter => parameter.Key, parameter => parameter.Value!["Default"].ToText()!);
        template = SamTransform.Expand(source, parameters);
        return (JsonObject)template["Resources"]!;
    }

    private static string Json(JsonNode? node) => node.ToJson();
}
