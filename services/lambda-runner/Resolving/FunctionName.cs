namespace Gatehouse.LambdaRunner.Resolving;

/// <summary>What a caller calls a function: names, not yet what they stand for.</summary>
/// <param name="Qualifier">Version or alias; empty means <c>$LATEST</c>.</param>
internal readonly record struct FunctionName(string AccountId, string Region, string Name, string Qualifier)
{
    /// <summary>Reads a function's ARN, with a qualifier or without.</summary>
    public static bool TryParseArn(string arn, out FunctionName name)
    {
        name = arn.Split(':') switch
        {
            ["arn", _, "lambda", var region, var account, "function", var bare] => new(account, region, bare, ""),
            ["arn", _, "lambda", var region, var account, "function", var bare, var qualifier] => new(account, region, bare, qualifier),
            _ => default,
        };
        return name.Name is not null;
    }

    public bool NamesSameFunctionAs(FunctionName other) =>
        Name == other.Name && AccountId == other.AccountId && Region == other.Region;

    /// <summary>The ARN that the function is told it was invoked by: qualified only if the caller qualified it.</summary>
    public string InvokedArn => Qualifier.Length == 0
        ? $"arn:aws:lambda:{Region}:{AccountId}:function:{Name}"
        : $"arn:aws:lambda:{Region}:{AccountId}:function:{Name}:{Qualifier}";
}
