"""Lambda's picture of an error: errorMessage, errorType, requestId, stackTrace."""
import os
import sys
import traceback

_OWN_FOLDER = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class FunctionFault(Exception):
    """A fault that has a name of Lambda's own, such as Runtime.ImportModuleError."""

    def __init__(self, error_type, message, stack_trace=None):
        super().__init__(message)
        self.error_type = error_type
        self.stack_trace = stack_trace or []


def describe_fault(fault, request_id=""):
    return _describe(str(fault), fault.error_type, request_id, fault.stack_trace)


def describe_current(request_id):
    """The exception being handled, without the frames of the bootstrap and of importlib around it."""
    kind, error, trace = sys.exc_info()
    frames = [frame for frame in traceback.extract_tb(trace) if not _is_ours(frame.filename)]
    return _describe(str(error), kind.__name__, request_id, traceback.format_list(frames))


def _is_ours(filename):
    return filename.startswith(_OWN_FOLDER) or filename.startswith("<frozen importlib") or "/importlib/" in filename


def _describe(message, error_type, request_id, stack_trace):
    return {"errorMessage": message, "errorType": error_type, "requestId": request_id, "stackTrace": stack_trace}
