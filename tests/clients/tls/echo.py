"""Fetches an https URL, or has a wss one echo a message. With --insecure nothing is verified. The standard library alone: it is its ssl that counts."""
import os
import socket
import ssl
import sys
import urllib.parse
import urllib.request

url = sys.argv[1]
context = ssl.create_default_context()
if "--insecure" in sys.argv:
    context = ssl._create_unverified_context()

if url.startswith("https:"):
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=context))
    print(opener.open(url, timeout=20).read().decode())
    sys.exit(0)

# https://www.rfc-editor.org/rfc/rfc6455: a handshake, one masked text frame, one short frame back.
target = urllib.parse.urlsplit(url)
with context.wrap_socket(socket.create_connection((target.hostname, target.port), timeout=20), server_hostname=target.hostname) as wire:
    wire.sendall((
        f"GET {target.path or '/'} HTTP/1.1\r\nHost: {target.netloc}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n").encode())
    stream = wire.makefile("rb")
    status = stream.readline()
    assert b" 101 " in status, status
    while stream.readline() != b"\r\n":
        pass
    mask, message = os.urandom(4), b"hello"
    wire.sendall(bytes([0x81, 0x80 | len(message)]) + mask + bytes(byte ^ mask[at % 4] for at, byte in enumerate(message)))
    opcode, length = stream.read(2)
    answer = stream.read(length)
    assert (opcode, answer) == (0x81, message), (opcode, answer)
    print(answer.decode())
