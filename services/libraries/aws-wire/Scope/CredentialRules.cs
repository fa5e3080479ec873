namespace Gatehouse.AwsWire.Scope;

/// <summary>LocalStack's settings for the reading of credentials.</summary>
/// <param name="AllowsNonstandardRegions">A region of any name is one (ALLOW_NONSTANDARD_REGIONS).</param>
/// <param name="ReadsAwsAccessKeys">AWS's own keys stand for the account that they carry (PARITY_AWS_ACCESS_KEY_ID).</param>
public readonly record struct CredentialRules(bool AllowsNonstandardRegions, bool ReadsAwsAccessKeys);
