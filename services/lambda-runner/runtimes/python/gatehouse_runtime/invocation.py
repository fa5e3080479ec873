"""One event through the handler."""
import decimal
import json
import os
import re
import sys
import time

from . import console
from .errors import FunctionFault, describe_current, describe_fault

# From Python 3.12 on Lambda leaves other scripts than Latin as they are. The runtime's name decides, not what is installed.
_version = os.environ.get("AWS_EXECUTION_ENV", "").rpartition("python3.")[2]
_KEEPS_UNICODE = int(_version) >= 12 if _version.isdigit() else sys.version_info >= (3, 12)


def run(client, handler, event):
    """Answers the event and returns the next one."""
    request_id = event.request_id
    console.set_request_id(request_id)
    os.environ["_X_AMZN_TRACE_ID"] = event.headers.get("lambda-runtime-trace-id", "")
    try:
        body, content_type = _encode(handler(_decode(event), _Context(event.headers)))
    except FunctionFault as fault:
        error = describe_fault(fault, request_id)
    except Exception:
        error = describe_current(request_id)
    else:
        return client.post_result(request_id, body, content_type)

    console.log_error(error)
    return client.post_error(request_id, error)


def _decode(event):
    if event.headers.get("content-type") != "application/json":
        return event.body
    try:
        return json.loads(event.body)
    except ValueError as error:
        raise FunctionFault("Runtime.UnmarshalError", f"Unable to unmarshal input: {error}") from error


def _encode(result):
    if isinstance(result, bytes):
        return result, "application/unknown"
    try:
        return _to_json(result).encode(), "application/json"
    except Exception as error:
        raise FunctionFault("Runtime.MarshalError", f"Unable to marshal response: {error}") from error


# The json module writes no number with its own digits: decimals pass as marked strings and lose their quotes afterwards.
_DECIMAL = re.compile(r'"\\u0000decimal:([^"\\]*)\\u0000"')


def _to_json(result):
    decimals = []

    def encode_decimal(value):
        if not isinstance(value, decimal.Decimal):
            raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")
        decimals.append(value)
        return f"\0decimal:{value}\0"

    text = json.dumps(result, default=encode_decimal, ensure_ascii=not _KEEPS_UNICODE)
    return _DECIMAL.sub(r"\1", text) if decimals else text


class _Attributes:
    """Members of a JSON object as attributes; None where there are none."""

    def __init__(self, **members):
        self.__dict__.update(members)

    def __getattr__(self, name):
        return None


class _Context:
    def __init__(self, headers):
        self._deadline = int(headers["lambda-runtime-deadline-ms"])
        self.aws_request_id = headers["lambda-runtime-aws-request-id"]
        self.invoked_function_arn = headers["lambda-runtime-invoked-function-arn"]
        self.function_name = os.environ.get("AWS_LAMBDA_FUNCTION_NAME")
        self.function_version = os.environ.get("AWS_LAMBDA_FUNCTION_VERSION")
        self.memory_limit_in_mb = os.environ.get("AWS_LAMBDA_FUNCTION_MEMORY_SIZE")
        self.log_group_name = os.environ.get("AWS_LAMBDA_LOG_GROUP_NAME")
        self.log_stream_name = os.environ.get("AWS_LAMBDA_LOG_STREAM_NAME")
        self.client_context = _client_context(headers.get("lambda-runtime-client-context"))
        identity = json.loads(headers.get("lambda-runtime-cognito-identity", "{}"))
        self.identity = _Attributes(
            cognito_identity_id=identity.get("cognitoIdentityId"),
            cognito_identity_pool_id=identity.get("cognitoIdentityPoolId"),
        )
        self.tenant_id = headers.get("lambda-runtime-aws-tenant-id")

    def get_remaining_time_in_millis(self):
        return max(self._deadline - int(time.time() * 1000), 0)

    def log(self, message):
        sys.stdout.write(str(message))


def _client_context(text):
    if text is None:
        return None
    given = json.loads(text)
    return _Attributes(custom=given.get("custom"), env=given.get("env"), client=_Attributes(**given.get("client", {})))
