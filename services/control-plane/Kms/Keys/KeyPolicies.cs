namespace Gatehouse.ControlPlane.Kms.Keys;

/// <summary>Key policies: kept and shown; nothing is enforced.</summary>
internal static class KeyPolicies
{
    /// <summary>The only name that a key's policy has.</summary>
    public const string Name = "default";

    /// <summary>https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html</summary>
    public static string DefaultOf(string account) =>
        "{\"Version\":\"2012-10-17\",\"Id\":\"key-default-1\",\"Statement\":[{\"Sid\":\"Enable IAM User Permissions\",\"Effect\":\"Allow\","
        + "\"Principal\":{\"AWS\":\"arn:aws:iam::" + account + ":root\"},\"Action\":\"kms:*\",\"Resource\":\"*\"}]}";
}
