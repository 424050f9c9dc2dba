"""The few words of Objective-C that macOS needs: find a class, send a message. Loads on macOS only."""

import ctypes
import ctypes.util
from typing import Any

_runtime = ctypes.CDLL(ctypes.util.find_library("objc"))
_runtime.objc_getClass.restype = ctypes.c_void_p
_runtime.objc_getClass.argtypes = [ctypes.c_char_p]
_runtime.sel_registerName.restype = ctypes.c_void_p
_runtime.sel_registerName.argtypes = [ctypes.c_char_p]


def class_named(name: str) -> int | None:
    """Return the class with this name."""
    return _runtime.objc_getClass(name.encode())


def send(receiver: int | None, message: str, *arguments: Any) -> int | None:
    """Send a message whose arguments are ctypes values and whose answer is an object, or nothing."""
    kinds: list[Any] = [type(argument) for argument in arguments]
    call = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, *kinds)
    method = call(("objc_msgSend", _runtime))
    return method(receiver, _runtime.sel_registerName(message.encode()), *arguments)


def conceal_pasteboard() -> None:
    """Tell clipboard managers that what was just copied is secret, as nspasteboard.org has it."""
    pasteboard = send(class_named("NSPasteboard"), "generalPasteboard")
    concealed = _text("org.nspasteboard.ConcealedType")
    types = ctypes.c_void_p(send(class_named("NSArray"), "arrayWithObject:", concealed))
    send(pasteboard, "addTypes:owner:", types, ctypes.c_void_p(None))
    send(pasteboard, "setString:forType:", _text(""), concealed)


def _text(content: str) -> ctypes.c_void_p:
    encoded = ctypes.c_char_p(content.encode())
    return ctypes.c_void_p(send(class_named("NSString"), "stringWithUTF8String:", encoded))
