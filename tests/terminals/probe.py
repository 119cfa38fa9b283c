"""Runs in a terminal: prints drawings and asks at each border where the cursor stands.

probe.py DRAWINGS RESULT: DRAWINGS is a list of drawings as JSON, each a list of lines; RESULT gets for each of
them the columns of its right borders, as the terminal has them.
"""
import json
import os
import re
import sys
import termios
import tty

REPLY = re.compile(rb"\x1b\[(\d+);(\d+)R")


def column(terminal, unread):
    """Where the cursor is, from 0."""
    os.write(terminal, b"\x1b[6n")
    while not (found := REPLY.search(bytes(unread))):
        unread += os.read(terminal, 64)
    where = int(found[2]) - 1
    unread.clear()
    return where


def main():
    drawings_path, result_path = sys.argv[1:]
    with open(drawings_path, encoding="utf-8") as file:
        drawings = json.load(file)
    terminal = os.open("/dev/tty", os.O_RDWR)
    before = termios.tcgetattr(terminal)
    tty.setraw(terminal)
    result, unread = [], bytearray()
    try:
        for drawing in drawings:
            columns = []
            for line in drawing:
                # All of the line but its border, then where that would stand.
                os.write(terminal, b"\r\n" + line[:-1].encode())
                columns.append(column(terminal, unread))
                os.write(terminal, line[-1].encode())
            result.append(columns)
    finally:
        termios.tcsetattr(terminal, termios.TCSANOW, before)
    with open(result_path + ".part", "w", encoding="utf-8") as file:
        json.dump(result, file)
    os.replace(result_path + ".part", result_path)


if __name__ == "__main__":
    main()
