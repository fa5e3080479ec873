using System.Collections.Concurrent;
using System.Net;
using Gatehouse.Journeys.Tests.Clients;
using Gatehouse.Journeys.Tests.Running;

namespace Gatehouse.Journeys.Tests.Malformed;

/// <summary>
/// Whatever arrives on whatever port, the answer is an error in AWS's shape or a closed connection, in time and without a word about the
/// inside; and whoever comes next is served.
/// </summary>
public abstract class MalformedRequest(RunningGatehouse gatehouse) : Journey(gatehouse)
{
    private const int Seed = 20_260_101;
    private const int SamplesPerPort = 200;
    private const int AtOnce = 8;

    [Fact]
    public async Task Two_hundred_malformed_requests_to_each_port_do_no_harm()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Which ports a process listens on is known on Linux only.");
        using var aws = new ManagementApi(Gatehouse.Edge);
        using var caller = new Caller(Gatehouse.Edge);
        var function = await aws.CreateFunctionAsync("malformed", "knows-its-connection.cjs");
        var api = await aws.CreateHttpApiAsync("malformed", function);
        var chat = await aws.CreateWebSocketApiAsync("malformed chat", function);
        await caller.ReadAsync("/", api.HostAt("localhost"));
        int[] publicPorts = [.. Gatehouse.EdgePorts, new Uri(chat.Endpoint).Port];
        var wrong = new ConcurrentBag<string>();

        foreach (var process in Gatehouse.Processes)
        {
            foreach (var (ordinal, server) in ListeningEndpoints.Of(process.Id).Index())
            {
                var speaksHttp = publicPorts.Contains(server.Port);
                var samples = Samples(ordinal, server.Port, api, chat);
                await Parallel.ForEachAsync(samples, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (sample, _) =>
                {
                    if (await ComplaintAsync(server, sample, speaksHttp) is { } complaint) wrong.Add($"{process.Service}, {server}: {complaint}");
                });
            }

            process.IsRunning.ShouldBeTrue(process.Service);
        }

        wrong.ShouldBeEmpty();
        await caller.ReadAsync("/still/here", api.HostAt("localhost"));
    }

    private IEnumerable<Sample> Samples(int ordinal, int port, GatewayApi api, GatewayApi chat)
    {
        var isEdge = Gatehouse.EdgePorts.Contains(port);
        string[] hosts = isEdge
            ? [api.HostAt("localhost"), "localhost", chat.HostAt("localhost"), "", "a b", "[::", api.HostAt("")]
            : ["localhost"];
        string[] paths =
        [
            "/", "/dev", $"/_aws/execute-api/{api.Id}/$default/x", $"/restapis/{api.Id}/local/_user_request_/", "/v2/apis",
            "/2015-03-31/functions", "/_localstack/health", "/@connections/AAAAAAAAAAAAAAA=",
            $"/_aws/execute-api/{chat.Id}/dev/@connections/", "/2018-06-01/runtime/init/error",
        ];
        var socketPath = isEdge ? $"/_aws/execute-api/{chat.Id}/dev" : "/dev";
        return new MalformedRequests(Seed + ordinal, hosts, paths, socketPath).Take(SamplesPerPort);
    }

    /// <summary>Null where all is well.</summary>
    private static async Task<string?> ComplaintAsync(IPEndPoint server, Sample sample, bool speaksHttp)
    {
        string heard;
        try
        {
            heard = await RawConnection.TryAsync(server, sample);
        }
        catch (TimeoutException stuck)
        {
            return stuck.Message;
        }

        if (heard.Contains("   at ", StringComparison.Ordinal)) return $"told of its inside for {sample}:\n{heard}";
        if (!speaksHttp || heard.Length == 0 || heard.StartsWith("HTTP/1.1 101", StringComparison.Ordinal)) return null;

        var status = heard.Split(' ')[1];
        var head = heard.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var body = heard[(head + 4)..];
        // Past the length of the first chunk.
        if (heard[..head].Contains("Transfer-Encoding: chunked", StringComparison.Ordinal)) body = body[(body.IndexOf('\n') + 1)..];
        var isProper = status[0] is '2' || (status is not "500" && (body.Length == 0 || body[0] is '{' or '<'));
        return isProper ? null : $"answered {sample} with\n{heard}";
    }
}

/// <summary>In one process.</summary>
public sealed class MalformedRequestOverAllInOneTests(AllInOne gatehouse) : MalformedRequest(gatehouse), IClassFixture<AllInOne>;

/// <summary>Over planes apart.</summary>
public sealed class MalformedRequestOverFourPlanesTests(FourPlanes gatehouse) : MalformedRequest(gatehouse), IClassFixture<FourPlanes>;
