using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Functions;
using Gatehouse.ServiceDefaults.Operations;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Lambda.Invoking;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html</summary>
internal sealed class Invoke(FunctionEditor functions, Runner runner) : IOperation<InvokeRequest, InvocationResponse>
{
    private static readonly ByteString EmptyObject = ByteString.CopyFromUtf8("{}");

    public async Task<Outcome<InvocationResponse>> HandleAsync(InvokeRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var type = request.HasInvocationType ? request.InvocationType : InvocationTypes.RequestResponse;
        var context = "";
        if (request.HasClientContext && !ClientContext.TryRead(request.ClientContext, out context))
        {
            return InvocationFailures.UnreadableContext;
        }

        var payload = request.Payload.IsEmpty ? EmptyObject : request.Payload;
        if (EventRules.Check(payload.Span, type) is { } refusal)
        {
            return InvocationFailures.Of(refusal);
        }

        var found = await functions.FindAsync(
            request.FunctionName, request.Qualifier, scope, asked => asked.QualifiedArn, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        if (type == InvocationTypes.DryRun)
        {
            return new InvocationResponse { StatusCode = StatusCodes.Status204NoContent };
        }

        var (name, configuration) = (found.Value.Name, found.Value.Record.Configuration);
        var execution = new ExecutionRequest
        {
            AccountId = name.Account,
            Region = name.Region,
            FunctionName = name.Name,
            // The function sees a qualified ARN only if its caller asked by one.
            Qualifier = name.Qualifier,
            Payload = payload,
            TailLog = request.LogType == "Tail",
            Asynchronous = type == InvocationTypes.Event,
            ExpectedRevisionId = found.Value.RevisionId,
        };
        if (context.Length > 0)
        {
            execution.ClientContext = context;
        }

        var ran = await runner.RunAsync(execution, TimeSpan.FromSeconds(configuration.Timeout), cancellationToken);
        return ran.Succeeded ? InvocationAnswer.Of(ran.Value, execution) : ran.Failure;
    }
}
