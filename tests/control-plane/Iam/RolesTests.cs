using Gatehouse.Aws.Iam;

namespace Gatehouse.ControlPlane.Tests.Iam;

public sealed class RolesTests
{
    public const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    [Fact]
    public async Task A_role_is_answered_with_its_trust_policy_encoded()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var role = (await bench.RoleAsync()).Role;

        role.Arn.ShouldBe("arn:aws:iam::000000000000:role/r");
        role.RoleId.ShouldStartWith("AROA");
        role.RoleId.Length.ShouldBe(21);
        role.HasMaxSessionDuration.ShouldBeFalse();
        Uri.UnescapeDataString(role.AssumeRolePolicyDocument).ShouldBe(Trust);
        role.AssumeRolePolicyDocument.ShouldNotContain("{");
    }

    [Fact]
    public async Task A_role_exists_once_and_only_with_a_policy()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.RoleAsync();

        var again = await bench.FailAsync(new CreateRoleRequest { RoleName = "r", AssumeRolePolicyDocument = Trust });
        var malformed = await bench.FailAsync(new CreateRoleRequest { RoleName = "s", AssumeRolePolicyDocument = "{" });
        var missing = await bench.FailAsync(new GetRoleRequest { RoleName = "nobody" });

        (again.Code, again.HttpStatus, again.Message).ShouldBe(("EntityAlreadyExists", 409, "Role with name r already exists."));
        malformed.Code.ShouldBe("MalformedPolicyDocument");
        (missing.Code, missing.HttpStatus, missing.Message).ShouldBe(("NoSuchEntity", 404, "The role with name nobody cannot be found."));
    }

    [Fact]
    public async Task Inline_policies_are_kept_as_they_were_sent()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.RoleAsync();
        const string document = """{"Version": "2012-10-17", "Statement": []}""";

        await bench.DoAsync(new PutRolePolicyRequest { RoleName = "r", PolicyName = "p", PolicyDocument = document });

        var policy = await bench.CallAsync<GetRolePolicyResponse>(new GetRolePolicyRequest { RoleName = "r", PolicyName = "p" });
        Uri.UnescapeDataString(policy.PolicyDocument).ShouldBe(document);
        var names = await bench.CallAsync<ListRolePoliciesResponse>(new ListRolePoliciesRequest { RoleName = "r" });
        names.PolicyNames.ShouldBe(["p"]);
        names.HasIsTruncated.ShouldBeTrue();
        await bench.DoAsync(new DeleteRolePolicyRequest { RoleName = "r", PolicyName = "p" });
        (await bench.FailAsync(new GetRolePolicyRequest { RoleName = "r", PolicyName = "p" })).Message.ShouldBe("The role policy with name p cannot be found.");
    }

    [Fact]
    public async Task Policies_of_AWS_exist_and_others_must()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.RoleAsync();
        const string basic = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";

        await bench.DoAsync(new AttachRolePolicyRequest { RoleName = "r", PolicyArn = basic });
        await bench.DoAsync(new AttachRolePolicyRequest { RoleName = "r", PolicyArn = basic });
        var failure = await bench.FailAsync(new AttachRolePolicyRequest { RoleName = "r", PolicyArn = "arn:aws:iam::000000000000:policy/none" });

        var attached = await bench.CallAsync<ListAttachedRolePoliciesResponse>(new ListAttachedRolePoliciesRequest { RoleName = "r" });
        attached.AttachedPolicies.ShouldHaveSingleItem().PolicyName.ShouldBe("AWSLambdaBasicExecutionRole");
        failure.Message.ShouldBe("Policy arn:aws:iam::000000000000:policy/none does not exist or is not attachable.");
        var policy = (await bench.CallAsync<GetPolicyResponse>(new GetPolicyRequest { PolicyArn = basic })).Policy;
        (policy.Path, policy.AttachmentCount).ShouldBe(("/service-role/", 1));
    }

    [Fact]
    public async Task A_role_goes_when_nothing_hangs_on_it()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.RoleAsync();
        await bench.DoAsync(new AttachRolePolicyRequest { RoleName = "r", PolicyArn = "arn:aws:iam::aws:policy/AdministratorAccess" });
        await bench.DoAsync(new PutRolePolicyRequest { RoleName = "r", PolicyName = "p", PolicyDocument = """{"Statement":[]}""" });
        await bench.DoAsync(new CreateInstanceProfileRequest { InstanceProfileName = "i" });
        await bench.DoAsync(new AddRoleToInstanceProfileRequest { InstanceProfileName = "i", RoleName = "r" });
        var delete = new DeleteRoleRequest { RoleName = "r" };

        (await bench.FailAsync(delete)).Message.ShouldBe("Cannot delete entity, must detach all policies first.");
        await bench.DoAsync(new DetachRolePolicyRequest { RoleName = "r", PolicyArn = "arn:aws:iam::aws:policy/AdministratorAccess" });
        (await bench.FailAsync(delete)).Message.ShouldBe("Cannot delete entity, must delete policies first.");
        await bench.DoAsync(new DeleteRolePolicyRequest { RoleName = "r", PolicyName = "p" });
        (await bench.FailAsync(delete)).Message.ShouldBe("Cannot delete entity, must remove roles from instance profile first.");
        var profiles = await bench.CallAsync<ListInstanceProfilesForRoleResponse>(new ListInstanceProfilesForRoleRequest { RoleName = "r" });
        profiles.InstanceProfiles.ShouldHaveSingleItem().Roles.ShouldHaveSingleItem().RoleName.ShouldBe("r");
        await bench.DoAsync(new RemoveRoleFromInstanceProfileRequest { InstanceProfileName = "i", RoleName = "r" });
        await bench.DoAsync(delete);

        (await bench.CallAsync<ListRolesResponse>(new ListRolesRequest())).Roles.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_role_is_tagged_and_changed()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.RoleAsync();

        await bench.DoAsync(new TagRoleRequest { RoleName = "r", Tags = { new Tag { Key = "a", Value = "1" }, new Tag { Key = "b", Value = "2" } } });
        await bench.DoAsync(new TagRoleRequest { RoleName = "r", Tags = { new Tag { Key = "a", Value = "3" } } });
        await bench.DoAsync(new UntagRoleRequest { RoleName = "r", TagKeys = { "b" } });
        await bench.DoAsync(new UpdateRoleRequest { RoleName = "r", Description = "d", MaxSessionDuration = 7200 });

        var role = (await bench.CallAsync<GetRoleResponse>(new GetRoleRequest { RoleName = "r" })).Role;
        role.Tags.Select(tag => $"{tag.Key}={tag.Value}").ShouldBe(["a=3"]);
        (role.Description, role.MaxSessionDuration).ShouldBe(("d", 7200));
    }

    [Fact]
    public async Task A_service_makes_its_role_once()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var create = new CreateServiceLinkedRoleRequest { AwsServiceName = "ops.apigateway.amazonaws.com" };

        var role = (await bench.CallAsync<CreateServiceLinkedRoleResponse>(create)).Role;
        var failure = await bench.FailAsync(create);

        role.Arn.ShouldBe("arn:aws:iam::000000000000:role/aws-service-role/ops.apigateway.amazonaws.com/AWSServiceRoleForAPIGateway");
        failure.Code.ShouldBe("InvalidInput");
    }
}

internal static class IamGiven
{
    public static Task<CreateRoleResponse> RoleAsync(this ControlPlaneBench bench, string name = "r") =>
        bench.CallAsync<CreateRoleResponse>(new CreateRoleRequest { RoleName = name, AssumeRolePolicyDocument = RolesTests.Trust });
}
