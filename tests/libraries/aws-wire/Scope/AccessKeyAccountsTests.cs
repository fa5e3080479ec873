using Gatehouse.AwsWire.Scope;

namespace Gatehouse.AwsWire.Tests.Scope;

public sealed class AccessKeyAccountsTests
{
    [Theory]
    [InlineData("000000000000")]
    [InlineData("000000000001")]
    [InlineData("123456789012")]
    [InlineData("111122223333")]
    [InlineData("999999999999")]
    public void A_key_gives_back_the_account_that_was_written_into_it(string account)
    {
        var key = AccessKeyAccounts.Write("LSIA", account, "ABCDEFG");

        key.Length.ShouldBe(20);
        AccessKeyAccounts.TryRead(key, out var read).ShouldBeTrue();
        read.ShouldBe(account);
    }

    [Theory]
    [InlineData("LSIAQAAAAAAVNCBMPNSG", "000000000042")]
    public void Keys_that_LocalStack_made_are_read_alike(string key, string account)
    {
        AccessKeyAccounts.TryRead(key, out var read).ShouldBeTrue();
        read.ShouldBe(account);
    }

    [Theory]
    [InlineData("AKIAIOSFODNN7EXAMPLE")]
    [InlineData("test")]
    [InlineData("LSIA1AAAAAAAAAAAAAAA")]
    [InlineData("LSIAAAAAAAAAAAAAAAAA")]
    [InlineData("")]
    public void Other_keys_carry_no_account(string key) => AccessKeyAccounts.TryRead(key, out _).ShouldBeFalse();
}
