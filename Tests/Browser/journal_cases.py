"""The journal lived by keyboard: every case gets a page, the stage's address and the school behind it."""
from journal_hands import average, cell, opened, place, press, russian, saved, strip, text, until
from stage import TODAY


def starts_at_today(page, address, _school):
    opened(page, address)
    assert place(page) == [0, TODAY]
    assert page.locator("td[tabindex='0']").count() == 1


def lesson_in_thirty_keys(page, address, school):
    opened(page, address)
    script = {2: "y", 5: "5", 8: "4", 11: "y", 13: "5", 16: "3", 19: "y", 22: "4", 27: "5"}
    keys = []
    for row in range(28):
        keys.append(script.get(row, "ArrowDown"))
    press(page, *keys)
    assert len(keys) <= 30
    saved(page)
    for row, key in script.items():
        assert text(page, row) == {"y": "Н"}.get(key, key), f"row {row}"
        if key == "y":
            assert school.values[("absence", 500 + row, 1004, 0, 0)] == "Н"
        else:
            assert school.marks(500 + row)[(1004, 0, 0)] == key
    assert school.values[("roll", 0, 1004, 0, 0)] == "1"
    assert sum(value is not None and key[2] == 1004 for key, value in school.values.items()) == 10


def both_layouts(page, address, school):
    opened(page, address)
    for letter, code in [("н", "KeyY"), ("Б", "Comma"), ("у", "KeyE"), ("О", "KeyJ"), ("ю", "Period"), (".", "Slash")]:
        russian(page, letter, code)
    press(page, "y", ",", "e", "j", ".", "NumpadMultiply", "NumpadAdd", "NumpadDecimal", "Numpad5")
    assert [text(page, row) for row in range(15)] == list("НБУО..НБУО.НО.5")
    saved(page)
    assert school.values[("absence", 501, 1004, 0, 0)] == "Б"


def live_average(page, address, school):
    opened(page, address)
    assert average(page, 0) == "3,60"
    press(page, "5")
    assert average(page, 0) == "3,83"
    saved(page)
    assert average(page, 0) == school.average(500) == "3,83"
    press(page, "4", "Delete")
    assert average(page, 1) == "4,00"


def undo_and_redo(page, address, school):
    opened(page, address)
    press(page, "5", "4", "y")
    saved(page)
    press(page, "Control+z")
    assert text(page, 2) == ""
    press(page, "Control+z", "Control+z")
    assert [text(page, row) for row in range(3)] == ["", "", ""] and average(page, 0) == "3,60"
    saved(page)
    assert (1004, 0, 0) not in school.marks(500)
    press(page, "Control+y", "Control+Shift+Z")
    assert [text(page, 0), text(page, 1)] == ["5", "4"]
    saved(page)
    assert school.marks(501)[(1004, 0, 0)] == "4"


def backspace_takes_back(page, address, school):
    opened(page, address)
    press(page, "5", "Backspace")
    assert text(page, 0) == "" and place(page) == [0, TODAY]
    page.wait_for_timeout(600)
    assert school.batches == [], "what was taken back at once is never sent"


def slash_rule(page, address, school):
    opened(page, address)
    press(page, "5", "/", "4", "3")
    assert text(page, 0) == "5/4" and text(page, 1) == "3" and place(page) == [2, TODAY]
    press(page, "5", "5", "4")
    assert [text(page, row) for row in (2, 3, 4)] == ["5", "5", "4"]
    press(page, "ArrowDown", "/")
    assert "Сначала первая отметка" in strip(page)
    press(page, "5", "/", "Escape")
    assert text(page, 6) == "5"
    saved(page)
    assert school.marks(500)[(1004, 0, 1)] == "4"


def editor(page, address, school):
    opened(page, address)
    press(page, "F2")
    page.keyboard.type("4/5")
    press(page, "Enter")
    assert text(page, 0) == "4/5" and place(page) == [1, TODAY]
    press(page, "F2")
    page.keyboard.type("y 4")
    press(page, "Tab")
    assert text(page, 1) == "Н 4"
    cell(page, 2).dblclick()
    page.keyboard.type("9")
    press(page, "Enter")
    assert "Здесь можно" in strip(page)
    press(page, "Escape")
    assert text(page, 2) == ""
    saved(page)
    before = {(1001, 0, 0): "5", (1002, 0, 0): "4", (1002, 1, 0): "3"}
    assert school.marks(500) == before | {(1004, 0, 0): "4", (1004, 0, 1): "5"}


def range_commands(page, address, school):
    opened(page, address)
    press(page, "Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown", "5")
    assert [text(page, row) for row in range(5)] == ["5", "5", "5", "5", ""]
    assert "Выделено 4: среднее 5,00; пятёрок 4" in strip(page)
    press(page, "Control+z")
    assert [text(page, row) for row in range(4)] == ["", "", "", ""]
    press(page, "Escape", "Home", "ArrowLeft", "Shift+ArrowRight", "4")
    assert text(page, 3, 0) == "" and text(page, 3, 1) == "4" and "Пропущено закрытых: 1" in strip(page)


def history_of_a_mark(page, address, school):
    opened(page, address)
    assert page.locator(".strip a").is_hidden()
    press(page, "Home", "ArrowRight", "ArrowRight", "ArrowLeft")
    assert text(page, *place(page)) and page.locator(".strip a").is_visible()
    row, column = place(page)
    link = page.locator(".strip a").get_attribute("href")
    assert link == f"/mark/{[1000, 1001, 1002, 1003, 1004][column]}/{500 + row}/0/history", link


def closed_and_future(page, address, school):
    opened(page, address)
    press(page, "ArrowRight", "5")
    assert text(page, 0, 5) == "" and "отметки — с 27 ноября." in strip(page)
    press(page, "Home", "ArrowLeft", "5")
    assert text(page, 0, 0) == "" and "закрыт" in strip(page)
    assert school.batches == []


def absence_of_a_lesson(page, address, school):
    opened(page, address)
    press(page, "Home", "ArrowRight", "ArrowRight", "ArrowDown", "y")
    assert text(page, 1, 2) == "Н" and text(page, 1, 3) == "Н"
    assert cell(page, 1, 3).get_attribute("class") == "is-ghost"
    assert cell(page, 1, 3).get_attribute("aria-label") == "Н, отсутствовал"
    press(page, "ArrowUp", "y")
    assert text(page, 1, 2) == "" and text(page, 1, 3) == "", "the same letter again takes it away"


def roll_call(page, address, school):
    opened(page, address)
    sign = page.locator("thead th[data-l='1004'] .grid__roll")
    assert sign.inner_text() == "○"
    press(page, "0")
    assert sign.inner_text() == "✓"
    press(page, "Control+z")
    assert sign.inner_text() == "○"
    press(page, "Numpad0")
    saved(page)
    assert school.values[("roll", 0, 1004, 0, 0)] == "1"


def walking(page, address, _school):
    opened(page, address)
    press(page, "ArrowDown", "ArrowLeft")
    assert place(page) == [1, 3]
    press(page, "Control+End")
    assert place(page) == [27, TODAY]
    press(page, "Enter")
    assert place(page) == [27, TODAY] and "следующий столбец" in strip(page)
    press(page, "Enter")
    assert place(page) == [0, 5]
    press(page, "PageDown", "PageDown", "PageUp", "Control+;")
    assert place(page) == [10, TODAY]
    press(page, "Home")
    assert place(page) == [10, 1]
    press(page, "End", "Tab", "Tab")
    assert place(page) == [11, 0]
    press(page, "Control+Home", "ArrowUp")
    assert page.evaluate("document.activeElement.dataset.l") == "1000"
    press(page, "ArrowRight", "ArrowDown")
    assert place(page) == [0, 1]
    press(page, "Escape", "Tab")
    assert page.evaluate("document.activeElement.closest('table')") is None, "Esc and Tab leave the journal"


def heard(page, address, school):
    opened(page, address)
    polite, urgent = page.locator("body > .vh[role='status']"), page.locator("body > .vh[role='alert']")
    described = page.locator("table.grid").get_attribute("aria-describedby").split()
    assert all(page.locator(f"#{each}").count() == 1 for each in described)
    press(page, "5", "/", "4")
    until(page, "document.querySelector('body > .vh[role=status]').textContent === '5 и 4'")
    press(page, ".")
    until(page, "document.querySelector('body > .vh[role=status]').textContent === 'точка'")
    assert cell(page, 1).get_attribute("aria-label") == "точка"
    press(page, "7")
    assert "Здесь можно" in urgent.inner_text() and polite.count() == 1
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in tree if not node.get("ignored")]
    assert roles.count("grid") == 1 and roles.count("gridcell") >= 28 * 6 and roles.count("rowheader") >= 28
    nameless = [node for node in tree if node.get("role", {}).get("value") in ("button", "link", "grid")
                and not node.get("ignored") and not node.get("name", {}).get("value")]
    assert not nameless, nameless


def heard_selection(page, address, _school):
    opened(page, address)
    press(page, "Shift+ArrowDown", "Shift+ArrowDown")
    until(page, "document.querySelector('body > .vh[role=status]').textContent.startsWith('Выделено 3')")
    assert page.locator("td[aria-selected='true']").count() == 3


def copying(page, address, _school):
    page.context.grant_permissions(["clipboard-read"])
    opened(page, address)
    press(page, "Home", "Shift+ArrowRight", "Shift+ArrowRight", "Control+c")
    assert page.evaluate("navigator.clipboard.readText()") == "5\t4\t3"


def touch(page, address, school):
    page.goto(f"{address}/journal")
    page.locator(".onelesson").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    cell(page, 2).tap()
    pad = page.locator(".pad")
    assert "Васильев" in pad.inner_text()
    pad.get_by_role("button", name="5", exact=True).tap()
    assert "Гаврилова" in pad.inner_text(), "the pad goes on to the next student"
    pad.get_by_role("button", name="Н", exact=True).tap()
    saved(page)
    assert school.marks(502)[(1004, 0, 0)] == "5" and text(page, 3) == "Н"
    keys = pad.locator(".pad__keys button").all()
    assert min(key.bounding_box()["height"] for key in keys) >= 56


touch.device = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


CASES = [
    ("the first keystroke writes into today's lesson", starts_at_today),
    ("3 absences and 6 marks among 28 take at most 30 keys", lesson_in_thirty_keys),
    ("symbols are written in both layouts and on the numpad", both_layouts),
    ("the average is live and equals the server's", live_average),
    ("undo and redo go through the server", undo_and_redo),
    ("Backspace takes back what was just typed", backspace_takes_back),
    ("5 / 4 writes two marks without waiting", slash_rule),
    ("F2 edits the text of a cell", editor),
    ("a range is filled, counted and undone as one", range_commands),
    ("closed and future columns take nothing and say why", closed_and_future),
    ("a mark leads to its history, an empty cell nowhere", history_of_a_mark),
    ("an absence belongs to the lesson, not to the work", absence_of_a_lesson),
    ("0 calls the roll", roll_call),
    ("keys walk over the journal and out of it", walking),
    ("what was written is heard, and every control has a name", heard),
    ("a selection is heard", heard_selection),
    ("a range is copied for a spreadsheet", copying),
    ("a finger marks by the pad", touch),
]
