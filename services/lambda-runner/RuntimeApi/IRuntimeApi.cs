using Gatehouse.LambdaRunner.Extensions;
using Gatehouse.LambdaRunner.Invoking;

namespace Gatehouse.LambdaRunner.RuntimeApi;

/// <summary>What a runtime may ask of its environment. https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html.</summary>
internal interface IRuntimeApi
{
    /// <summary>Lambda's name of the runtime's state, for the text of a refusal.</summary>
    string StateName { get; }

    /// <summary>What extensions may ask of it.</summary>
    ExtensionGroup Extensions { get; }

    /// <summary>
    /// The runtime is ready for an event. The event arrives when there is one; null means that there will be none and the
    /// connection is to be closed.
    /// </summary>
    RuntimeVerdict TakeNext(out ValueTask<Invocation?> next);

    /// <summary>The runtime answers the event with its result or its error.</summary>
    /// <param name="isLogMarked">Whether the runtime has marked the end of the event's log in its output.</param>
    ValueTask<RuntimeVerdict> AnswerAsync(Guid requestId, InvocationOutcome outcome, bool isLogMarked);

    /// <summary>
    /// Passes the last answer on to whoever waits for it. Called when there is nothing more to read from the runtime, so that
    /// a runtime that asks for the next event in the same breath is idle before the caller comes back with another.
    /// </summary>
    void PassAnswerOn();

    /// <summary>The function's initialization code failed.</summary>
    RuntimeVerdict FailInit(InvocationOutcome error);
}

/// <summary>Whether a call fits the moment it comes at.</summary>
internal enum RuntimeVerdict
{
    Accepted,

    /// <summary>403: the call is out of order.</summary>
    OutOfOrder,

    /// <summary>400: no such event is in flight.</summary>
    UnknownRequest,
}
