"""A journal page as its own script reads it: where to post, whose cells, which version stands in each."""
import dataclasses
import html
import json
import re
import typing

LINK = re.compile(r'href="(/journal/[^"/?#]+/[^"/?#]+(?:\?p=[^"&#]+)?)"')
CELLS = re.compile(r'data-cells="([^"]+)"')
STUDENT = re.compile(r'<tr[^>]*\bdata-s="(\d+)"')
SHEET = re.compile(r'<script[^>]*id="grid-sheet"[^>]*>(.*?)</script>', re.S)
TOKEN = re.compile(r'<meta name="form-token" content="([^"]+)"')


class Cell(typing.NamedTuple):
    student: int
    lesson: int
    value: object  # the mark in the first place, or nothing
    version: int


@dataclasses.dataclass
class Desk:
    browser: object
    page: str
    post: str
    token: str
    cells: list  # where a mark may be written and nobody is absent
    rows: int
    columns: int

    def share(self, cells):
        return dataclasses.replace(self, cells=cells)


def desks_of(browser):
    """Every journal that the teacher's first pages lead to, in every period."""
    paths = set()
    for start in ("/", "/journals"):
        paths |= links(browser.get(start)[2])
    for path in sorted({path.split("?")[0] for path in paths}):
        periods = {other for other in links(browser.get(path)[2]) if other.startswith(path + "?")}
        yield from filter(None, (open_desk(browser, one) for one in sorted(periods)))


def links(text):
    return {html.unescape(path) for path in LINK.findall(text)}


def open_desk(browser, path):
    """The desk of one page; nothing where the page cannot be written into."""
    status, _, text = browser.get(path)
    post, sheet, token = CELLS.search(text), SHEET.search(text), TOKEN.search(text)
    if status != 200 or not (post and sheet and token):
        return None
    sheet = json.loads(sheet[1])
    if not sheet["scale"]:  # the first grade has attendance alone
        return None
    students = [int(number) for number in STUDENT.findall(text)]
    said = {(row, at): rest for row, at, *rest in sheet["cells"]}
    open_columns = [(at, column["l"]) for at, column in enumerate(sheet["columns"])
                    if column["editable"] and not column.get("future") and not column["w"]]
    cells = []
    for row, student in enumerate(students):
        for at, lesson in open_columns:
            absence, _, value, version, *_ = said.get((row, at), (None, 0, None, 0))
            if not absence:
                cells.append(Cell(student, lesson, value or None, version or 0))
    return Desk(browser, path, html.unescape(post[1]), html.unescape(token[1]), cells, len(students),
                len(sheet["columns"]))
