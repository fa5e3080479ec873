using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.Aws.CloudFormation;
using Gatehouse.Aws.Lambda;

namespace Gatehouse.ControlPlane.Tests.CloudFormation;

public sealed class StackTests
{
    private const string Apis = """
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

    [Fact]
    public async Task A_stack_is_created_in_the_order_of_its_references()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var stack = await bench.CreateStackAsync("s", Apis);

        stack.StackStatus.ShouldBe("CREATE_COMPLETE", string.Join('\n', await bench.EventsAsync(stack.StackId)));
        var api = await bench.CallAsync<Api>(new GetApiRequest { ApiId = stack.Outputs.Single(output => output.OutputKey == "Id").OutputValue });
        api.Name.ShouldBe("first");
        stack.Outputs.Single(output => output.OutputKey == "Endpoint").OutputValue.ShouldBe(api.ApiEndpoint);
        var route = (await bench.CallAsync<RoutePage>(new GetRoutesRequest { ApiId = api.ApiId })).Items.ShouldHaveSingleItem();
        route.Target.ShouldStartWith("integrations/");
    }

    [Fact]
    public async Task Events_tell_a_creation_step_by_step_and_newest_first()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var stack = await bench.CreateStackAsync("s", "Resources: {Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: a, ProtocolType: HTTP}}}");

        (await bench.EventsAsync(stack.StackId)).ShouldBe(
            ["s CREATE_IN_PROGRESS", "Api CREATE_IN_PROGRESS", "Api CREATE_IN_PROGRESS", "Api CREATE_COMPLETE", "s CREATE_COMPLETE"]);
        var events = (await bench.CallAsync<DescribeStackEventsOutput>(new DescribeStackEventsInput { StackName = "s" })).StackEvents;
        events[^1].ResourceStatusReason.ShouldBe("User Initiated");
        events[^1].PhysicalResourceId.ShouldBe(stack.StackId);
        events[^2].PhysicalResourceId.ShouldBeEmpty();
        events[^3].ResourceStatusReason.ShouldBe("Resource creation Initiated");
        events[^3].PhysicalResourceId.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_update_changes_a_resource_in_place()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var before = await bench.CreateStackAsync("s", Apis);

        var after = await bench.UpdateStackAsync("s", Apis, input => input.Parameters.Add(new Parameter { ParameterKey = "Name", ParameterValue = "second" }));

        after.StackStatus.ShouldBe("UPDATE_COMPLETE");
        after.Outputs.ShouldBe(before.Outputs);
        (await bench.CallAsync<Api>(new GetApiRequest { ApiId = after.Outputs[0].OutputValue })).Name.ShouldBe("second");
    }

    [Fact]
    public async Task An_update_leaves_the_name_that_was_made_up()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        const string template = """
            Parameters:
              Greeting: {Type: String, Default: hello}
            Resources:
              F:
                Type: AWS::Lambda::Function
                Properties:
                  Role: arn:aws:iam::000000000000:role/any
                  Runtime: nodejs20.x
                  Handler: index.handler
                  Code: {ZipFile: 'exports.handler = async () => 1'}
                  Environment: {Variables: {GREETING: !Ref Greeting}}
            """;
        await bench.CreateStackAsync("s", template);
        var name = (await bench.ResourceAsync("s", "F")).PhysicalResourceId;

        var after = await bench.UpdateStackAsync("s", template, input => input.Parameters.Add(new Parameter { ParameterKey = "Greeting", ParameterValue = "bye" }));

        after.StackStatus.ShouldBe("UPDATE_COMPLETE", string.Join('\n', await bench.EventsAsync(after.StackId)));
        var function = await bench.CallAsync<GetFunctionResponse>(new GetFunctionRequest { FunctionName = name });
        function.Configuration.Environment.Variables["GREETING"].ShouldBe("bye");
        function.Tags["aws:cloudformation:logical-id"].ShouldBe("F");
    }

    [Theory]
    [InlineData("prod", "b", null)]
    [InlineData("prod", "c", "A zone of production")]
    [InlineData("test", "c", null)]
    public async Task A_rule_holds_parameters_to_its_assertions(string stage, string zones, string? refusal)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        const string template = """
            Parameters:
              Stage: {Type: String}
              Zones: {Type: CommaDelimitedList}
            Rules:
              Production:
                RuleCondition: !Equals [!Ref Stage, prod]
                Assertions:
                  - Assert: {Fn::EachMemberIn: [!Ref Zones, [a, b]]}
                    AssertDescription: A zone of production
            Resources:
              Group: {Type: AWS::Logs::LogGroup}
            """;
        var input = new CreateStackInput
        {
            StackName = "s",
            TemplateBody = template,
            Parameters =
            {
                new Parameter { ParameterKey = "Stage", ParameterValue = stage }, new Parameter { ParameterKey = "Zones", ParameterValue = zones },
            },
        };

        if (refusal is null)
        {
            (await bench.EndedAsync((await bench.CallAsync<CreateStackOutput>(input)).StackId)).StackStatus.ShouldBe("CREATE_COMPLETE");
        }
        else
        {
            (await bench.FailAsync(input)).Message.ShouldBe(refusal);
        }
    }

    [Fact]
    public async Task An_update_without_changes_is_refused()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.CreateStackAsync("s", Apis);

        var failure = await bench.FailAsync(new UpdateStackInput { StackName = "s", TemplateBody = Apis });

        failure.Code.ShouldBe("ValidationError");
        failure.Message.ShouldBe("No updates are to be performed.");
    }

    [Fact]
    public async Task A_create_only_property_replaces_the_resource_and_cleans_the_old_one_up()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var before = await bench.CreateStackAsync("s", Apis);
        var stage = await bench.ResourceAsync("s", "Stage");

        var after = await bench.UpdateStackAsync("s", Apis.Replace("StageName: $default", "StageName: dev", StringComparison.Ordinal));

        after.StackStatus.ShouldBe("UPDATE_COMPLETE");
        stage.PhysicalResourceId.ShouldBe("$default");
        (await bench.ResourceAsync("s", "Stage")).PhysicalResourceId.ShouldBe("dev");
        var stages = (await bench.CallAsync<StagePage>(new GetStagesRequest { ApiId = before.Outputs[0].OutputValue })).Items;
        stages.Select(one => one.StageName).ShouldBe(["dev"]);
        (await bench.EventsAsync(after.StackId)).Skip(15).ShouldContain("s UPDATE_COMPLETE_CLEANUP_IN_PROGRESS");
    }

    [Fact]
    public async Task A_resource_that_the_template_no_longer_has_is_removed()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var before = await bench.CreateStackAsync("s", Apis);
        var start = Apis.IndexOf("  Route:", StringComparison.Ordinal);
        var without = Apis.Remove(start, Apis.IndexOf("  Integration:", StringComparison.Ordinal) - start);

        await bench.UpdateStackAsync("s", without);

        (await bench.CallAsync<RoutePage>(new GetRoutesRequest { ApiId = before.Outputs[0].OutputValue })).Items.ShouldBeEmpty();
        (await bench.FailAsync(new DescribeStackResourceInput { StackName = "s", LogicalResourceId = "Route" })).Message
            .ShouldBe("Resource Route does not exist for stack s");
    }

    [Fact]
    public async Task A_creation_that_fails_takes_back_what_it_made()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var stack = await bench.CreateStackAsync("s", Apis + "\n" + """
              Broken: {Value: !GetAtt Api.Nonsense}
            """.Replace("      ", "  ", StringComparison.Ordinal));

        stack.StackStatus.ShouldBe("ROLLBACK_COMPLETE");
        stack.StackStatusReason.ShouldBeEmpty();
        (await bench.CallAsync<ApiPage>(new GetApisRequest())).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_resource_that_failed_is_named_by_the_stack()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var stack = await bench.CreateStackAsync("s", """
            Resources:
              Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: a, ProtocolType: HTTP}}
              Bad: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Api, RouteKey: nonsense}}
            """);

        stack.StackStatus.ShouldBe("ROLLBACK_COMPLETE");
        var events = (await bench.CallAsync<DescribeStackEventsOutput>(new DescribeStackEventsInput { StackName = stack.StackId })).StackEvents;
        events.Single(one => one.ResourceStatus == "ROLLBACK_IN_PROGRESS").ResourceStatusReason
            .ShouldBe("The following resource(s) failed to create: [Bad]. Rollback requested by user.");
        events.Single(one => one.ResourceStatus == "CREATE_FAILED").LogicalResourceId.ShouldBe("Bad");
    }

    [Fact]
    public async Task An_update_that_fails_goes_back_to_what_there_was()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var before = await bench.CreateStackAsync("s", Apis);

        var after = await bench.UpdateStackAsync(
            "s",
            Apis.Replace("RouteKey: GET /p", "RouteKey: nonsense", StringComparison.Ordinal).Replace("Default: first", "Default: second", StringComparison.Ordinal)
                .Replace("StageName: $default", "StageName: dev", StringComparison.Ordinal));

        after.StackStatus.ShouldBe("UPDATE_ROLLBACK_COMPLETE");
        after.Outputs.ShouldBe(before.Outputs);
        (await bench.CallAsync<Api>(new GetApiRequest { ApiId = before.Outputs[0].OutputValue })).Name.ShouldBe("first");
        (await bench.CallAsync<StagePage>(new GetStagesRequest { ApiId = before.Outputs[0].OutputValue })).Items
            .Select(stage => stage.StageName).ShouldBe(["$default"]);
        (await bench.UpdateStackAsync("s", Apis.Replace("Default: first", "Default: third", StringComparison.Ordinal))).StackStatus.ShouldBe("UPDATE_COMPLETE");
    }

    [Fact]
    public async Task With_rollback_disabled_a_failed_creation_stays_as_it_is()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var stack = await bench.CreateStackAsync(
            "s",
            """
            Resources:
              Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: a, ProtocolType: HTTP}}
              Bad: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Api, RouteKey: nonsense}}
            """,
            input => input.DisableRollback = true);

        stack.StackStatus.ShouldBe("CREATE_FAILED");
        (await bench.CallAsync<ApiPage>(new GetApisRequest())).Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_deleted_stack_is_found_by_its_id_only_and_leaves_nothing()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var stack = await bench.CreateStackAsync("s", Apis);

        var deleted = await bench.DeleteStackAsync(stack.StackId);

        deleted.StackStatus.ShouldBe("DELETE_COMPLETE");
        (await bench.CallAsync<ApiPage>(new GetApisRequest())).Items.ShouldBeEmpty();
        (await bench.FailAsync(new DescribeStacksInput { StackName = "s" })).Message.ShouldBe("Stack with id s does not exist");
        (await bench.CallAsync<ListExportsOutput>(new ListExportsInput())).Exports.ShouldBeEmpty();
        (await bench.CreateStackAsync("s", Apis)).StackStatus.ShouldBe("CREATE_COMPLETE");
    }

    [Fact]
    public async Task A_retained_resource_outlives_its_stack()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var stack = await bench.CreateStackAsync(
            "s", "Resources: {Api: {Type: AWS::ApiGatewayV2::Api, DeletionPolicy: Retain, Properties: {Name: a, ProtocolType: HTTP}}}");

        await bench.DeleteStackAsync(stack.StackId);

        (await bench.CallAsync<ApiPage>(new GetApisRequest())).Items.ShouldHaveSingleItem();
        (await bench.EventsAsync(stack.StackId)).ShouldContain("Api DELETE_SKIPPED");
    }

    [Fact]
    public async Task A_type_that_is_not_emulated_fails_by_its_name()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var stack = await bench.CreateStackAsync("s", "Resources: {Q: {Type: AWS::SQS::Queue}}");

        stack.StackStatus.ShouldBe("ROLLBACK_COMPLETE");
        var events = (await bench.CallAsync<DescribeStackEventsOutput>(new DescribeStackEventsInput { StackName = stack.StackId })).StackEvents;
        events.Single(one => one.ResourceStatus == "CREATE_FAILED").ResourceStatusReason.ShouldContain("AWS::SQS::Queue");
    }

    [Fact]
    public async Task A_type_that_is_not_emulated_is_left_out_where_that_is_wanted()
    {
        await using var bench = await ControlPlaneBench.StartAsync(options => options.IgnoresUnsupportedResourceTypes = true);

        var stack = await bench.CreateStackAsync("s", "Resources: {Q: {Type: AWS::SQS::Queue}}");

        stack.StackStatus.ShouldBe("CREATE_COMPLETE");
        bench.Log.Warnings.ShouldContain(line => line.Contains("AWS::SQS::Queue", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_function_written_inside_of_the_template_gets_a_package_and_a_name()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var stack = await bench.CreateStackAsync("s", """
            Resources:
              F:
                Type: AWS::Lambda::Function
                Properties:
                  Runtime: nodejs22.x
                  Handler: index.handler
                  Role: arn:aws:iam::000000000000:role/r
                  Timeout: '7'
                  Code: {ZipFile: 'exports.handler = async () => 1;'}
              P:
                Type: AWS::Lambda::Permission
                Properties: {FunctionName: !GetAtt F.Arn, Action: lambda:InvokeFunction, Principal: apigateway.amazonaws.com}
            Outputs: {Name: {Value: !Ref F}}
            """, input => input.Tags.Add(new Gatehouse.Aws.CloudFormation.Tag { Key = "team", Value = "a" }));

        stack.StackStatus.ShouldBe("CREATE_COMPLETE", string.Join('\n', await bench.EventsAsync(stack.StackId)));
        var function = await bench.CallAsync<GetFunctionResponse>(new GetFunctionRequest { FunctionName = stack.Outputs[0].OutputValue });
        function.Configuration.FunctionName.ShouldMatch("^s-F-[A-Z0-9]{12}$");
        function.Configuration.Timeout.ShouldBe(7);
        function.Tags["team"].ShouldBe("a");
        (await bench.DeleteStackAsync(stack.StackId)).StackStatus.ShouldBe("DELETE_COMPLETE");
    }

    [Fact]
    public async Task Fifty_stacks_are_built_at_once()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var stacks = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => bench.CreateStackAsync($"s{number}", Apis)));

        stacks.ShouldAllBe(stack => stack.StackStatus == "CREATE_COMPLETE");
        (await bench.CallAsync<ApiPage>(new GetApisRequest { MaxResults = "100" })).Items.Count.ShouldBe(50);
    }
}
