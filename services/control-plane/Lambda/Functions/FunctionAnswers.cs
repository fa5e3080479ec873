using Gatehouse.Aws.Lambda;
using Gatehouse.ControlPlane.Ids;

namespace Gatehouse.ControlPlane.Lambda.Functions;

/// <summary>
/// A function's configuration as each operation shows it. A function is kept as it is once AWS is done with it; the answers of
/// creating and updating show it still at work, as AWS's do, and the next read shows it finished.
/// </summary>
internal sealed class FunctionAnswers(IIdSource ids)
{
    private const string Reason = "The function is being created.";
    private const string ReasonCode = "Creating";

    /// <summary>What CreateFunction answers. The revision id changes again once the function is active.</summary>
    public FunctionConfiguration JustCreated(FunctionConfiguration configuration)
    {
        var answer = configuration.Clone();
        answer.RevisionId = ids.NewUuid();
        answer.State = "Pending";
        answer.StateReason = Reason;
        answer.StateReasonCode = ReasonCode;
        answer.ClearLastUpdateStatus();
        return answer;
    }

    /// <summary>What the two updates answer.</summary>
    public FunctionConfiguration JustUpdated(FunctionConfiguration configuration)
    {
        var answer = configuration.Clone();
        answer.RevisionId = ids.NewUuid();
        answer.LastUpdateStatus = "InProgress";
        answer.LastUpdateStatusReason = Reason;
        answer.LastUpdateStatusReasonCode = ReasonCode;
        return answer;
    }

    /// <summary>What reads answer: the ARN has the qualifier that was asked for.</summary>
    public static FunctionConfiguration Asked(FoundFunction found)
    {
        var answer = found.Record.Configuration.Clone();
        answer.FunctionArn = found.Name.AskedArn;
        return answer;
    }

    /// <summary>What lists answer: no states.</summary>
    /// <param name="configuration">The function as it is kept.</param>
    /// <param name="asVersion">Whether a list of versions wants it: then the ARN names the version.</param>
    public static FunctionConfiguration Listed(FunctionConfiguration configuration, bool asVersion)
    {
        var answer = configuration.Clone();
        answer.FunctionArn += asVersion ? $":{FunctionName.Latest}" : "";
        answer.ClearState();
        answer.ClearLastUpdateStatus();
        answer.RuntimeVersionConfig = null;
        return answer;
    }
}
