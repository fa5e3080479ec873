using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.DomainNames;

/// <summary>What a domain name must satisfy.</summary>
internal static class DomainRule
{
    private const int LongestName = 253;
    private const int LongestLabel = 63;

    public static AwsFailure? Check(CustomDomain domain)
    {
        if (domain.DomainName_.Contains('_', StringComparison.Ordinal))
        {
            return DomainFailures.Underscore;
        }

        if (!IsHostName(domain.DomainName_))
        {
            return DomainFailures.UnusableName(domain.DomainName_);
        }

        return domain.MutualTlsAuthentication is { } mutual && !mutual.TruststoreUri.StartsWith("s3://", StringComparison.Ordinal)
            ? DomainFailures.UnusableTruststore(mutual.TruststoreUri)
            : null;
    }

    private static bool IsHostName(string name)
    {
        if (name.Length is 0 or > LongestName)
        {
            return false;
        }

        var labels = name.Split('.');
        return labels.Skip(labels is ["*", _, ..] ? 1 : 0).All(IsLabel);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel
        && label.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
        && label[0] != '-' && label[^1] != '-';
}
