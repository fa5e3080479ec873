using System.Buffers;

namespace Gatehouse.ControlPlane.ApiGateway.Resources.Rules;

/// <summary>
/// One segment of a resource's path: literal, variable <c>{name}</c> or greedy <c>{name+}</c>.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-settings-method-request.html
/// </summary>
internal static class PathPart
{
    private const string LettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    // Beyond what AWS's error names: CDK lets dollar signs through, Amplify commas.
    private static readonly SearchValues<char> InLiterals = SearchValues.Create(LettersAndDigits + "._-:$,~");
    private static readonly SearchValues<char> InNames = SearchValues.Create(LettersAndDigits + "._-$:");

    public static bool IsUsable(string part) => IsVariable(part)
        ? NameOf(part) is { Length: > 0 } name && !name.AsSpan().ContainsAnyExcept(InNames)
        : part.Length > 0 && !part.AsSpan().ContainsAnyExcept(InLiterals);

    public static bool IsVariable(string part) => part is ['{', .., '}'];

    public static bool IsGreedy(string part) => part is ['{', .., '+', '}'];

    private static string NameOf(string part) => IsGreedy(part) ? part[1..^2] : part[1..^1];
}
