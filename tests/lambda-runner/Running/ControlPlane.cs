using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Threading.Channels;
using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.Protocol;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Gatehouse.LambdaRunner.Tests.Running;

/// <summary>What a runner needs of a control-plane, in memory.</summary>
internal sealed class ControlPlane
{
    private readonly ConcurrentDictionary<string, FunctionRevision> _functions = new();
    private readonly ConcurrentDictionary<string, byte[]> _blobs = new();
    private readonly Channel<FunctionEvent> _events = Channel.CreateUnbounded<FunctionEvent>();
    private int _revision;

    public ControlPlane()
    {
        Functions = new FunctionsClient(this);
        Blobs = new BlobsClient(this);
        _events.Writer.TryWrite(new FunctionEvent { Watching = new Watching() });
    }

    public Functions.FunctionsClient Functions { get; }

    public Blobs.BlobsClient Blobs { get; }

    public Certificates.CertificatesClient Certificates { get; } = new CertificatesClient();

    /// <summary>How often the runner has asked what a name stands for.</summary>
    public int Questions { get; private set; }

    /// <summary>Creates or updates a function from files.</summary>
    public FunctionRevision Put(string name, string runtime, string handler, IReadOnlyDictionary<string, string> files, Action<FunctionRevision>? change = null)
    {
        var zip = Zip(files);
        var digest = Convert.ToHexStringLower(SHA256.HashData(zip));
        _blobs[digest] = zip;
        var revision = new FunctionRevision
        {
            CodeDigest = digest,
            Configuration = new FunctionConfiguration
            {
                FunctionName = name,
                Runtime = runtime,
                Handler = handler,
                Version = "$LATEST",
                State = "Active",
                Timeout = 10,
                RevisionId = $"revision-{Interlocked.Increment(ref _revision)}",
            },
        };
        change?.Invoke(revision);
        _functions[name] = revision;
        return revision;
    }

    public void TellChanged(string name) => _events.Writer.TryWrite(new FunctionEvent
    {
        Changed = new FunctionReference { AccountId = RunningRunner.AccountId, Region = RunningRunner.Region, FunctionName = name },
    });

    public void PutBlob(string digest, byte[] content) => _blobs[digest] = content;

    public static byte[] Zip(IReadOnlyDictionary<string, string> files)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in files)
            {
                using var writer = new StreamWriter(archive.CreateEntry(path).Open());
                writer.Write(text);
            }
        }

        return memory.ToArray();
    }

    private sealed class FunctionsClient(ControlPlane plane) : Functions.FunctionsClient
    {
        public override AsyncUnaryCall<FunctionRevision> ResolveAsync(
            FunctionReference request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default)
        {
            plane.Questions++;
            var answer = plane._functions.TryGetValue(request.FunctionName, out var revision)
                ? Task.FromResult(revision.Clone())
                : Task.FromException<FunctionRevision>(
                    new AwsFailure("ResourceNotFoundException", 404, $"Function not found: {request.FunctionName}").ToRpcException());
            return Calls.Unary(answer);
        }

        public override AsyncServerStreamingCall<FunctionEvent> Watch(
            WatchFunctionsRequest request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default) =>
            Calls.Streaming(plane._events.Reader.ReadAllAsync(cancellationToken));
    }

    private sealed class CertificatesClient : Certificates.CertificatesClient
    {
        public override AsyncUnaryCall<CertificateAuthority> GetAuthorityAsync(
            Empty request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default) =>
            Calls.Unary(Task.FromResult(new CertificateAuthority { Certificate = "the edge's authority" }));
    }

    private sealed class BlobsClient(ControlPlane plane) : Blobs.BlobsClient
    {
        public override AsyncServerStreamingCall<BlobChunk> Download(
            BlobReference request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default) =>
            Calls.Streaming(Read(request.Digest));

        private async IAsyncEnumerable<BlobChunk> Read(string digest)
        {
            await Task.Yield();
            if (!plane._blobs.TryGetValue(digest, out var content)) throw new RpcException(new Status(StatusCode.NotFound, "No such blob."));
            foreach (var part in content.Chunk(64 * 1024)) yield return new BlobChunk { Data = ByteString.CopyFrom(part) };
        }
    }
}
