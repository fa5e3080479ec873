using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.ControlPlane.Administration;
using Gatehouse.ControlPlane.Certificates;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;
using Grpc.Core;

namespace Gatehouse.ControlPlane.Tests.Administration;

public sealed class StateTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static DocumentKey Counter => new("000000000000", "us-east-1", "test/counter", "of: calls");

    [Fact]
    public async Task What_is_exported_is_imported_elsewhere_in_the_place_of_everything()
    {
        await using var from = await ControlPlaneBench.StartAsync();
        await using var to = await ControlPlaneBench.StartAsync();
        var api = await from.CallAsync<Api>(new CreateApiRequest { Name = "mine", ProtocolType = "HTTP" });
        await from.Store.IncrementAsync(Counter, 5, Cancel);
        var large = await from.Blobs.PutAsync(Chunks(3 * 1024 * 1024 + 1), Cancel);
        var small = await from.Blobs.PutAsync(Chunks(3), Cancel);
        await to.DoAsync(new CreateApiRequest { Name = "theirs", ProtocolType = "HTTP" });

        await ImportAsync(to, await ExportAsync(from));

        var apis = await to.CallAsync<ApiPage>(new GetApisRequest());
        apis.Items.Select(item => (item.ApiId, item.Name)).ShouldBe([(api.ApiId, "mine")]);
        (await to.Store.IncrementAsync(Counter, 0, Cancel)).ShouldBe(5);
        (await to.Blobs.ListAsync(Cancel)).ShouldBe([large, small], ignoreOrder: true);
    }

    [Fact]
    public async Task The_certificate_authority_is_not_in_it_and_outlives_an_import()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var certificates = new Protocol.Certificates.CertificatesClient(bench.Calls);
        var before = await certificates.GetAuthorityAsync(new Empty(), cancellationToken: Cancel);
        var state = await ExportAsync(bench);

        await ImportAsync(bench, state);

        state.ShouldAllBe(part => part.Document == null || part.Document.Key.Kind != AuthorityKeeper.Kind.Name);
        (await certificates.GetAuthorityAsync(new Empty(), cancellationToken: Cancel)).ShouldBe(before);
    }

    [Fact]
    public async Task A_state_that_is_not_whole_is_refused_and_touches_nothing()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.DoAsync(new CreateApiRequest { Name = "stays", ProtocolType = "HTTP" });
        var state = await ExportAsync(bench);
        var newer = state[0].Clone();
        newer.Header.Format++;
        var keyless = new StatePart { Document = new StateDocument() };
        var misnamed = new StatePart { Counter = new StateCounter { Key = StateFormat.Write(Counter with { Region = "us east" }) } };
        var endless = new StatePart { Document = new StateDocument { Key = StateFormat.Write(Counter), Content = ByteString.CopyFrom(new byte[5 * 1024 * 1024]) } };

        StatePart[][] broken =
        [
            [], [.. state.SkipLast(1)], [.. state.Skip(1)], [newer, .. state.Skip(1)], [.. state, state[^1]], [state[0], .. state.Skip(2)],
            [state[0], state[0], .. state.Skip(2)], [state[0], keyless, .. state.Skip(2)], [state[0], misnamed, .. state.Skip(2)],
            [state[0], endless, .. state.Skip(2)],
        ];
        foreach (var parts in broken)
        {
            (await Should.ThrowAsync<RpcException>(() => ImportAsync(bench, parts))).StatusCode.ShouldBe(StatusCode.InvalidArgument);
        }

        (await bench.CallAsync<ApiPage>(new GetApisRequest())).Items.Count.ShouldBe(1);
    }

    private static async Task<List<StatePart>> ExportAsync(ControlPlaneBench bench)
    {
        using var call = new Protocol.Administration.AdministrationClient(bench.Calls).Export(new Empty(), cancellationToken: Cancel);
        return await call.ResponseStream.ReadAllAsync(Cancel).ToListAsync(Cancel);
    }

    private static async Task ImportAsync(ControlPlaneBench bench, IReadOnlyList<StatePart> parts)
    {
        using var call = new Protocol.Administration.AdministrationClient(bench.Calls).Import(cancellationToken: Cancel);
        try
        {
            foreach (var part in parts) await call.RequestStream.WriteAsync(part, Cancel);
            await call.RequestStream.CompleteAsync();
        }
        catch (Exception refused) when (refused is RpcException or InvalidOperationException)
        {
            // Refused before its end: the answer tells why.
        }

        await call.ResponseAsync;
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> Chunks(int bytes)
    {
        await Task.CompletedTask;
        yield return ByteString.CopyFrom(new byte[bytes]).Memory;
    }
}
