"""Types into real shells, presses Tab and reads the line. Usage: shells.py FOLDER

FOLDER holds the completions: cablelint.bash, cablelint.fish and zsh/_cablelint. The program is on
the PATH.
"""

import os
import pty
import select
import shutil
import subprocess
import sys
import time

# What is typed, and what Tab makes of it.
CASES = {
    "cablelint bas": "cablelint baseline",
    "cablelint baseline pru": "cablelint baseline prune",
    "cablelint rules te": "cablelint rules test",
    "cablelint schema conf": "cablelint schema config",
    "cablelint completions z": "cablelint completions zsh",
    "cablelint --form": "cablelint --format",
    "cablelint check --max-fin": "cablelint check --max-findings",
    "cablelint --format sar": "cablelint --format sarif",
    "cablelint --format=sar": "cablelint --format=sarif",
    "cablelint --fix --output chec": "cablelint --fix --output checkstyle",
    "cablelint baseline create --preset arch": "cablelint baseline create --preset archive",
    "cablelint --select tag-unk": "cablelint --select tag-unknown",
    "cablelint --select tag-unknown,tag-rep": "cablelint --select tag-unknown,tag-repeated",
    "cablelint explain tag-unk": "cablelint explain tag-unknown",
    "cablelint --rules fol": "cablelint --rules folder/",
    "cablelint --config alm": "cablelint --config almaty.txt",
    "cablelint alm": "cablelint almaty.txt",
    "cablelint parse alm": "cablelint parse almaty.txt",
    "cablelint parse --tr": "cablelint parse --tree",
    "cablelint parse --form": "cablelint parse --form",  # it has no such option
}

BASH = r"""
bind 'set enable-bracketed-paste off'; source %s/cablelint.bash
show() { printf '<%%s>\n' "$READLINE_LINE"; READLINE_LINE=; }
bind -x '"\C-x": show'
"""
ZSH = r"""
unsetopt zle_bracketed_paste; fpath=(%s/zsh $fpath); autoload -Uz compinit; compinit -u -D
show() { print -r -- "<$BUFFER>"; BUFFER= }
zle -N show; bindkey '^X' show; KEYTIMEOUT=1
"""


class Terminal:
    """A shell that someone types into."""

    def __init__(self, words):
        child, self.terminal = pty.fork()
        if child == 0:
            os.execvp(words[0], words)
        self.child = child
        self.unread = ""

    def read_until(self, end):
        limit = time.monotonic() + 20
        while end not in self.unread:
            if not select.select([self.terminal], [], [], max(0, limit - time.monotonic()))[0]:
                raise SystemExit(f"the shell says only {self.unread!r}, not {end!r}")
            self.unread += os.read(self.terminal, 65536).decode(errors="replace")
        text, self.unread = self.unread.split(end, 1)
        return text

    def type(self, keys):
        os.write(self.terminal, keys.encode())

    def completed(self, typed):
        self.type(typed + "\t\x18")
        shown = self.read_until(">\r\n")
        return shown[shown.rindex("<") + 1 :]

    def leave(self):
        self.type("exit\r")
        os.waitpid(self.child, 0)


def in_terminal(words, start):
    """The lines that a shell makes of what is typed, after the commands `start`."""
    shell = Terminal(words)
    shell.read_until("ready> ")
    shell.type(start.strip().replace("\n", "; ") + "; echo be''gun\r")
    shell.read_until("begun\r\n")
    lines = {typed: shell.completed(typed) for typed in CASES}
    shell.leave()
    return lines


def in_fish(folder):
    """The same by `complete -C`, which prints what Tab would offer for the last word."""
    lines = {}
    for typed in CASES:
        commands = f"source {folder}/cablelint.fish; complete -C '{typed}'"
        offers = subprocess.run(["fish", "--no-config", "-c", commands], check=True,
                                capture_output=True, text=True).stdout.splitlines()
        if len(offers) == 1:
            lines[typed] = " ".join(typed.split(" ")[:-1] + [offers[0].split("\t")[0]])
        else:
            lines[typed] = typed if not offers else f"{len(offers)} offers: {offers[:5]}"
    return lines


def main():
    folder = os.path.abspath(sys.argv[1])
    work = os.path.join(folder, "work")
    shutil.rmtree(work, ignore_errors=True)
    os.makedirs(os.path.join(work, "folder"))
    open(os.path.join(work, "almaty.txt"), "w").close()
    os.chdir(work)
    os.environ.update(TERM="xterm", COLUMNS="200", PS1="ready> ", HISTFILE="")
    shells = {
        "bash": in_terminal(["bash", "--norc", "-i"], BASH % folder),
        "zsh": in_terminal(["zsh", "-f", "-i"], ZSH % folder),
        "fish": in_fish(folder),
    }
    failed = 0
    for shell, lines in shells.items():
        for typed, line in lines.items():
            # Some shells go on with a blank, zsh with the = of a long option or the comma of a list.
            if line.rstrip(" =,") != CASES[typed]:
                print(f"FAILED {shell}: {typed!r} became {line!r}, wanted {CASES[typed]!r}")
                failed += 1
        print(f"{shell}: {len(lines)} lines typed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
