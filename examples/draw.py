#!/usr/bin/env python3
"""draw.py LIBRARY: draws a graph through the C interface, by ctypes."""
import ctypes
import sys

boxart = ctypes.CDLL(sys.argv[1] if len(sys.argv) > 1 else "libboxart.so.0.1")
for name, result, arguments in [
        ("boxart_draw", ctypes.c_void_p, [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_void_p]),
        ("boxart_options_new", ctypes.c_void_p, []),
        ("boxart_options_set", ctypes.c_int, [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p]),
        ("boxart_options_error", ctypes.c_char_p, [ctypes.c_void_p]),
        ("boxart_options_free", None, [ctypes.c_void_p]),
        ("boxart_drawing_status", ctypes.c_int, [ctypes.c_void_p]),
        ("boxart_drawing_text", ctypes.c_char_p, [ctypes.c_void_p]),
        ("boxart_drawing_message", ctypes.c_char_p, [ctypes.c_void_p]),
        ("boxart_drawing_hint", ctypes.c_char_p, [ctypes.c_void_p]),
        ("boxart_drawing_free", None, [ctypes.c_void_p]),
]:
    function = getattr(boxart, name)
    function.restype, function.argtypes = result, arguments


def draw(dot, **options):
    """The drawing of a text in DOT; ValueError when it can't be read."""
    text, handle, drawing = dot.encode(), boxart.boxart_options_new(), None
    try:
        for name, value in options.items():
            if boxart.boxart_options_set(handle, name.replace("_", "-").encode(), str(value).encode()) != 0:
                raise ValueError(boxart.boxart_options_error(handle).decode())
        drawing = boxart.boxart_draw(text, len(text), handle)
        if boxart.boxart_drawing_status(drawing) != 0:
            raise ValueError((boxart.boxart_drawing_message(drawing) + b"; " + boxart.boxart_drawing_hint(drawing)).decode())
        return boxart.boxart_drawing_text(drawing).decode()
    finally:
        boxart.boxart_drawing_free(drawing)
        boxart.boxart_options_free(handle)


print(draw("digraph { Bonn -> Berlin; Bonn -> Ulm }", rankdir="LR"), end="")
print(draw("digraph { Bonn -> Berlin }", spacing="dense", rankdir="LR"), end="")
for dot, spacing in ("digraph { Bonn -- Berlin }", "dense"), ("digraph { Bonn -> Berlin }", "tight"):
    try:
        draw(dot, spacing=spacing)
    except ValueError as error:
        print(error)
