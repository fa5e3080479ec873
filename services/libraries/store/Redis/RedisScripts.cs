namespace Gatehouse.Store.Redis;

/// <summary>The Lua beside this file. The client sends a script once per server and its hash from then on.</summary>
internal static class RedisScripts
{
    public static readonly string Commit = EmbeddedText.Read("commit.lua");
    public static readonly string Reset = EmbeddedText.Read("reset.lua");
    public static readonly string AcquireLease = EmbeddedText.Read("acquire-lease.lua");
    public static readonly string ReleaseLease = EmbeddedText.Read("release-lease.lua");
    public static readonly string KeepBlob = EmbeddedText.Read("keep-blob.lua");
    public static readonly string ForgetBlob = EmbeddedText.Read("forget-blob.lua");
}
