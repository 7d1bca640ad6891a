"""A stage for the scripts: the repository's own files, one small journal, and a server that answers by rule."""
import html
import http.server
import json
import pathlib
import re
import threading
import time
import urllib.parse
from fractions import Fraction

from stage_pages import HISTORY, LATE, WORKS

ROOT = pathlib.Path(__file__).resolve().parents[2]
WEB = ROOT / "Sources" / "Web"
SYMBOLS = {"Н": "absent", "Б": "ill", "У": "excused", "О": "late"}
SURNAMES = (
    "Абрамов Белова Васильев Гаврилова Данилов Ершова Жуков Зайцева Иванов Козлова Крылов Лебедева Морозов Никитина "
    "Орлов Павлова Рязанцев Семёнова Тихонов Уваров Фёдорова Хасанов Цветкова Чернов Шевченко Щербакова Юсупов Яковлева"
).split()
DAYS = ["2025-11-11", "2025-11-12", "2025-11-14", "2025-11-14", "2025-11-20", "2025-11-21"]
TODAY = 4


def columns():
    """Six columns: a closed one, two works of one lesson, today's and one to come."""
    found = []
    for index, day in enumerate(DAYS):
        control = index == 3
        found.append({
            "l": 1002 if control else 1000 + index, "w": 1 if control else 0, "day": day,
            "kind": "контрольная" if control else "ответ", "weight": 3 if control else 1, "counts": True,
            "roll": index < TODAY, "editable": 0 < index <= TODAY, "open": index > 0, "topic": f"Тема {index}",
            "at": "2-й, 09:25", **({"future": "27 ноября"} if index > TODAY else {}),
        })
    return found


class School:
    """Keeps what the scripts have sent; misbehaves on request."""

    def __init__(self):
        self.lock = threading.Lock()
        self.reset()

    def reset(self):
        self.values, self.versions, self.answers, self.batches = {}, {}, {}, []
        self.status, self.refuse, self.rival, self.said = 200, {}, {}, {}
        self.lessons, self.lost, self.hangs = {}, 0, 0
        self.cells = [[0, 1, None, 0, "5", 1, None, 0, 0], [0, 2, None, 0, "4", 1, None, 0, 0],
                      [0, 3, None, 0, "3", 1, None, 0, 0], [1, 1, "absent", 1, None, 0, None, 0, 0]]
        for row, column, absence, _, first, version, *_ in self.cells:
            place = columns()[column]
            if first:
                self.put(("mark", 500 + row, place["l"], place["w"], 0), first, version)
            if absence:
                self.put(("absence", 500 + row, place["l"], 0, 0), "Н", 1)

    def put(self, key, value, version):
        self.values[key], self.versions[key] = value, version

    @staticmethod
    def key(op):
        return (op["facet"], op.get("student", 0), op["lesson"], op.get("work", 0), op.get("place", 0))

    def average(self, student):
        weights = {(place["l"], place["w"]): place["weight"] for place in columns()}
        marks = [(int(value), weights.get(key[2:4], 1)) for key, value in self.values.items()
                 if key[0] == "mark" and key[1] == student and (value or "").isdigit()
                 and not (key[4] < 2 and self.values.get((*key[:4], 2)))]
        total = sum(weight for _, weight in marks)
        if not total:
            return "—"
        hundredths = int(Fraction(sum(mark * weight for mark, weight in marks), total) * 100 + Fraction(1, 2))
        return f"{hundredths // 100},{hundredths % 100:02d}"

    def take(self, ops):
        with self.lock:
            self.batches.append(ops)
            return [self.answer(op) for op in ops]

    def answer(self, op):
        key = self.key(op)
        if op["op"] in self.answers:
            return self.replayed(op, key)
        if key in self.rival:
            value, by = self.rival.pop(key)
            self.put(key, value, self.versions.get(key, 0) + 1)
            return {"op": op["op"], "ok": False, "code": "conflict", "msg": "Клетку изменил другой.",
                    "ver": self.versions[key], "value": value, "by": by}
        if op.get("student") in self.refuse:
            return {"op": op["op"], "ok": False, "code": "locked", "msg": self.refuse[op["student"]], "ver": 0}
        seen = op.get("base", self.versions.get(key, 0))
        if isinstance(seen, str):
            seen = self.answers.get(seen, {}).get("ver", -1)
        if seen != self.versions.get(key, 0):
            return {"op": op["op"], "ok": False, "code": "conflict", "msg": "", "ver": self.versions.get(key, 0),
                    "value": self.values.get(key), "by": "Ким Л. С."}
        self.put(key, op["set"], self.versions.get(key, 0) + 1)
        result = {"op": op["op"], "ok": True, "ver": self.versions[key]}
        if op["facet"] == "mark":
            result |= {"student": op["student"], "avg": self.average(op["student"]), "forecast": "4"}
        self.answers[op["op"]] = result
        return result

    def replayed(self, op, key):
        """A repeated operation is answered with what stands now, and as a conflict where somebody else wrote since."""
        value, version = self.values.get(key), self.versions.get(key, 0)
        if version > self.answers[op["op"]]["ver"] and value != op["set"]:
            return {"op": op["op"], "ok": False, "code": "conflict", "msg": "", "ver": version, "value": value,
                    "by": "Ким Л. С."}
        return self.answers[op["op"]] | {"ver": version, "value": value}

    def marks(self, student):
        values = self.values.items()
        return {key[2:]: value for key, value in values if key[:2] == ("mark", student) and value}


def joined(entry, seen=None):
    """An entry and all it imports as one module, as the server joins them at its start."""
    seen = set() if seen is None else seen
    if entry in seen:
        return ""
    seen.add(entry)
    text = (WEB / "Scripts" / entry).read_text()
    needed = "".join(joined(name, seen) for name in re.findall(r'^import .* from "\./([\w-]+\.js)";$', text, re.M))
    return needed + re.sub(r"^export ", "", re.sub(r"^import .*\n", "", text, flags=re.M), flags=re.M)


def journal(school):
    """The journal's page as the server draws it."""
    places = columns()
    shown = {(row, column): ("Н" if absence else first) for row, column, absence, _, first, *_ in school.cells}
    fresh = {(row, column): f' aria-label="{first}, семья увидит позже"'
             for row, column, _, _, first, *_, flags in school.cells if flags & 1}
    heads = "".join(
        f'<th scope="col" data-l="{p["l"]}" data-w="{p["w"]}" data-weight="{p["weight"]}" data-day="{p["day"]}"'
        f'{" class=is-today" if i == TODAY else ""}>'
        f'<a class="grid__day" href="/lesson/{p["l"]}/7" tabindex="-1"><b>{p["day"][-2:]}</b></a>'
        f'<span class="grid__state"><span class="grid__roll{"" if p["roll"] else " is-no"}">'
        f'{"✓" if p["roll"] else "○"}</span></span></th>'
        for i, p in enumerate(places))
    rows = ""
    for row, name in enumerate(SURNAMES):
        cells = "".join(
            f'<td{" tabindex=0" if (row, i) == (0, TODAY) else ""}{"" if p["editable"] else " aria-readonly=true"}'
            f'{" class=abs" if shown.get((row, i)) == "Н" else ""}'
            f'{fresh.get((row, i), "")}>{shown.get((row, i), "")}</td>'
            for i, p in enumerate(places))
        average = school.average(500 + row)
        rows += (f'<tr data-s="{500 + row}"><th scope="row" title="{name} И.">{name} И.</th>{cells}'
                 f'<td class="grid__avg">{average}</td><td class="grid__period"></td></tr>')
    sheet = json.dumps({"symbols": SYMBOLS, "scale": [1, 2, 3, 4, 5], "two": True, "columns": places,
                        "cells": school.cells}, ensure_ascii=False)
    sheets = sorted((WEB / "Styles").glob("*.css"))
    styles = "".join(f'<link rel="stylesheet" href="/Styles/{path.name}">' for path in sheets)
    widths = "".join(f'<col class="grid__{name}">' for name in ["cname", *["ccell"] * len(places), "cavg", "cperiod"])
    return f"""<!doctype html><html lang="ru" data-account="17"><head><meta charset="utf-8"><title>8Б Алгебра</title>
<meta name="viewport" content="width=device-width, initial-scale=1, minimum-scale=1">
<meta name="form-token" content="token-1">{styles}
<script type="module" src="/Scripts/common.js"></script><script type="module" src="/Scripts/journal.js"></script>
</head><body><header class="top"><a class="top__brand" href="/">Школа</a>
<nav class="top__nav"><ul><li><a href="/journals">Журналы</a></li>
<li><a href="/substitutions">Замены</a></li></ul></nav>
<div class="top__end"><output class="top__state" id="save-state"></output></div></header>
<main class="sheet" id="main"><h1 id="h1">8Б · Алгебра</h1><div class="sheet__body">
<table class="grid" role="grid" aria-multiselectable="true" aria-labelledby="h1" data-behaviour="grid"
data-cells="/cells" data-topics data-homework>
<colgroup>{widths}</colgroup><thead><tr><th scope="col" class="grid__corner">Ученик</th>{heads}
<th scope="col">Ср.</th><th scope="col">II</th></tr></thead><tbody>{rows}</tbody>
<tfoot><tr><th scope="row">Средняя столбца</th>{"<td></td>" * (len(places) + 2)}</tr></tfoot></table>
<script type="application/json" id="grid-sheet">{sheet}</script></div></main></body></html>"""


def serve(school):
    """Starts the stage on a free port of this machine; returns its address and the server."""
    class Stage(http.server.BaseHTTPRequestHandler):
        def reply(self, status, kind, body, more=()):
            self.send_response(status)
            for each in more:
                self.send_header(*each)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Security-Policy", "default-src 'self'")
            self.send_header("Cache-Control", "no-store")
            try:
                self.end_headers()
                self.wfile.write(body)
            except BrokenPipeError:
                pass  # The page has gone; its operations have been taken all the same.

        def do_GET(self):
            path = self.path.split("?")[0]
            if path == "/journal":
                return self.reply(200, "text/html; charset=utf-8", journal(school).encode())
            if path.endswith("/history"):
                return self.reply(200, "text/html; charset=utf-8", HISTORY.encode())
            if path.endswith("/works"):
                return self.reply(200, "text/html; charset=utf-8", WORKS.encode())
            if path == "/journals":
                links = "".join(f'<tr><th><a href="/journal/{slug}">{title}</a></th></tr>'
                                for slug, title in [("8b/algebra", "8Б · Алгебра"), ("8v/algebra", "8В · Алгебра")])
                return self.reply(200, "text/html; charset=utf-8", f"<table><tbody>{links}</tbody></table>".encode())
            if path.endswith("/late"):
                said = html.escape(school.lessons.get(path, {}).get("reason", ""))
                return self.reply(200, "text/html; charset=utf-8", LATE.format(path=path, said=said).encode())
            if path.startswith("/lesson/"):
                form = ('<!doctype html><html data-account="17">'
                        f'<form data-behaviour="lesson" action="{path}"><input name="topic"><textarea name="homework">'
                        '</textarea><input type="checkbox" name="nohomework" value="1" checked></form>')
                return self.reply(200, "text/html; charset=utf-8", form.encode())
            if path.startswith("/journal/") or path in ("/blank", "/login", "/favicon.ico"):
                return self.reply(200, "text/html; charset=utf-8", b"<!doctype html><title>.</title>")
            if path == "/joined.js":
                seen = set()
                both = "".join(joined(entry, seen) for entry in ("common.js", "journal.js"))
                return self.reply(200, "text/javascript", both.encode())
            file = WEB / path.lstrip("/")
            if not file.is_file():
                return self.reply(404, "text/plain", b"")
            return self.reply(200, "text/css" if file.suffix == ".css" else "text/javascript", file.read_bytes())

        def do_POST(self):
            sent = self.rfile.read(int(self.headers["Content-Length"]))
            if self.path.startswith("/lesson/"):
                school.lessons[self.path] = dict(urllib.parse.parse_qsl(sent.decode(), keep_blank_values=True))
                if self.path.endswith("/late"):
                    # The lesson's own page follows, and says in its address that it was written.
                    return self.reply(303, "text/html", b"", [("Location", "/lesson/1004/7?saved=1")])
                return self.reply(200, "text/html", b"")
            body = json.loads(sent)
            if school.hangs:
                school.hangs -= 1
                time.sleep(30)
                return None
            if school.status != 200 and school.said is None:
                return self.reply(school.status, "text/html", b"<h1>Proxy</h1>")
            if school.status != 200:
                said = {"error": "Так нельзя."} | school.said
                return self.reply(school.status, "application/json", json.dumps(said).encode())
            assert self.headers["X-Parta-Token"] == "token-1"
            results = school.take(body["ops"])
            if school.lost:
                school.lost -= 1
                return self.reply(502, "text/plain", b"")
            return self.reply(200, "application/json", json.dumps({"results": results}).encode())

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Stage)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}", server
