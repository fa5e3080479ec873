using System.Globalization;
using Gatehouse.ControlPlane.Ids;

namespace Gatehouse.ControlPlane.Tests.Bench;

/// <summary>Ids in the order of their making: <c>a000000001</c>, <c>a000002</c>.</summary>
internal sealed class SequentialIds : IIdSource
{
    private int _made;

    public string NewId(int length) => "a" + Next().PadLeft(length - 1, '0');

    public string NewUuid() => $"00000000-0000-0000-0000-{Next().PadLeft(12, '0')}";

    private string Next() => Interlocked.Increment(ref _made).ToString(CultureInfo.InvariantCulture);
}
