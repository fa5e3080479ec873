using System.Collections.Concurrent;
using Gatehouse.AwsWire.Failures;
using Gatehouse.Protocol;
using Grpc.Core;

namespace Gatehouse.LambdaRunner.Resolving;

/// <summary>
/// Which function version a name stands for, remembered until the control-plane says that it changed.
/// Callers that ask for one name at once share one question.
/// </summary>
internal sealed class FunctionDirectory(Functions.FunctionsClient functions, TimeProvider time)
{
    private const int MostNames = 10_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<FunctionName, Lazy<Task<Outcome<FunctionVersion>>>> _known = new();

    /// <summary>The function version behind the name. Asks again when the caller has seen another revision than the remembered one.</summary>
    public async ValueTask<Outcome<FunctionVersion>> ResolveAsync(FunctionName name, string? expectedRevision)
    {
        if (_known.TryGetValue(name, out var known))
        {
            var remembered = await known.Value;
            if (!IsStale(remembered, expectedRevision)) return remembered;
            _known.TryRemove(new(name, known));
        }

        if (_known.Count >= MostNames) _known.Clear();
        var question = _known.GetOrAdd(name, static (name, directory) => new(() => directory.AskAsync(name)), this);
        var answered = false;
        try
        {
            var answer = await question.Value;
            answered = answer.Succeeded;
            return answer;
        }
        finally
        {
            // Failures are told to those who wait now; those who come later ask anew.
            if (!answered) _known.TryRemove(new(name, question));
        }
    }

    /// <summary>Forgets every qualifier of the function. An answer under way is told to those who wait for it and then forgotten too.</summary>
    public void Forget(FunctionName function)
    {
        foreach (var (name, answer) in _known)
        {
            if (name.NamesSameFunctionAs(function)) _known.TryRemove(new(name, answer));
        }
    }

    public void ForgetAll() => _known.Clear();

    private static bool IsStale(Outcome<FunctionVersion> remembered, string? expectedRevision) =>
        !string.IsNullOrEmpty(expectedRevision) && remembered.Succeeded && remembered.Value.RevisionId != expectedRevision;

    private async Task<Outcome<FunctionVersion>> AskAsync(FunctionName name)
    {
        var reference = new FunctionReference
        {
            AccountId = name.AccountId,
            Region = name.Region,
            FunctionName = name.Name,
            Qualifier = name.Qualifier,
        };
        try
        {
            var deadline = time.GetUtcNow().UtcDateTime + Patience;
            return FunctionVersion.From(await functions.ResolveAsync(reference, deadline: deadline), reference);
        }
        catch (RpcException exception)
        {
            return exception.TryGetAwsFailure(out var failure)
                ? failure
                // Wording is ours: AWS has no plane that could be missing.
                : new AwsFailure("ServiceException", 500, $"The control plane did not answer: {exception.Status.StatusCode}.");
        }
    }
}
