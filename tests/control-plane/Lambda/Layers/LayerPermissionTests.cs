using Gatehouse.Aws.Lambda;

namespace Gatehouse.ControlPlane.Tests.Lambda.Layers;

public sealed class LayerPermissionTests
{
    private const string Arn = "arn:aws:lambda:us-east-1:000000000000:layer:l";

    [Theory]
    [InlineData("*", null, "\"Principal\":\"*\"")]
    [InlineData("123456789012", null, "\"Principal\":{\"AWS\":\"arn:aws:iam::123456789012:root\"}")]
    [InlineData("*", "o-abcdefghij", "\"Condition\":{\"StringEquals\":{\"aws:PrincipalOrgID\":\"o-abcdefghij\"}}")]
    public async Task A_permission_is_a_statement_of_the_version_s_policy(string principal, string? organization, string part)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.LayerAsync("one");

        var added = await bench.CallAsync<AddLayerVersionPermissionResponse>(Permission("share", principal, organization));

        added.Statement.ShouldStartWith("{\"Sid\":\"share\",\"Effect\":\"Allow\",");
        added.Statement.ShouldContain($"\"Action\":\"lambda:GetLayerVersion\",\"Resource\":\"{Arn}:1\"");
        added.Statement.ShouldContain(part);
        var policy = await bench.CallAsync<Policy>(new GetLayerVersionPolicyRequest { LayerName = "l", VersionNumber = 1 });
        policy.Policy_.ShouldBe($$"""{"Version":"2012-10-17","Id":"default","Statement":[{{added.Statement}}]}""");
        policy.RevisionId.ShouldBe(added.RevisionId);
    }

    [Fact]
    public async Task Each_version_has_a_policy_of_its_own()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.LayerAsync("one");
        await bench.LayerAsync("two");

        await bench.DoAsync(Permission("share"));

        var other = await bench.FailAsync(new GetLayerVersionPolicyRequest { LayerName = "l", VersionNumber = 2 });
        (other.Code, other.Message).ShouldBe(("ResourceNotFoundException", "No policy is associated with the given resource."));
    }

    [Fact]
    public async Task What_was_granted_can_be_taken_back()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.LayerAsync("one");
        await bench.DoAsync(Permission("share"));

        await bench.DoAsync(new RemoveLayerVersionPermissionRequest { LayerName = Arn, VersionNumber = 1, StatementId = "share" });

        (await bench.FailAsync(new GetLayerVersionPolicyRequest { LayerName = "l", VersionNumber = 1 })).Message
            .ShouldBe("No policy is associated with the given resource.");
        (await bench.FailAsync(new RemoveLayerVersionPermissionRequest { LayerName = "l", VersionNumber = 1, StatementId = "share" })).Message
            .ShouldBe("Statement share is not found in resource policy.");
    }

    [Fact]
    public async Task A_statement_s_id_is_taken_once()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.LayerAsync("one");
        await bench.DoAsync(Permission("share"));

        var failure = await bench.FailAsync(Permission("share"));

        failure.Code.ShouldBe("ResourceConflictException");
        failure.Message.ShouldStartWith("The statement id (share) provided already exists.");
    }

    [Fact]
    public async Task A_policy_is_changed_by_who_knows_its_latest_revision()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.LayerAsync("one");
        var first = await bench.CallAsync<AddLayerVersionPermissionResponse>(Permission("first"));
        var second = Permission("second");
        second.RevisionId = first.RevisionId;
        await bench.DoAsync(second);

        var third = Permission("third");
        third.RevisionId = first.RevisionId;
        var failure = await bench.FailAsync(third);

        failure.Code.ShouldBe("PreconditionFailedException");
        failure.Message.ShouldEndWith("Call the GetLayerPolicy API to retrieve the latest Revision Id");
    }

    [Fact]
    public async Task A_version_that_is_not_there_has_no_policy()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.LayerAsync("one");
        await bench.DoAsync(Permission("share"));
        await bench.DoAsync(new DeleteLayerVersionRequest { LayerName = "l", VersionNumber = 1 });

        const string expected = $"Layer version {Arn}:1 does not exist.";
        (await bench.FailAsync(Permission("other"))).Message.ShouldBe(expected);
        (await bench.FailAsync(new GetLayerVersionPolicyRequest { LayerName = "l", VersionNumber = 1 })).Message.ShouldBe(expected);
    }

    [Theory]
    [InlineData("lambda:InvokeFunction", "*")]
    [InlineData("lambda:GetLayerVersion", "apigateway.amazonaws.com")]
    public async Task Only_accounts_may_be_granted_only_the_use_of_a_layer(string action, string principal)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.LayerAsync("one");
        var request = Permission("share", principal);
        request.Action = action;

        (await bench.FailAsync(request)).Code.ShouldBe("ValidationException");
    }

    private static AddLayerVersionPermissionRequest Permission(string statement, string principal = "*", string? organization = null)
    {
        var request = new AddLayerVersionPermissionRequest
        {
            LayerName = "l",
            VersionNumber = 1,
            StatementId = statement,
            Action = "lambda:GetLayerVersion",
            Principal = principal,
        };
        if (organization is not null)
        {
            request.OrganizationId = organization;
        }

        return request;
    }
}
