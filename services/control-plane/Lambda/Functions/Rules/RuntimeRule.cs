using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.Lambda.Functions.Rules;

/// <summary>Which runtimes a function may name. AWS's model is older than its service: the list is kept here.</summary>
internal static class RuntimeRule
{
    // https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html, 2025-11.
    public static readonly IReadOnlyList<string> Known =
    [
        "nodejs24.x", "nodejs22.x", "nodejs20.x", "nodejs18.x", "nodejs16.x", "python3.14", "python3.13", "python3.12", "python3.11",
        "python3.10", "python3.9", "python3.8", "java25", "java21", "java17", "java11", "java8.al2", "dotnet10", "dotnet8", "dotnet6",
        "ruby3.4", "ruby3.3", "ruby3.2", "provided.al2023", "provided.al2",
    ];

    public static readonly IReadOnlyList<string> Retired =
        ["nodejs14.x", "nodejs12.x", "python3.7", "go1.x", "java8", "provided", "dotnetcore3.1", "ruby2.7"];

    public static AwsFailure? Check(string runtime)
    {
        if (Known.Contains(runtime, StringComparer.Ordinal))
        {
            return null;
        }

        return Retired.Contains(runtime, StringComparer.Ordinal)
            ? FunctionFailures.RetiredRuntime(runtime)
            : FunctionFailures.UnknownRuntime(runtime, Known);
    }
}
