"""Speaks the Lambda Runtime API over one connection that it never lets go of.

Written for one server, ours: replies have a Content-Length and come in order. A response and the call for the next event leave
in one write.
"""
import json
import os
import socket

from . import console

NEXT = b"GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: runtime\r\n\r\n"


class RunnerGone(Exception):
    """The runner has closed the connection, and with it every reason to be here."""


class Event:
    """An event as it came, not yet parsed."""

    def __init__(self, headers, body):
        self.headers = headers
        self.body = body
        self.request_id = headers["lambda-runtime-aws-request-id"]


class RuntimeClient:
    def __init__(self):
        path = os.environ.get("GATEHOUSE_RUNTIME_SOCKET")
        if path and hasattr(socket, "AF_UNIX"):
            self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            self._socket.connect(path)
        else:
            host, port = os.environ["AWS_LAMBDA_RUNTIME_API"].split(":")
            self._socket = socket.create_connection((host, int(port)))
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._received = b""

    def fetch_first(self):
        self._send(NEXT)
        return Event(*self._receive())

    def post_result(self, request_id, body, content_type):
        """Posts a result and returns the next event."""
        return self._post_and_fetch(f"/2018-06-01/runtime/invocation/{request_id}/response", content_type, "", body)

    def post_error(self, request_id, error):
        """Posts an error object and returns the next event."""
        path = f"/2018-06-01/runtime/invocation/{request_id}/error"
        return self._post_and_fetch(path, "application/json", _error_type(error), json.dumps(error).encode())

    def post_init_error(self, error):
        self._send(_request("/2018-06-01/runtime/init/error", "application/json", _error_type(error), json.dumps(error).encode()))
        self._receive()

    def _post_and_fetch(self, path, content_type, headers, body):
        self._send(_request(path, content_type, headers, body) + NEXT)
        self._receive()
        return Event(*self._receive())

    def _send(self, data):
        try:
            self._socket.sendall(data)
        except OSError as error:
            raise RunnerGone from error

    def _receive(self):
        while (head_end := self._received.find(b"\r\n\r\n")) < 0:
            self._read_more()

        headers = {}
        for line in self._received[:head_end].decode().split("\r\n")[1:]:
            name, _, value = line.partition(":")
            headers[name.lower()] = value.strip()

        body_start = head_end + 4
        body_end = body_start + int(headers["content-length"])
        while len(self._received) < body_end:
            self._read_more()
        body = self._received[body_start:body_end]
        self._received = self._received[body_end:]
        return headers, body

    def _read_more(self):
        try:
            chunk = self._socket.recv(256 * 1024)
        except OSError as error:
            raise RunnerGone from error
        if not chunk:
            raise RunnerGone
        self._received += chunk


def _request(path, content_type, headers, body):
    mark = "Gatehouse-Log-Mark: 1\r\n" if console.take_log_mark() else ""
    head = (
        f"POST {path} HTTP/1.1\r\nHost: runtime\r\nContent-Type: {content_type}\r\n"
        f"{headers}{mark}Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def _error_type(error):
    name = str(error.get("errorType", "")).encode("ascii", "replace").decode().replace("\r", " ").replace("\n", " ")
    return f"Lambda-Runtime-Function-Error-Type: {name}\r\n"
