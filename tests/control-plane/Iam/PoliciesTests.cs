using Gatehouse.Aws.Iam;

namespace Gatehouse.ControlPlane.Tests.Iam;

public sealed class PoliciesTests
{
    private const string Arn = "arn:aws:iam::000000000000:policy/p";
    private const string Document = """{"Version":"2012-10-17","Statement":[]}""";

    [Fact]
    public async Task A_policy_has_versions_of_which_one_is_in_force()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.DoAsync(new CreatePolicyRequest { PolicyName = "p", PolicyDocument = Document });

        await bench.DoAsync(new CreatePolicyVersionRequest { PolicyArn = Arn, PolicyDocument = """{"Statement":[]}""", SetAsDefault = true });

        var policy = (await bench.CallAsync<GetPolicyResponse>(new GetPolicyRequest { PolicyArn = Arn })).Policy;
        policy.DefaultVersionId.ShouldBe("v2");
        var versions = (await bench.CallAsync<ListPolicyVersionsResponse>(new ListPolicyVersionsRequest { PolicyArn = Arn })).Versions;
        versions.Select(version => $"{version.VersionId} {version.IsDefaultVersion}").ShouldBe(["v2 True", "v1 False"]);
        var first = await bench.CallAsync<GetPolicyVersionResponse>(new GetPolicyVersionRequest { PolicyArn = Arn, VersionId = "v1" });
        Uri.UnescapeDataString(first.PolicyVersion.Document).ShouldBe(Document);
    }

    [Fact]
    public async Task Five_versions_are_the_most_and_the_one_in_force_stays()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.DoAsync(new CreatePolicyRequest { PolicyName = "p", PolicyDocument = Document });
        for (var version = 2; version <= 5; version++)
        {
            await bench.DoAsync(new CreatePolicyVersionRequest { PolicyArn = Arn, PolicyDocument = Document });
        }

        (await bench.FailAsync(new CreatePolicyVersionRequest { PolicyArn = Arn, PolicyDocument = Document })).Code.ShouldBe("LimitExceeded");
        (await bench.FailAsync(new DeletePolicyVersionRequest { PolicyArn = Arn, VersionId = "v1" })).Code.ShouldBe("DeleteConflict");
        await bench.DoAsync(new DeletePolicyVersionRequest { PolicyArn = Arn, VersionId = "v2" });
        var next = await bench.CallAsync<CreatePolicyVersionResponse>(new CreatePolicyVersionRequest { PolicyArn = Arn, PolicyDocument = Document });
        next.PolicyVersion.VersionId.ShouldBe("v6");
    }

    [Fact]
    public async Task A_policy_in_use_stays()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.DoAsync(new CreatePolicyRequest { PolicyName = "p", PolicyDocument = Document });
        await bench.DoAsync(new CreateUserRequest { UserName = "u" });
        await bench.DoAsync(new AttachUserPolicyRequest { UserName = "u", PolicyArn = Arn });

        (await bench.FailAsync(new DeletePolicyRequest { PolicyArn = Arn })).Message.ShouldBe("Cannot delete a policy attached to entities.");
        var entities = await bench.CallAsync<ListEntitiesForPolicyResponse>(new ListEntitiesForPolicyRequest { PolicyArn = Arn });
        entities.PolicyUsers.ShouldHaveSingleItem().UserName.ShouldBe("u");
        await bench.DoAsync(new DetachUserPolicyRequest { UserName = "u", PolicyArn = Arn });
        await bench.DoAsync(new DeletePolicyRequest { PolicyArn = Arn });

        (await bench.FailAsync(new GetPolicyRequest { PolicyArn = Arn })).Message.ShouldBe($"Policy {Arn} was not found.");
    }
}
