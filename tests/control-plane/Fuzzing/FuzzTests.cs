using System.Text;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Protocols;
using Gatehouse.AwsWire.Rest;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Gatehouse.ControlPlane.Tests.Fuzzing;

public sealed class FuzzTests
{
    private static readonly WireModel Model = WireModel.Load();

    private readonly RestJsonProtocol _protocol = new();

    [Theory]
    [InlineData("gatehouse.aws.apigatewayv2.ApiGatewayV2", 50_000)]
    [InlineData("gatehouse.aws.apigateway.ApiGateway", 20_000)]
    public async Task Whatever_is_sent_the_answer_is_a_success_or_a_failure_with_a_name(string service, int times)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var requests = new RandomRequests(seed: 20_260_102, Model.Service(service));
        var successes = 0;

        for (var i = 0; i < times; i++)
        {
            var (operation, target, body) = requests.Next();
            if (await CallAsync(bench, operation, target, body) is not { } answer) continue;

            requests.Learn(answer);
            successes++;
        }

        successes.ShouldBeGreaterThan(times / 50, "nonsense that never gets in tests nothing");
    }

    /// <summary>The answer; null for a failure that a client understands.</summary>
    private async Task<IMessage?> CallAsync(ControlPlaneBench bench, WireOperation operation, string target, byte[] body)
    {
        var http = Request(operation.Http.Method, target);
        if (_protocol.Locate(operation.Service, http, body) is not { } located) return null;

        var told = $"{operation.Http.Method} {target} {Encoding.UTF8.GetString(body)}";
        try
        {
            return await bench.CallAsync(operation.Service.FullName, located.Operation.Name, _protocol.Read(located, http, body).Message);
        }
        catch (MalformedRequestException)
        {
            return null;
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.Unimplemented)
        {
            // The edge answers 501 with the operation's name.
            return null;
        }
        catch (RpcException exception)
        {
            exception.TryGetAwsFailure(out var failure).ShouldBeTrue($"{told} failed with {exception.Status}");
            (failure!.HttpStatus is >= 400 and < 500).ShouldBeTrue($"{told} failed with {failure.HttpStatus} {failure.Message}");
            return null;
        }
    }

    private static HttpRequest Request(string method, string target)
    {
        var context = new DefaultHttpContext();
        var query = target.IndexOf('?', StringComparison.Ordinal);
        context.Request.Method = method;
        context.Request.Path = Uri.UnescapeDataString(query < 0 ? target : target[..query]);
        context.Request.QueryString = new QueryString(query < 0 ? "" : target[query..]);
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = target;
        return context.Request;
    }
}
