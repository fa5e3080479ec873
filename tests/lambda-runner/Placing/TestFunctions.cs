using Gatehouse.Aws.Lambda;
using Gatehouse.LambdaRunner.Resolving;
using Gatehouse.Protocol;

namespace Gatehouse.LambdaRunner.Tests.Placing;

internal static class TestFunctions
{
    public static FunctionVersion Create(Action<FunctionRevision>? change = null)
    {
        var revision = new FunctionRevision
        {
            CodeDigest = "digest",
            Configuration = new FunctionConfiguration { FunctionName = "f", Runtime = "nodejs20.x", Handler = "index.handler", Version = "$LATEST" },
        };
        change?.Invoke(revision);
        return FunctionVersion.From(revision, new FunctionReference { AccountId = "000000000000", Region = "us-east-1", FunctionName = "f" });
    }
}
