"""Pasting from a spreadsheet: the vectors of reading, and the journal that takes what was read."""
import json

from journal_hands import cell, opened, place, press, saved, strip, text, until
from kept_cases import drawn
from stage import ROOT, TODAY

VECTORS = ROOT / "Tests" / "vectors" / "pasting.json"
READ = """async (v) => {
    const { pastedRows, pastedCell } = await import("/Scripts/pasted-values.js");
    const { pastedDay, rowsNamed } = await import("/Scripts/pasted-names.js");
    const { pasteShape } = await import("/Scripts/paste-plan.js");
    const flat = (cell) => cell && (cell.error ? "error" : [cell.absence, ...cell.entries]);
    const page = { names: v.names, days: v.days };
    const targets = ({ lines, columns }) => lines.filter(({ row }) => row >= 0).flatMap(({ row, cells }) =>
        cells.map((each, at) => [row, columns[at] ?? -1, each]).filter(([, column, each]) => each && column >= 0));
    return {
        cells: v.cells.map(([each]) => flat(pastedCell(each, v.rules))),
        otherScales: v.otherScales.map((each) => flat(pastedCell(each.text, { ...v.rules, ...each }))),
        tables: v.tables.map(([each]) => pastedRows(each)),
        named: v.named.map(([each]) => rowsNamed(each, v.names)),
        dated: v.dated.map(([each]) => pastedDay(each, v.days)),
        shapes: v.shapes.map(({ rows, at: [row, column] }) => {
            const shape = pasteShape(rows, page, { row, column });
            return { way: shape.way, targets: targets(shape), unknown: shape.unknown.map(({ name }) => name),
                lost: shape.lost };
        }),
    };
}"""


def reading(page, address, _school):
    vectors = json.loads(VECTORS.read_text())
    page.goto(f"{address}/blank")
    found = page.evaluate(READ, vectors)
    wrong = []
    for part in ("cells", "tables", "named", "dated"):
        pairs = zip(vectors[part], found[part])
        wrong += [f"{part} {given!r}: {got!r}" for (given, wanted), got in pairs if got != wanted]
    scales = zip(vectors["otherScales"], found["otherScales"])
    wrong += [f"{each}: {got!r}" for each, got in scales if got != each["cell"]]
    for each, got in zip(vectors["shapes"], found["shapes"]):
        wanted = {"way": each["way"], "targets": each["targets"], "unknown": each.get("unknown", []),
                  "lost": each.get("lost", [])}
        if got != wanted:
            wrong.append(f"{each['case']}: {got!r}")
    assert len(vectors["cells"]) > 50 and len(vectors["shapes"]) > 8, "the vectors are gone"
    assert not wrong, "; ".join(wrong)


def paste(page, table):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("(table) => navigator.clipboard.writeText(table)", table)
    press(page, "Control+v")
    until(page, "document.querySelector('dialog[open]') || document.querySelector('.strip').textContent.match(/Встав/)")


def by_position(page, address, school):
    opened(page, address)
    press(page, "ArrowDown")
    paste(page, "5\n\nн\n4-5\n")
    assert [text(page, row) for row in range(6)] == ["", "5", "", "Н", "4/5", ""]
    assert "Вставлено: 3" in strip(page) and page.locator("dialog[open]").count() == 0
    saved(page)
    assert school.marks(504)[(1004, 0, 1)] == "5" and school.values[("roll", 0, 1004, 0, 0)] == "1"
    press(page, "Control+z")
    assert [text(page, row) for row in range(6)] == [""] * 6, "the whole paste is one step"
    press(page, "Control+y")
    saved(page)
    assert school.marks(501)[(1004, 0, 0)] == "5"


def by_average(page, address, school):
    """Rows that stand by their averages are no list: whose they are is shown before anything is written."""
    drawn(page, ('data-cells="/cells"', 'data-cells="/cells" data-by="average"'))
    opened(page, address)
    names = [page.locator("tbody th").nth(row).get_attribute("title").split()[0] for row in range(2)]
    paste(page, "5\n4\n")
    dialog = page.get_by_role("dialog")
    shown = dialog.inner_text()
    assert f"Ученики стоят не по списку, а по среднему баллу: {names[0]}, {names[1]}" in shown, shown
    assert [text(page, row) for row in range(2)] == ["", ""], "nothing is written before it is agreed to"
    dialog.get_by_role("button", name="Вставить 2").click()
    assert [text(page, row) for row in range(2)] == ["5", "4"]
    until(page, "document.querySelector('dialog[open]') === null")
    press(page, "Control+z", "Control+Home", "Control+;")
    # One cell, though it fills a selection, and a list with its names go where they are said to.
    press(page, "Shift+ArrowDown")
    paste(page, "3")
    until(page, f"document.querySelectorAll('tbody tr')[1].cells[{TODAY + 1}].textContent === '3'")
    assert [text(page, row) for row in range(3)] == ["3", "3", ""] and page.locator("dialog[open]").count() == 0
    press(page, "Control+z", "Control+Home", "Control+;")
    paste(page, f"{names[1]} И.\t5\n{names[0]} И.\t4\n")
    until(page, f"document.querySelectorAll('tbody tr')[0].cells[{TODAY + 1}].textContent === '4'")
    assert text(page, 1) == "5" and page.locator("dialog[open]").count() == 0


def from_averages(page, address, school):
    """What was copied from rows by their averages is not laid over a list unasked."""
    drawn(page, ('data-cells="/cells"', 'data-cells="/cells" data-by="average"'))
    opened(page, address)
    press(page, "5", "4", "ArrowUp", "Shift+ArrowUp", "Control+c")
    saved(page)
    page.unroute_all()
    opened(page, address)
    press(page, "ArrowRight", "ArrowLeft", "ArrowDown", "ArrowDown", "ArrowDown")
    paste(page, "5\n4")
    dialog = page.get_by_role("dialog")
    assert "порядок там другой. Вместе с фамилиями копирует Ctrl+Shift+C." in dialog.inner_text()
    assert [text(page, row) for row in (3, 4)] == ["", ""]
    dialog.get_by_role("button", name="Отмена").click()
    paste(page, "5\n3")
    until(page, f"document.querySelectorAll('tbody tr')[4].cells[{TODAY + 1}].textContent === '3'")
    assert page.locator("dialog[open]").count() == 0, "any other text goes in as ever"


def by_surname(page, address, school):
    opened(page, address)
    press(page, "4", "3")
    paste(page, "Фамилия\tБалл\nБелова И.\t5\nАбрамов И.\t4\nСеменова\tн\nПетросян А.\t5\nУваров\t6\nОрлов\t3\n")
    dialog = page.get_by_role("dialog")
    shown = dialog.inner_text()
    assert "Вставка: 6 строк по фамилиям → чт, 20 ноября, ответ" in shown, shown
    assert "✓ 2 будет записано" in shown and "⚠ 1 заменят прежние: Белова И. 3→5" in shown, shown
    assert "· 1 уже стоят" in shown and "1 не отметки: Уваров И. «6»" in shown, shown
    assert text(page, 1) == "3", "nothing is written before it is agreed to"
    dialog.get_by_label("Не найден: «Петросян А.»").select_option(label="Павлова И.")
    assert "Петросян" not in dialog.inner_text()
    dialog.get_by_role("button", name="Вставить 4").click()
    surnames = {"Абрамов": "4", "Белова": "5", "Семёнова": "Н", "Павлова": "5", "Уваров": "", "Орлов": "3"}
    rows = {name: page.locator(f"tbody tr:has(th[title^='{name}']) > :nth-child({TODAY + 2})") for name in surnames}
    assert {name: row.inner_text() for name, row in rows.items()} == surnames
    assert place(page) == [2, TODAY], "the journal has the keyboard again"
    press(page, "Control+z")
    assert rows["Белова"].inner_text() == "3" and rows["Орлов"].inner_text() == ""


def only_into_empty(page, address, school):
    opened(page, address)
    press(page, "4", "Control+Home", "Control+;")
    paste(page, "5\t5\n3\t3\n")
    dialog = page.get_by_role("dialog")
    assert "в закрытых клетках" in dialog.inner_text(), "the lesson to come takes nothing"
    dialog.get_by_role("button", name="Только в пустые 1").click()
    assert [text(page, 0), text(page, 1), text(page, 0, TODAY + 1)] == ["4", "3", ""]
    paste(page, "2\t2\n")
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0 and text(page, 0) == "4", "Esc gives the paste up"


def by_date_and_back(page, address, school):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened(page, address)
    press(page, "5", "Control+Home", "Control+a", "Control+a", "Control+Shift+C")
    copied = page.evaluate("navigator.clipboard.readText()")
    lines = copied.split("\n")
    assert lines[0].split("\t") == ["", "вт, 11 ноября", "ср, 12 ноября", "пт, 14 ноября", "пт, 14 ноября",
                                    "чт, 20 ноября", "пт, 21 ноября", "Ср."], lines[0]
    assert lines[1].split("\t") == ["Абрамов И.", "", "5", "4", "3", "5", "", "3,83"]
    press(page, "Escape", "Control+Home", "Control+;", "ArrowDown")
    paste(page, "\t20.11\t12.11\nКим\t5\t4\nКрылов\t4\t3\nЛебедева\t3\t5\n")
    dialog = page.get_by_role("dialog")
    assert "Не найден: «Ким»" in dialog.inner_text()
    dialog.get_by_role("button", name="Вставить 4").click()
    assert text(page, 10) == "4" and text(page, 10, 1) == "3" and text(page, 11) == "3" and text(page, 11, 1) == "5"


def one_cell_over_a_range(page, address, school):
    opened(page, address)
    press(page, "Shift+ArrowDown", "Shift+ArrowDown")
    paste(page, "5")
    assert [text(page, row) for row in range(4)] == ["5", "5", "5", ""]
    until(page, "document.querySelector('.strip').textContent.includes('Вставлено: 3')")
    assert cell(page, 0).get_attribute("aria-invalid") is None


def by_surname_and_day(page, address, _school):
    """A table with one day says which day it is: it may be another than the one that is stood in."""
    opened(page, address)
    paste(page, "\t12.11\nБелова И.\t5\nКрылов\t4\nПетросян А.\t3\n")
    shown = page.get_by_role("dialog").inner_text()
    assert "Вставка: 3 строки по фамилиям → ср, 12 ноября, " in shown, shown


CASES = [
    ("pasted tables, cells, names and days are read by the vectors", reading),
    ("a column is pasted by position, and taken back as one step", by_position),
    ("a list is pasted by surname after a preview", by_surname),
    ("rows that stand by their averages are shown before a column is pasted over them", by_average),
    ("a column copied from rows by their averages is not laid over a list unasked", from_averages),
    ("a paste may be told to fill the empty cells alone", only_into_empty),
    ("what is copied with names and dates names them, and such a table finds its place", by_date_and_back),
    ("one copied cell fills a selection", one_cell_over_a_range),
    ("a pasted table with one day names that day", by_surname_and_day),
]
