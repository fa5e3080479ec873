using System.Diagnostics.CodeAnalysis;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;

namespace Gatehouse.ControlPlane.Lambda.Functions;

/// <summary>
/// Which function a caller means. The forms are <c>name</c>, <c>account:function:name</c> and
/// <c>arn:aws:lambda:region:account:function:name</c>, each with <c>:qualifier</c> or without.
/// </summary>
/// <param name="Account">Whose function it is.</param>
/// <param name="Region">Where it is.</param>
/// <param name="Name">Its bare name.</param>
/// <param name="Qualifier">The version or alias that the caller asked for; empty: none.</param>
internal sealed record FunctionName(string Account, string Region, string Name, string Qualifier)
{
    /// <summary>The version that is edited: not published.</summary>
    public const string Latest = "$LATEST";

    /// <summary>The ARN without a qualifier.</summary>
    public string Arn => $"arn:aws:lambda:{Region}:{Account}:function:{Name}";

    /// <summary>The ARN with the qualifier that was asked for, if any.</summary>
    public string AskedArn => Qualifier.Length == 0 ? Arn : $"{Arn}:{Qualifier}";

    /// <summary>The ARN with the qualifier that was asked for, or <c>$LATEST</c>.</summary>
    public string QualifiedArn => $"{Arn}:{(Qualifier.Length == 0 ? Latest : Qualifier)}";

    /// <summary>Whether no published version and no alias is named.</summary>
    public bool IsLatest => Qualifier is "" or Latest;

    /// <summary>Reads a name that has passed the model's pattern, with the qualifier that was sent beside it.</summary>
    public static Outcome<FunctionName> Parse(string text, string qualifier, CallScope scope)
    {
        if (!TryRead(text, scope, out var name))
        {
            return LambdaFailures.InvalidParameter($"Invalid function name: {text}");
        }

        if (name.Region != scope.Region)
        {
            return LambdaFailures.NotFound($"Functions from '{name.Region}' are not reachable in this region ('{scope.Region}')");
        }

        if (name.Qualifier.Length > 0 && qualifier.Length > 0 && name.Qualifier != qualifier)
        {
            return LambdaFailures.InvalidParameter("The derived qualifier from the function name does not match the specified qualifier.");
        }

        return name.Qualifier.Length > 0 ? name : name with { Qualifier = qualifier };
    }

    private static bool TryRead(string text, CallScope scope, [NotNullWhen(true)] out FunctionName? name)
    {
        name = text.Split(':') switch
        {
            ["arn", _, "lambda", var region, var account, "function", var bare] => new(account, region, bare, ""),
            ["arn", _, "lambda", var region, var account, "function", var bare, var qualifier] => new(account, region, bare, qualifier),
            [var account, "function", var bare] => new(account, scope.Region, bare, ""),
            [var account, "function", var bare, var qualifier] => new(account, scope.Region, bare, qualifier),
            ["function", var bare] => new(scope.Account, scope.Region, bare, ""),
            [var bare] => new(scope.Account, scope.Region, bare, ""),
            [var bare, var qualifier] => new(scope.Account, scope.Region, bare, qualifier),
            _ => null,
        };
        return name is { Name.Length: > 0 };
    }
}
