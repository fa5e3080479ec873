"""Finds the function that _HANDLER names: folder/module.function."""
import importlib
import sys

from .errors import FunctionFault


def load_handler(name):
    try:
        module_name, function_name = name.rsplit(".", 1)
    except ValueError as error:
        raise FunctionFault("Runtime.MalformedHandlerName", f"Bad handler '{name}': {error}") from error

    if module_name.split(".")[0] in sys.builtin_module_names:
        raise FunctionFault("Runtime.BuiltInModuleConflict", f"Cannot use built-in module {module_name} as a handler module")

    try:
        module = importlib.import_module(module_name.replace("/", "."))
    except ImportError as error:
        raise FunctionFault("Runtime.ImportModuleError", f"Unable to import module '{module_name}': {error}") from error
    except SyntaxError as error:
        place = [f'  File "{error.filename}" Line {error.lineno}\n    {error.text}\n']
        raise FunctionFault("Runtime.UserCodeSyntaxError", f"Syntax error in module '{module_name}': {error}", place) from error

    try:
        return getattr(module, function_name)
    except AttributeError as error:
        message = f"Handler '{function_name}' missing on module '{module_name}'"
        raise FunctionFault("Runtime.HandlerNotFound", message) from error
