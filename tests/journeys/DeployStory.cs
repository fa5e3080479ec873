using Gatehouse.Journeys.Tests.Clients;
using Gatehouse.Journeys.Tests.Running;

namespace Gatehouse.Journeys.Tests;

/// <summary>
/// Deployments never stick: whatever becomes of the control-plane in the middle of one, it ends or is rolled back, and many at once all end. Told
/// by the all-in-one and by four planes.
/// </summary>
public abstract class DeployStory(RunningGatehouse gatehouse) : Journey(gatehouse)
{
    // The wait condition holds the deployment in its middle: what is before it is made, what is behind it is not.
    private const string Held = """
        Resources:
          Handle: {Type: AWS::CloudFormation::WaitConditionHandle}
          Before: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: !Sub '${AWS::StackName} before', ProtocolType: HTTP}}
          Middle:
            Type: AWS::CloudFormation::WaitCondition
            DependsOn: Before
            Properties: {Handle: !Ref Handle, Timeout: '3600'}
          Behind: {Type: AWS::ApiGatewayV2::Api, DependsOn: Middle, Properties: {Name: !Sub '${AWS::StackName} behind', ProtocolType: HTTP}}
        """;

    /// <summary>The process that carries deployments out.</summary>
    private protected abstract GatehouseProcess ControlPlane { get; }

    [Theory]
    [InlineData("SUCCESS", "CREATE_COMPLETE", 2)]
    [InlineData("FAILURE", "ROLLBACK_COMPLETE", 0)]
    public async Task A_deployment_whose_control_plane_is_killed_in_its_middle_ends(string signal, string end, int apis)
    {
        var name = $"killed-{signal.ToLowerInvariant()}";
        using var stacks = new StackApi(Gatehouse.Edge);
        await stacks.CreateAsync(name, Held);
        var handle = await stacks.ReachAsync(name, "Handle", "CREATE_COMPLETE");
        await stacks.ReachAsync(name, "Before", "CREATE_COMPLETE");

        await ControlPlane.KillAsync();
        await Gatehouse.StartAsync(ControlPlane);

        using var again = new StackApi(Gatehouse.Edge);
        (await again.StatusAsync(name)).ShouldBe("CREATE_IN_PROGRESS");
        await again.SignalAsync(handle, signal);
        (await again.EndAsync(name)).ShouldBe(end);
        using var aws = new ManagementApi(Gatehouse.Edge);
        (await aws.ApiNamesAsync()).Count(api => api.StartsWith(name, StringComparison.Ordinal)).ShouldBe(apis);
    }

    [Fact]
    public async Task Fifty_stacks_at_once_all_end()
    {
        const string template = """
            Resources:
              Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: !Ref AWS::StackName, ProtocolType: HTTP}}
              Integration:
                Type: AWS::ApiGatewayV2::Integration
                Properties: {ApiId: !Ref Api, IntegrationType: HTTP_PROXY, IntegrationMethod: GET, IntegrationUri: 'https://example.com', PayloadFormatVersion: '1.0'}
              Route: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Api, RouteKey: GET /, Target: !Sub 'integrations/${Integration}'}}
              Stage: {Type: AWS::ApiGatewayV2::Stage, Properties: {ApiId: !Ref Api, StageName: $default, AutoDeploy: true}}
              Logs: {Type: AWS::Logs::LogGroup}
            """;
        var names = Enumerable.Range(0, 50).Select(number => $"many-{number:00}").ToArray();
        using var stacks = new StackApi(Gatehouse.Edge);

        var ids = await Task.WhenAll(names.Select(name => stacks.CreateAsync(name, template)));
        var created = await Task.WhenAll(ids.Select(stacks.EndAsync));
        await Task.WhenAll(ids.Select(stacks.DeleteAsync));
        var deleted = await Task.WhenAll(ids.Select(stacks.EndAsync));

        created.ShouldAllBe(status => status == "CREATE_COMPLETE");
        deleted.ShouldAllBe(status => status == "DELETE_COMPLETE");
        using var aws = new ManagementApi(Gatehouse.Edge);
        (await aws.ApiNamesAsync()).ShouldNotContain(api => api.StartsWith("many-", StringComparison.Ordinal));
    }
}

public sealed class DeployTests(AllInOne gatehouse) : DeployStory(gatehouse), IClassFixture<AllInOne>
{
    private protected override GatehouseProcess ControlPlane => Gatehouse.EdgeProcess;
}

public sealed class DeployToFourPlanesTests(FourPlanes gatehouse) : DeployStory(gatehouse), IClassFixture<FourPlanes>
{
    private protected override GatehouseProcess ControlPlane => ((FourPlanes)Gatehouse).ControlPlane;
}
