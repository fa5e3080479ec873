using Gatehouse.LambdaRunner.Invoking;
using Gatehouse.LambdaRunner.Resolving;
using Gatehouse.LambdaRunner.RuntimeApi;

namespace Gatehouse.LambdaRunner.Extensions;

/// <summary>
/// The extensions of one environment. https://docs.aws.amazon.com/lambda/latest/dg/runtimes-extensions-api.html
/// <code>
/// extension ── register ──► next … INVOKE ──► next … INVOKE ──► next … SHUTDOWN
/// runtime      (starts)     next … event ───► next …
///                           └ both: initialized      └ both: free for another event
/// </code>
/// Those from layers are processes of their own and must register before the runtime starts; those within the runtime's process may until it
/// asks for its first event. Where there are none, and that is nearly everywhere, none of this costs an event anything.
/// </summary>
internal sealed class ExtensionGroup(FunctionVersion function, IReadOnlyCollection<string> external, IIdSource ids)
{
    /// <summary>https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html: ten.</summary>
    private const int Most = 10;

    private const string InvalidState = "Extension.InvalidExtensionState";
    private const string NotAllowed = "State transition is not allowed";

    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _allRegistered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Extension[] _registered = [];
    private bool _isClosed;
    private byte[]? _shutdown;

    /// <summary>Whose they are. Set before anybody can call.</summary>
    public IExtensionHost? Host { get; set; }

    /// <summary>Completes when every extension from a layer has registered.</summary>
    public Task AllRegistered => external.Count == 0 ? Task.CompletedTask : _allRegistered.Task;

    /// <summary>Whether one of them has an event, or has yet to get ready for its first.</summary>
    public bool AreAtWork
    {
        get
        {
            if (_registered.Length == 0) return false;
            lock (_gate) return Array.Exists(_registered, extension => extension.State != ExtensionState.Ready);
        }
    }

    /// <summary>Whether one of them has a process of its own and something to do before it ends.</summary>
    public bool AwaitShutdown => Array.Exists(_registered, extension => IsExternal(extension) && extension.Events.HasFlag(ExtensionEvents.Shutdown));

    /// <summary>The runtime is up: nobody may join any more.</summary>
    public void CloseRegistration()
    {
        lock (_gate) _isClosed = true;
    }

    public ExtensionReply Register(in RequestHead head, ReadOnlyMemory<byte> body)
    {
        if (head.ExtensionName is not { Length: > 0 } name) return ExtensionReply.Forbidden("Extension.InvalidExtensionName", "Empty extension name");
        // The words are ours: there they are a JSON reader's.
        if (ExtensionMessages.ReadEvents(body) is not { } names) return ExtensionReply.Forbidden("InvalidRequestFormat", "the body is no JSON with events");

        var isExternal = external.Contains(name);
        var events = ExtensionEvents.None;
        foreach (var wanted in names)
        {
            switch (wanted)
            {
                case "INVOKE":
                    events |= ExtensionEvents.Invoke;
                    break;
                case "SHUTDOWN" when isExternal:
                    events |= ExtensionEvents.Shutdown;
                    break;
                case "SHUTDOWN":
                    return ExtensionReply.Forbidden("Extension.InvalidEventType", "SHUTDOWN: ShutdownEventNotSupportedForInternalExtension");
                default:
                    return ExtensionReply.Forbidden("Extension.InvalidEventType", $"{wanted}: ErrorInvalidEventType");
            }
        }

        var extension = new Extension(name, ids.Next(), events);
        if (Refusal(extension) is { } refusal) return refusal;
        return new ExtensionReply("200 OK", ExtensionMessages.Registered(function, head.TellsAccount)) { Identifier = extension.Id };
    }

    /// <summary>The extension is done with what it was told, or with its initialization. Null when its connection is to be closed.</summary>
    public async ValueTask<ExtensionReply?> NextAsync(string? identifier)
    {
        if (Find(identifier, out var extension) is { } unknown) return unknown;

        Task<byte[]?> next;
        bool isFirst, haveSettled;
        lock (_gate)
        {
            if (extension!.State == ExtensionState.Ready) return OutOfOrder(extension, "Ready");

            isFirst = extension.State == ExtensionState.Registered;
            next = extension.Await();
            haveSettled = Array.TrueForAll(_registered, each => each.State == ExtensionState.Ready);
            if (_shutdown is not null) TellOfTheEnd(extension);
        }

        if (isFirst) Host!.ExtensionReady(extension);
        if (haveSettled) Host!.ExtensionsSettled();
        return await next is { } told ? new ExtensionReply("200 OK", told) { EventIdentifier = ids.Next() } : null;
    }

    public ExtensionReply Fail(in RequestHead head)
    {
        if (Find(head.ExtensionId, out var extension) is { } unknown) return unknown;
        if (head.ErrorType is not { Length: > 0 } type)
            return ExtensionReply.Forbidden("Extension.MissingHeader", "Lambda-Extension-Function-Error-Type not found");

        lock (_gate)
        {
            if (head.Call == RuntimeCall.ExtensionInitError && extension!.State != ExtensionState.Registered) return OutOfOrder(extension, "InitError");
        }

        Host!.ExtensionFailed(head.Call == RuntimeCall.ExtensionInitError ? "Extension.InitError" : "Extension.ExitError", type);
        return ExtensionReply.Accepted;
    }

    /// <summary>Tells those of an event who want to hear of events.</summary>
    public void Tell(Invocation invocation)
    {
        if (_registered.Length == 0) return;
        var told = ExtensionMessages.Invoke(invocation);
        lock (_gate)
        {
            foreach (var extension in _registered)
            {
                if (extension is { State: ExtensionState.Ready } && extension.Events.HasFlag(ExtensionEvents.Invoke)) extension.Give(told);
            }
        }
    }

    /// <summary>Tells them that the environment ends: those who wait now, the others when they ask.</summary>
    public void ShutDown(string reason, DateTimeOffset deadline)
    {
        if (_registered.Length == 0) return;
        lock (_gate)
        {
            _shutdown = ExtensionMessages.Shutdown(reason, deadline);
            foreach (var extension in _registered)
            {
                if (extension.State == ExtensionState.Ready) TellOfTheEnd(extension);
            }
        }
    }

    private bool IsExternal(Extension extension) => external.Contains(extension.Name);

    private void TellOfTheEnd(Extension extension) => extension.Give(extension.Events.HasFlag(ExtensionEvents.Shutdown) ? _shutdown : null);

    private ExtensionReply? Refusal(Extension extension)
    {
        lock (_gate)
        {
            if (_isClosed) return ExtensionReply.Forbidden("Extension.RegistrationClosed", "Extension registration closed already");
            if (Array.Exists(_registered, each => each.Name == extension.Name)) return ExtensionReply.Forbidden(InvalidState, "Extension with this name already registered");
            if (_registered.Length == Most) return ExtensionReply.Forbidden("Extension.TooManyExtensions", $"Extension limit ({Most}) reached");

            _registered = [.. _registered, extension];
            if (_registered.Count(IsExternal) == external.Count) _allRegistered.TrySetResult();
            return null;
        }
    }

    private ExtensionReply? Find(string? identifier, out Extension? extension)
    {
        extension = null;
        if (identifier is not { Length: > 0 }) return ExtensionReply.Forbidden("Extension.MissingExtensionIdentifier", "Missing Lambda-Extension-Identifier header");
        if (!Guid.TryParse(identifier, out var id)) return ExtensionReply.Forbidden("Extension.InvalidExtensionIdentifier", "Invalid Lambda-Extension-Identifier");

        extension = Array.Find(_registered, each => each.Id == id);
        return extension is null ? ExtensionReply.Forbidden("Extension.UnknownExtensionIdentifier", $"Unknown extension {id}") : null;
    }

    private static ExtensionReply OutOfOrder(Extension extension, string to) => ExtensionReply.Forbidden(
        InvalidState, $"State transition from {extension.State} to {to} failed for extension {extension.Id}. Error: {NotAllowed}");
}
