using Gatehouse.Aws.Iam;
using Gatehouse.Aws.Sts;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.Tests.Iam;

public sealed class UsersTests
{
    [Fact]
    public async Task A_users_key_carries_the_account_and_tells_who_calls()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.DoAsync(new CreateUserRequest { UserName = "u", Path = "/team/" });

        var key = (await bench.CallAsync<CreateAccessKeyResponse>(new CreateAccessKeyRequest { UserName = "u" })).AccessKey;
        var asUser = ControlPlaneBench.Caller with { AccessKey = key.AccessKeyId };
        var identity = await bench.CallAsync("gatehouse.aws.sts.Sts", "GetCallerIdentity", new Google.Protobuf.WellKnownTypes.Empty(), asUser);
        var user = await bench.CallAsync<GetUserResponse>(new GetUserRequest(), asUser);

        AwsWire.Scope.Credentials.AccountOf(key.AccessKeyId).ShouldBe("000000000000");
        ((GetCallerIdentityResponse)identity).Arn.ShouldBe("arn:aws:iam::000000000000:user/team/u");
        user.User.UserName.ShouldBe("u");
    }

    [Fact]
    public async Task Edges_are_told_of_keys_that_are_active_with_their_secrets()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.DoAsync(new CreateUserRequest { UserName = "u" });
        var key = (await bench.CallAsync<CreateAccessKeyResponse>(new CreateAccessKeyRequest { UserName = "u" })).AccessKey;

        var known = await bench.AccessKeysAsync(keys => keys.AccessKeys.Count == 1);
        await bench.DoAsync(new UpdateAccessKeyRequest { UserName = "u", AccessKeyId = key.AccessKeyId, Status = "Inactive" });
        var none = await bench.AccessKeysAsync(keys => keys.AccessKeys.Count == 0);

        var told = known.AccessKeys.ShouldHaveSingleItem();
        (told.AccessKeyId, told.SecretAccessKey, told.PrincipalArn).ShouldBe((key.AccessKeyId, key.SecretAccessKey, "arn:aws:iam::000000000000:user/u"));
        none.AccountId.ShouldBe("000000000000");
    }

    [Fact]
    public async Task A_user_leaves_groups_and_keys_before_going()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.DoAsync(new CreateUserRequest { UserName = "u" });
        await bench.DoAsync(new CreateGroupRequest { GroupName = "g" });
        await bench.DoAsync(new AddUserToGroupRequest { UserName = "u", GroupName = "g" });
        var key = (await bench.CallAsync<CreateAccessKeyResponse>(new CreateAccessKeyRequest { UserName = "u" })).AccessKey;
        (await bench.CallAsync<GetGroupResponse>(new GetGroupRequest { GroupName = "g" })).Users.ShouldHaveSingleItem().UserName.ShouldBe("u");

        (await bench.FailAsync(new DeleteUserRequest { UserName = "u" })).Message.ShouldBe("Cannot delete entity, must delete access keys first.");
        await bench.DoAsync(new DeleteAccessKeyRequest { UserName = "u", AccessKeyId = key.AccessKeyId });
        (await bench.FailAsync(new DeleteUserRequest { UserName = "u" })).Message.ShouldBe("Cannot delete entity, must remove users from group first.");
        await bench.DoAsync(new RemoveUserFromGroupRequest { UserName = "u", GroupName = "g" });
        await bench.DoAsync(new DeleteUserRequest { UserName = "u" });

        (await bench.FailAsync(new GetUserRequest { UserName = "u" })).Message.ShouldBe("The user with name u cannot be found.");
    }

    [Fact]
    public async Task A_renamed_user_keeps_its_keys()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.DoAsync(new CreateUserRequest { UserName = "u" });
        var key = (await bench.CallAsync<CreateAccessKeyResponse>(new CreateAccessKeyRequest { UserName = "u" })).AccessKey;

        await bench.DoAsync(new UpdateUserRequest { UserName = "u", NewUserName = "v" });

        var keys = await bench.CallAsync<ListAccessKeysResponse>(new ListAccessKeysRequest { UserName = "v" });
        keys.AccessKeyMetadata.ShouldHaveSingleItem().AccessKeyId.ShouldBe(key.AccessKeyId);
    }
}

internal static class AccessKeysGiven
{
    /// <summary>What an edge is told of access keys, once it is as the test wants it.</summary>
    public static async Task<AccessKeysSnapshot> AccessKeysAsync(this ControlPlaneBench bench, Func<AccessKeysSnapshot, bool> isReady)
    {
        using var edge = bench.WatchApis();
        while (true)
        {
            var change = await edge.NextAsync();
            if (change.AccessKeysChanged is { } keys && isReady(keys))
            {
                return keys;
            }

            if (change.Initialized is not null && isReady(new AccessKeysSnapshot()))
            {
                return new AccessKeysSnapshot { AccountId = ControlPlaneBench.Caller.Account };
            }
        }
    }
}
