using Gatehouse.Journeys.Tests.Clients;
using Gatehouse.Journeys.Tests.Running;

namespace Gatehouse.Journeys.Tests;

/// <summary>Whose an API is: the access key's account, in the region that the caller names. Who calls it need not know.</summary>
public abstract class Scopes(RunningGatehouse gatehouse) : Journey(gatehouse)
{
    [Fact]
    public async Task Accounts_named_by_their_access_keys_do_not_see_each_other()
    {
        using var first = new ManagementApi(Gatehouse.Edge, accessKey: "111111111111");
        using var second = new ManagementApi(Gatehouse.Edge, accessKey: "222222222222");
        var arn = await first.CreateFunctionAsync("account", "returns-its-event.cjs");
        await first.CreateHttpApiAsync("of the first", arn);

        arn.ShouldBe("arn:aws:lambda:us-east-1:111111111111:function:account");
        (await first.ApiNamesAsync()).ShouldBe(["of the first"]);
        (await second.ApiNamesAsync()).ShouldBeEmpty();
        (await second.FunctionNamesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unsigned_call_finds_an_API_of_another_region_and_account()
    {
        using var ireland = new ManagementApi(Gatehouse.Edge, accessKey: "333333333333", region: "eu-west-1");
        using var caller = new Caller(Gatehouse.Edge);
        var api = await ireland.CreateHttpApiAsync("elsewhere", await ireland.CreateFunctionAsync("elsewhere", "returns-its-event.cjs"));

        (await caller.ReadAsync("/found", api.HostAt("localhost"))).ShouldContain("\"rawPath\":\"/found\"");
        (await caller.ReadAsync($"/_aws/execute-api/{api.Id}/$default/found")).ShouldContain("\"accountId\":\"333333333333\"");
    }
}

/// <summary>In one process.</summary>
public sealed class ScopesOverAllInOneTests(AllInOne gatehouse) : Scopes(gatehouse), IClassFixture<AllInOne>;

/// <summary>Over planes apart.</summary>
public sealed class ScopesOverFourPlanesTests(FourPlanes gatehouse) : Scopes(gatehouse), IClassFixture<FourPlanes>;
