using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Functions;

namespace Gatehouse.ControlPlane.Lambda.AsynchronousInvocation;

/// <summary>
/// How asynchronous events are retried and where their outcome goes, for each qualifier. Runners act on it; of the destinations, functions
/// are called and others named in the log. https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-configuring.html
/// </summary>
internal sealed class EventInvokeConfigs(FunctionEditor functions, TimeProvider time, ILogger<EventInvokeConfigs> log)
{
    public static AwsFailure Missing(string arn) => LambdaFailures.NotFound($"The function {arn} doesn't have an EventInvokeConfig");

    private static AwsFailure NothingSaid { get; } =
        LambdaFailures.InvalidParameter("You must specify at least one of error handling or destination setting.");

    /// <summary>The qualifier under which a configuration is kept.</summary>
    public static string KeyOf(FunctionName name) => name.Qualifier.Length == 0 ? FunctionName.Latest : name.Qualifier;

    /// <summary>Writes a configuration.</summary>
    /// <param name="function">As the caller named it.</param>
    /// <param name="qualifier">As the caller named it.</param>
    /// <param name="sent">What the caller sent.</param>
    /// <param name="merges">Whether what was not sent stays.</param>
    /// <param name="scope">The caller's.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task<Outcome<FunctionEventInvokeConfig>> SetAsync(
        string function, string qualifier, FunctionEventInvokeConfig sent, bool merges, CallScope scope, CancellationToken cancellationToken)
    {
        if (sent is { HasMaximumRetryAttempts: false, HasMaximumEventAgeInSeconds: false, DestinationConfig: null })
        {
            return NothingSaid;
        }

        var name = FunctionName.Parse(function, qualifier, scope);
        if (!name.Succeeded)
        {
            return name.Failure;
        }

        var config = sent;
        var edited = await functions.EditAsync(
            function,
            qualifier,
            revisionId: "",
            scope,
            asked => asked.QualifiedArn,
            record =>
            {
                config = merges ? record.EventInvokeConfigs.GetValueOrDefault(KeyOf(name.Value))?.Clone() : new FunctionEventInvokeConfig();
                if (config is null)
                {
                    return Missing(name.Value.QualifiedArn);
                }

                Merge(config, sent, name.Value.QualifiedArn);
                record.EventInvokeConfigs[KeyOf(name.Value)] = config;
                return null;
            },
            cancellationToken);
        if (!edited.Succeeded)
        {
            return edited.Failure;
        }

        Say(config!, name.Value);
        return config!;
    }

    private void Merge(FunctionEventInvokeConfig config, FunctionEventInvokeConfig sent, string arn)
    {
        config.MergeFrom(sent);
        config.FunctionArn = arn;
        config.LastModified = Timestamp.FromDateTimeOffset(time.GetUtcNow());
        config.DestinationConfig ??= new DestinationConfig();
        config.DestinationConfig.OnSuccess ??= new OnSuccess();
        config.DestinationConfig.OnFailure ??= new OnFailure();
    }

    private void Say(FunctionEventInvokeConfig config, FunctionName name)
    {
        foreach (var destination in new[] { config.DestinationConfig.OnSuccess.Destination, config.DestinationConfig.OnFailure.Destination })
        {
            if (destination.Length > 0 && destination.Split(':') is not ["arn", _, "lambda", ..])
            {
                log.FunctionMemberNotActedOn(name.Arn, $"destination {destination}");
            }
        }
    }
}
