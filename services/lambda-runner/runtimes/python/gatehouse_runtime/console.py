"""Standard output and logging as Lambda has them, and the mark where an event's output ends."""
import io
import logging
import sys
import time

LOG_MARK = b"\0gatehouse-mark\0\n"
_state = {"has_printed": False, "request_id": ""}


class _MarkedOutput(io.FileIO):
    """A raw output that remembers whether anything was written."""

    def write(self, data):
        _state["has_printed"] = True
        return super().write(data)


class _LambdaFormatter(logging.Formatter):
    converter = time.gmtime

    def format(self, record):
        record.aws_request_id = _state["request_id"]
        return super().format(record)


def install():
    output = _MarkedOutput(1, "w", closefd=False)
    sys.stdout = io.TextIOWrapper(io.BufferedWriter(output), encoding="utf-8", errors="backslashreplace", write_through=True)
    sys.stdout = _Unbuffered(sys.stdout)
    sys.stderr = sys.stdout

    handler = logging.StreamHandler(sys.stdout)
    formatter = _LambdaFormatter("[%(levelname)s]\t%(asctime)s.%(msecs)03dZ\t%(aws_request_id)s\t%(message)s", "%Y-%m-%dT%H:%M:%S")
    handler.setFormatter(formatter)
    logging.getLogger().addHandler(handler)


class _Unbuffered:
    """Flushes after every write: what a function prints must not be lost when it crashes in its next line."""

    def __init__(self, stream):
        self._stream = stream

    def write(self, text):
        written = self._stream.write(text)
        self._stream.flush()
        return written

    def writelines(self, lines):
        self._stream.writelines(lines)
        self._stream.flush()

    def __getattr__(self, name):
        return getattr(self._stream, name)


def set_request_id(request_id):
    _state["request_id"] = request_id


def log_error(error):
    """[ERROR] Type: message, then the traceback; one log event, so its lines end in carriage returns."""
    lines = [f"[ERROR] {error.get('errorType')}: {error.get('errorMessage')}"]
    if error.get("stackTrace"):
        lines.append("Traceback (most recent call last):")
        for frame in error["stackTrace"]:
            lines.extend(_keep_indentation(line) for line in frame.rstrip("\n").split("\n"))
    print("\r".join(lines))


def _keep_indentation(line):
    text = line.lstrip(" ")
    return "\u00a0" * (len(line) - len(text)) + text


def take_log_mark():
    """Whether the end of the event's output had to be marked, and was."""
    if not _state["has_printed"]:
        return False
    with io.FileIO(1, "w", closefd=False) as raw:
        raw.write(LOG_MARK)
    _state["has_printed"] = False
    return True
