"""websockets_client.py URL: Python's websockets."""
import asyncio
import sys

import websockets


async def main(url):
    async with websockets.connect(url, subprotocols=["graphql-ws"]) as socket:
        assert socket.subprotocol == "graphql-ws", socket.subprotocol
        for n in range(20):
            await socket.send(f"message {n} ☃")
            assert await socket.recv() == f"message {n} ☃"
        await (await socket.ping())
        await socket.send(["in ", "several ", "frames"])
        assert await socket.recv() == "in several frames"
        await socket.send('{"action":"ping"}')
        assert await socket.recv() == '{"pong":true}'


asyncio.run(asyncio.wait_for(main(sys.argv[1]), 60))
