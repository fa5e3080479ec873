using Gatehouse.EdgeRouter.Receiving;

namespace Gatehouse.EdgeRouter.Tests.Hosting;

internal sealed class FixedRequestIds : IRequestIds
{
    public string Next() => "JKJaXmPLvHcESHA=";

    public string NextTraceRoot(DateTimeOffset now) => "1-5e6683be-0123456789abcdef01234567";
}
