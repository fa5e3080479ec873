using Gatehouse.EdgeRouter.Receiving;

namespace Gatehouse.EdgeRouter.Tests.Hosting;

internal sealed class FixedRequestIds : IRequestIds
{
    public string Next() => "JKJaXmPLvHcESHA=";

    public string NextUuid() => "41b45ea3-70b5-11e6-b7bd-69b5aaebc7d9";

    public string NextTraceRoot(DateTimeOffset now) => "1-5e6683be-0123456789abcdef01234567";
}
