using System.Text;
using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Tests;

public sealed class InvokeTests
{
    [Fact]
    public async Task A_runner_gets_the_event_and_the_revision_that_the_caller_saw()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();
        var kept = await bench.CallAsync<FunctionConfiguration>(new GetFunctionConfigurationRequest { FunctionName = "f" });

        var answer = await bench.CallAsync<InvocationResponse>(
            new InvokeRequest { FunctionName = "f", Payload = ByteString.CopyFromUtf8("{\"a\":1}") });

        answer.StatusCode.ShouldBe(200);
        answer.Payload.ToStringUtf8().ShouldBe("\"done\"");
        answer.ExecutedVersion.ShouldBe("$LATEST");
        var request = bench.Runner.Requests.ShouldHaveSingleItem();
        request.FunctionName.ShouldBe("f");
        request.Qualifier.ShouldBeEmpty();
        request.Payload.ToStringUtf8().ShouldBe("{\"a\":1}");
        request.ExpectedRevisionId.ShouldBe(kept.RevisionId);
    }

    [Fact]
    public async Task A_functions_own_error_is_an_answer()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();
        bench.Runner.Result = new() { FunctionError = "Unhandled", Payload = ByteString.CopyFromUtf8("{}"), LogTail = ByteString.CopyFromUtf8("END") };

        var answer = await bench.CallAsync<InvocationResponse>(new InvokeRequest { FunctionName = "f", LogType = "Tail" });

        answer.StatusCode.ShouldBe(200);
        answer.FunctionError.ShouldBe("Unhandled");
        answer.LogResult.ShouldBe(Convert.ToBase64String(Encoding.UTF8.GetBytes("END")));
    }

    [Theory]
    [InlineData("Event", 202, 1)]
    [InlineData("DryRun", 204, 0)]
    public async Task Other_types_answer_nothing(string type, int status, int runs)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();

        var answer = await bench.CallAsync<InvocationResponse>(new InvokeRequest { FunctionName = "f", InvocationType = type });

        answer.StatusCode.ShouldBe(status);
        answer.HasPayload.ShouldBeFalse();
        answer.HasExecutedVersion.ShouldBeFalse();
        bench.Runner.Requests.Count.ShouldBe(runs);
        bench.Runner.Requests.ShouldAllBe(request => request.Asynchronous && request.Payload.ToStringUtf8() == "{}");
    }

    [Fact]
    public async Task What_a_runner_refuses_the_caller_is_told_by_AWSs_name()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();
        bench.Runner.Failure = new AwsFailure("TooManyRequestsException", 429, "Rate Exceeded.");

        var failure = await bench.FailAsync(new InvokeRequest { FunctionName = "f" });

        failure.Code.ShouldBe("TooManyRequestsException");
        failure.HttpStatus.ShouldBe(429);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("text")]
    [InlineData("{} {}")]
    public async Task What_is_not_JSON_does_not_run(string payload)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();

        var failure = await bench.FailAsync(new InvokeRequest { FunctionName = "f", Payload = ByteString.CopyFromUtf8(payload) });

        failure.Code.ShouldBe("InvalidRequestContentException");
        failure.Message.ShouldStartWith("Could not parse request body into json: Could not parse payload into json: ");
        bench.Runner.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("RequestResponse", 6_291_457, 6_291_456)]
    [InlineData("Event", 1_048_577, 1_048_576)]
    public async Task Too_large_an_event_does_not_run(string type, int size, int limit)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();
        var payload = ByteString.CopyFromUtf8($"\"{new string('x', size - 2)}\"");

        var failure = await bench.FailAsync(new InvokeRequest { FunctionName = "f", InvocationType = type, Payload = payload });

        failure.HttpStatus.ShouldBe(413);
        failure.Members["Message"].ShouldBe($"{size} byte payload is too large for the {type} invocation type (limit {limit} bytes)");
    }

    [Theory]
    [InlineData("f:$LATEST")]
    [InlineData("000000000000:function:f:$LATEST")]
    [InlineData("arn:aws:lambda:us-east-1:000000000000:function:f:$LATEST")]
    public async Task Every_form_of_a_name_reaches_the_function(string name)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();

        await bench.DoAsync(new InvokeRequest { FunctionName = name });

        bench.Runner.Requests.ShouldHaveSingleItem().Qualifier.ShouldBe("$LATEST");
    }

    [Fact]
    public async Task Two_qualifiers_must_agree()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();

        var failure = await bench.FailAsync(new InvokeRequest { FunctionName = "f:one", Qualifier = "two" });

        failure.Message.ShouldBe("The derived qualifier from the function name does not match the specified qualifier.");
    }

    [Fact]
    public async Task A_client_context_is_decoded_or_refused()
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        await bench.FunctionAsync();

        await bench.DoAsync(new InvokeRequest { FunctionName = "f", ClientContext = Convert.ToBase64String("{\"a\":1}"u8) });
        var failure = await bench.FailAsync(new InvokeRequest { FunctionName = "f", ClientContext = "{\"a\":1}" });

        bench.Runner.Requests.ShouldHaveSingleItem().ClientContext.ShouldBe("{\"a\":1}");
        failure.Code.ShouldBe("InvalidRequestContentException");
    }
}
