using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Numerics;
using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Intrinsics;

/// <summary>Fn::Cidr: so many blocks of addresses out of a larger one.</summary>
internal sealed class Cidr : IIntrinsic
{
    private const int MostBlocks = 256;
    private const string Demand = "two or three parameters, (1) an ipBlock, (2) a count from 1 to 256 and (3) cidrBits";

    public string Name => "Fn::Cidr";

    public JsonNode? Evaluate(JsonNode? argument, Evaluation evaluation)
    {
        if (argument is not JsonArray { Count: 2 or 3 } parts || evaluation.TextOf(parts[0]) is not { } block)
        {
            throw TemplateErrors.Arity(Name, Demand);
        }

        if (Unknown.IsIn(block))
        {
            return JsonValue.Create(block);
        }

        if (!IPNetwork.TryParse(block, out var network)
            || !int.TryParse(evaluation.TextOf(parts[1]), out var count) || count is < 1 or > MostBlocks)
        {
            throw TemplateErrors.Arity(Name, Demand);
        }

        var width = network.BaseAddress.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
        var hostBits = parts.Count == 3 ? (int.TryParse(evaluation.TextOf(parts[2]), out var bits) ? bits : -1) : 8;
        if (hostBits < 1 || hostBits > width - network.PrefixLength || BigInteger.Pow(2, width - network.PrefixLength - hostBits) < count)
        {
            throw TemplateErrors.Arity(Name, Demand);
        }

        var first = ToNumber(network.BaseAddress);
        return new JsonArray([.. Enumerable.Range(0, count).Select(index =>
            JsonValue.Create($"{ToAddress(first + (BigInteger.Pow(2, hostBits) * index), width)}/{width - hostBits}"))]);
    }

    private static BigInteger ToNumber(IPAddress address) => new(address.GetAddressBytes(), isUnsigned: true, isBigEndian: true);

    private static IPAddress ToAddress(BigInteger number, int width)
    {
        var bytes = new byte[width / 8];
        if (width == 32)
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)number);
        }
        else
        {
            BinaryPrimitives.WriteUInt128BigEndian(bytes, (UInt128)number);
        }

        return new IPAddress(bytes);
    }
}
