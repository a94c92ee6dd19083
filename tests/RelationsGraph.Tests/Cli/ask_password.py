"""Runs a program in a terminal of its own, types a password when it is asked for one, and says what the screen showed.

Usage: ask_password.py PASSWORD PROGRAM [ARGUMENT ...]

Writes the screen as it was at the end, and in a last line how the program ended.
"""

import os
import pty
import select
import sys
import termios
import time

PROMPT = b"Password of neo4j: "
PATIENCE = 60


def shows_typing(terminal):
    return termios.tcgetattr(terminal)[3] & termios.ECHO != 0


def main(password, command):
    child, terminal = pty.fork()
    if child == 0:
        os.environ.pop("NEO4J_PASSWORD", None)
        os.environ["TERM"] = "xterm"
        os.execvp(command[0], command)

    screen, is_asked, end = b"", False, time.monotonic() + PATIENCE
    while time.monotonic() < end:
        # Nobody types before the question stands there; by then, or a moment later, what is typed must not be shown any more
        if not is_asked and PROMPT in screen and not shows_typing(terminal):
            # One letter too many, which Backspace takes back
            os.write(terminal, password.encode() + b"x\x7f\r")
            is_asked = True
        if not select.select([terminal], [], [], 0.02)[0]:
            continue
        try:
            piece = os.read(terminal, 4096)
        except OSError:
            break
        if not piece:
            break
        screen += piece
    else:
        os.kill(child, 9)

    _, status = os.waitpid(child, 0)
    sys.stdout.write(screen.decode(errors="replace").replace("\r", ""))
    print(f"\nended with {os.waitstatus_to_exitcode(status)}")


main(sys.argv[1], sys.argv[2:])
