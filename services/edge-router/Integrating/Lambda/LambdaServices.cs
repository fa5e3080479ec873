using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>What every Lambda integration works with, whatever its function.</summary>
internal sealed record LambdaServices(
    Execution.ExecutionClient Execution, IRequestIds RequestIds, EdgeOptions Options, TimeProvider Time, ILogger<FunctionCall> Log);
