#!/usr/bin/env python3
"""The size table: files and lines of each room, and what the house asks of them."""
import pathlib
import statistics
import subprocess

KINDS = {".swift", ".js", ".css", ".sql"}


def room(path):
    parts = path.parts
    if parts[0] == "Features":
        return f"Features/{parts[1]}" + ("/Tests" if parts[2] == "Tests" else "")
    return "/".join(parts[:2]) if parts[0] in ("Sources", "Tests") else parts[0]


def row(name, counts):
    ninth = sorted(counts)[int(len(counts) * 0.9)] if len(counts) > 1 else counts[0]
    print(f"{name:28}{len(counts):6}{sum(counts):8}{statistics.median(counts):8.0f}{ninth:6}{max(counts):6}")


def main():
    listed = subprocess.run(["git", "ls-files", "-z"], capture_output=True, text=True, check=True).stdout
    rooms = {}
    for name in filter(None, listed.split("\0")):
        path = pathlib.Path(name)
        if path.suffix in KINDS and path.exists() and len(path.parts) > 1:
            lines = len(path.read_text(encoding="utf-8").splitlines())
            rooms.setdefault(room(path), []).append(lines)
    print(f"{'room':28}{'files':>6}{'lines':>8}{'median':>8}{'p90':>6}{'max':>6}")
    for name in sorted(rooms):
        row(name, rooms[name])
    product = [n for name, counts in rooms.items() if "Tests" not in name for n in counts]
    tests = [n for name, counts in rooms.items() if "Tests" in name for n in counts]
    row("product", product)
    row("tests", tests)
    binary = pathlib.Path(".build-release/release/parta")
    if binary.exists():
        print(f"release binary {binary.stat().st_size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
