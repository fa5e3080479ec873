using Gatehouse.Aws.Sts;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Tests.Iam;

namespace Gatehouse.ControlPlane.Tests.Sts;

public sealed class SessionsTests
{
    [Fact]
    public async Task Any_role_is_assumed_and_the_key_acts_for_its_account()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var assumed = await bench.CallAsync<AssumeRoleResponse>(
            new AssumeRoleRequest { RoleArn = "arn:aws:iam::111122223333:role/deep/down/admin", RoleSessionName = "me" });

        assumed.AssumedRoleUser.Arn.ShouldBe("arn:aws:sts::111122223333:assumed-role/admin/me");
        assumed.AssumedRoleUser.AssumedRoleId.ShouldEndWith(":me");
        assumed.Credentials.Expiration.Seconds.ShouldBe(bench.Clock.GetUtcNow().ToUnixTimeSeconds() + 3600);
        var key = assumed.Credentials.AccessKeyId;
        AwsWire.Scope.Credentials.AccountOf(key).ShouldBe("111122223333");
        (await WhoAsync(bench, key)).Arn.ShouldBe("arn:aws:sts::111122223333:assumed-role/admin/me");
    }

    [Fact]
    public async Task A_role_that_there_is_lends_its_id()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var role = (await bench.RoleAsync()).Role;

        var assumed = await bench.CallAsync<AssumeRoleResponse>(new AssumeRoleRequest { RoleArn = role.Arn, RoleSessionName = "me" });

        assumed.AssumedRoleUser.AssumedRoleId.ShouldBe($"{role.RoleId}:me");
    }

    [Fact]
    public async Task What_is_no_role_is_not_assumed()
    {
        await using var bench = await ControlPlaneBench.StartAsync();

        var failure = await bench.FailAsync(new AssumeRoleRequest { RoleArn = "arn:aws:iam::000000000000:user/u", RoleSessionName = "me" });
        var unnamed = await bench.FailAsync(new AssumeRoleRequest { RoleArn = "arn:aws:iam::000000000000:role/u" });

        (failure.Code, failure.HttpStatus).ShouldBe(("ValidationError", 400));
        unnamed.Message.ShouldBe("1 validation error detected: Value null at 'roleSessionName' failed to satisfy constraint: Member must not be null");
    }

    [Fact]
    public async Task An_expired_session_is_nobodys()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var session = await bench.CallAsync<GetFederationTokenResponse>(new GetFederationTokenRequest { Name = "fed", DurationSeconds = 900 });
        (await WhoAsync(bench, session.Credentials.AccessKeyId)).Arn.ShouldBe("arn:aws:sts::000000000000:federated-user/fed");

        bench.Clock.Advance(TimeSpan.FromSeconds(900));

        (await WhoAsync(bench, session.Credentials.AccessKeyId)).Arn.ShouldBe("arn:aws:iam::000000000000:root");
    }

    [Fact]
    public async Task A_web_identity_is_told_by_its_token()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var token = "eyJhbGciOiJub25lIn0." + System.Buffers.Text.Base64Url.EncodeToString("""{"sub":"s","iss":"https://i","aud":["a"]}"""u8) + ".x";
        var request = new AssumeRoleWithWebIdentityRequest
        {
            RoleArn = "arn:aws:iam::000000000000:role/web",
            RoleSessionName = "me",
            WebIdentityToken = token,
        };

        var assumed = await bench.CallAsync<AssumeRoleWithWebIdentityResponse>(request);
        request.WebIdentityToken = "nonsense";
        var failure = await bench.FailAsync(request);

        (assumed.SubjectFromWebIdentityToken, assumed.Provider, assumed.Audience).ShouldBe(("s", "https://i", "a"));
        failure.Code.ShouldBe("InvalidIdentityToken");
    }

    [Fact]
    public async Task Edges_are_told_of_session_keys_with_their_tokens()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var session = await bench.CallAsync<GetSessionTokenResponse>(new GetSessionTokenRequest());

        var known = await bench.AccessKeysAsync(keys => keys.AccessKeys.Count == 1);

        var told = known.AccessKeys[0];
        (told.AccessKeyId, told.SecretAccessKey, told.SessionToken)
            .ShouldBe((session.Credentials.AccessKeyId, session.Credentials.SecretAccessKey, session.Credentials.SessionToken));
        told.ExpiresAt.ShouldBe(session.Credentials.Expiration);
    }

    private static async Task<GetCallerIdentityResponse> WhoAsync(ControlPlaneBench bench, string accessKey)
    {
        var scope = new CallScope(AwsWire.Scope.Credentials.AccountOf(accessKey), "us-east-1", "id", accessKey);
        return (GetCallerIdentityResponse)await bench.CallAsync("gatehouse.aws.sts.Sts", "GetCallerIdentity", new Google.Protobuf.WellKnownTypes.Empty(), scope);
    }
}
