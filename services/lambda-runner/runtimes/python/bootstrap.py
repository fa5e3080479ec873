"""Runs a Python function: fetch an event, call the handler, post the answer and fetch the next event in the same breath.

Behaves as AWS's own runtime does (aws-lambda-python-runtime-interface-client).
"""
import os
import sys

from gatehouse_runtime import console, edge_names
from gatehouse_runtime.client import RunnerGone, RuntimeClient
from gatehouse_runtime.errors import FunctionFault, describe_current, describe_fault
from gatehouse_runtime.handlers import load_handler
from gatehouse_runtime.invocation import run


def main():
    task_root = os.environ["LAMBDA_TASK_ROOT"]
    sys.path[0] = task_root
    client = RuntimeClient()
    console.install()
    edge_names.install()
    try:
        handler = load_handler(os.environ["_HANDLER"])
    except FunctionFault as fault:
        leave(client, describe_fault(fault))
    except Exception:
        leave(client, describe_current(request_id=""))

    event = client.fetch_first()
    while True:
        event = run(client, handler, event)


def leave(client, error):
    console.log_error(error)
    client.post_init_error(error)
    sys.exit(1)


if __name__ == "__main__":
    try:
        main()
    except RunnerGone:
        os._exit(1)
