using Gatehouse.AwsWire.Scope;

namespace Gatehouse.ControlPlane.Lambda.Layers;

/// <summary>Which layer is meant.</summary>
/// <param name="Account">Whose it is.</param>
/// <param name="Region">Where it is.</param>
/// <param name="Name">Its bare name.</param>
internal sealed record LayerName(string Account, string Region, string Name)
{
    public string Arn => $"arn:aws:lambda:{Region}:{Account}:layer:{Name}";

    public string ArnOf(long version) => $"{Arn}:{version}";

    /// <summary>Reads a name or a layer's ARN.</summary>
    public static LayerName Of(CallScope scope, string nameOrArn) =>
        nameOrArn.Split(':') is ["arn", _, "lambda", var region, var account, "layer", var name, ..]
            ? new(account, region, name)
            : new(scope.Account, scope.Region, nameOrArn);

    /// <summary>Reads the ARN of a layer's version.</summary>
    public static bool TryParseVersion(string arn, out (LayerName Layer, long Version) version)
    {
        version = default;
        if (arn.Split(':') is not ["arn", _, "lambda", var region, var account, "layer", var name, var number]
            || !long.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var parsed))
        {
            return false;
        }

        version = (new LayerName(account, region, name), parsed);
        return true;
    }
}
