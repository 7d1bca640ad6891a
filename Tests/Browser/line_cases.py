"""The line of a lesson: how it is read, and what it writes and opens."""
import json

from journal_hands import opened, place, press, saved, strip, text, until
from kept_cases import SHARED, drawn
from stage import ROOT, TODAY

VECTORS = ROOT / "Tests" / "vectors" / "line.json"


def reading(page, address, _school):
    vectors = json.loads(VECTORS.read_text())
    page.goto(f"{address}/blank")
    found = page.evaluate("""async ({ names, rules, lines }) => {
        const { readLine } = await import("/Scripts/line-reading.js");
        const { cellText } = await import("/Scripts/cells.js");
        const said = (cell) => cell && (cell.error ? "error" : cellText(cell.absence, cell.entries));
        return lines.map(([line]) => readLine(line, names, rules).map(({ rows, cell }) =>
            [rows.map((row) => names[row].split(" ")[0]).join("|"), said(cell)]));
    }""", vectors)
    pairs = zip(vectors["lines"], found)
    wrong = [f"{line!r}: {got}, not {wanted}" for (line, wanted), got in pairs if got != wanted]
    assert len(vectors["lines"]) > 20, "the vectors are gone"
    assert not wrong, "; ".join(wrong)


def line(page, words):
    press(page, "Control+k")
    box = page.get_by_role("dialog", name="Строка урока")
    box.wait_for()
    page.keyboard.type(words)
    return box


def writing(page, address, school):
    opened(page, address)
    press(page, "ArrowDown", "ArrowDown", "ArrowDown")
    box = line(page, "абр5 бел 4/5 морн юс.")
    assert "чт, 20 ноября · ответ" in box.inner_text()
    for part in ("Абрамов И. — 5", "Белова И. — 4/5", "Морозов И. — Н", "Юсупов И. — ."):
        assert part in box.inner_text(), box.inner_text()
    assert text(page, 0) == "" and school.batches == [], "nothing is written while the line is typed"
    press(page, "Enter")
    assert page.locator('dialog[open]').count() == 0 and place(page) == [3, TODAY], "the cursor stays where it was"
    assert [text(page, row) for row in (0, 1, 12, 26)] == ["5", "4/5", "Н", "."]
    assert "Записано: 4" in strip(page)
    saved(page)
    assert school.marks(501)[(1004, 0, 1)] == "5" and school.values[("roll", 0, 1004, 0, 0)] == "1"
    press(page, "Control+z")
    assert [text(page, row) for row in (0, 1, 12, 26)] == [""] * 4, "the whole line is one step"


def asking(page, address, _school):
    opened(page, address)
    box = line(page, "к5")
    assert "кто из них?" in box.inner_text()
    press(page, "Enter")
    assert "Козлова И. — 5" in box.inner_text(), "the first of those meant was chosen"
    page.locator("#lesson-line").fill("кр5 петросян4")
    press(page, "Enter")
    assert "«петросян» — такого в списке нет" in box.inner_text() and text(page, 10) == "", "half a line is not written"
    press(page, "Escape")
    assert page.evaluate("document.activeElement.tagName") == "TD"


def lesson_words(page, address, school):
    opened(page, address)
    line(page, "тема Теорема Виета")
    press(page, "Enter")
    until(page, "document.querySelector('.strip').textContent.includes('Тема записана.')")
    assert school.lessons["/lesson/1004/7"]["topic"] == "Теорема Виета"
    line(page, "дз § 12, № 345")
    press(page, "Enter")
    until(page, "document.querySelector('.strip').textContent.includes('Задание записано.')")
    assert school.lessons["/lesson/1004/7"]["homework"] == "§ 12, № 345"
    assert "nohomework" not in school.lessons["/lesson/1004/7"]


def lesson_words_wait(page, address, school):
    """Without a connection they go into the queue of marks, each over the words that stood there."""
    opened(page, address)
    # The line itself is fetched while there is one.
    line(page, "8в")
    press(page, "Escape")
    page.route("**/lesson/1004/7", lambda route: route.abort())
    for words in ("тема Теорема Виета", "дз § 12, № 345"):
        line(page, words)
        press(page, "Enter")
        until(page, "document.querySelector('.strip').textContent.includes('Сохранено на этом устройстве')")
        assert page.locator("dialog[open]").count() == 0
        press(page, "ArrowDown")
    saved(page)
    sent = [(each["facet"], each["lesson"], each["was"], each["set"]) for batch in school.batches for each in batch]
    assert sent == [("topic", 1004, "Тема 4", "Теорема Виета"), ("homework", 1004, "", "§ 12, № 345")], sent
    assert school.lessons == {}


def words_wait_with_the_tab(page, address, school):
    """A computer of all has no other place for them, and says so."""
    drawn(page, SHARED)
    opened(page, address)
    line(page, "8в")
    press(page, "Escape")
    page.route("**/lesson/1004/7", lambda route: route.abort())
    line(page, "тема Теорема Виета")
    press(page, "Enter")
    until(page, "document.querySelector('.strip').textContent.includes('Нет связи. Ждёт в этой вкладке, уйдёт само.')")
    press(page, "ArrowDown")
    saved(page)
    assert [each["set"] for batch in school.batches for each in batch] == ["Теорема Виета"]


def head_follows(page, address, _school):
    """What was written by the line stands in the column's head and in its card at once."""
    opened(page, address)
    page.evaluate("""() => {
        const head = document.querySelector("th[data-l='1004']"), state = head.querySelector(".grid__state");
        const sign = (traits) => Object.assign(document.createElement("span"), traits);
        state.append("—", sign({ className: "is-late", title: "Тема не записана", textContent: "⚠" }));
        const term = sign({ className: "grid__sign", textContent: "ДЗ до 17:20" });
        term.dataset.kind = "warn";
        head.append(term);
        head.abbr = "20 ноября, ответ, замена: Ким А. С.; ДЗ до 17:20 по 003 п. 2.8";
    }""")
    head = page.locator("th[data-l='1004']")
    for words in ("тема Теорема Виета", "дз § 12, № 345"):
        line(page, words)
        press(page, "Enter")
        until(page, "!document.querySelector('dialog[open]')")
    assert head.locator(".grid__state").inner_text() == "○дз", head.locator(".grid__state").inner_text()
    assert head.locator(".grid__sign").count() == 0
    assert head.get_attribute("abbr") == "20 ноября, ответ, замена: Ким А. С."
    press(page, "ArrowUp", "Enter")
    words = page.locator(".colcard").inner_text()
    assert "Тема: Теорема Виета" in words and "ДЗ: § 12, № 345 → 21.11" in words, words


def going(page, address, _school):
    opened(page, address)
    box = line(page, "8в алг")
    box.get_by_text("8В · Алгебра").wait_for()
    assert "8Б" not in box.inner_text()
    press(page, "Enter")
    page.wait_for_url("**/journal/8v/algebra")


def by_finger(page, address, school):
    page.goto(f"{address}/journal")
    page.get_by_role("button", name="Строка урока").tap()
    page.locator("#lesson-line").wait_for()
    page.keyboard.type("абр5")
    page.keyboard.press("Enter")
    assert text(page, 0) == "5"
    saved(page)


def typed_early(page, address, school):
    opened(page, address)
    page.route("**/hands.js", lambda route: (page.wait_for_timeout(300), route.continue_()))
    press(page, "Control+k", *"f,h5")
    page.get_by_role("dialog", name="Строка урока").get_by_text("Абрамов И. — 5").wait_for()
    assert page.locator("#lesson-line").input_value() == "f,h5" and text(page, 0) == "" and school.batches == []


by_finger.device = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}

CASES = [
    ("the line of a lesson is read by the vectors", reading),
    ("the line writes a lesson's marks as one step", writing),
    ("the line asks who is meant and writes nothing by halves", asking),
    ("the line writes the topic and the homework of the lesson", lesson_words),
    ("the topic and the homework of the line wait for a connection", lesson_words_wait),
    ("words of the line wait with the tab on a shared computer", words_wait_with_the_tab),
    ("a topic and a homework of the line stand in the head and the card at once", head_follows),
    ("the line leads to a journal", going),
    ("the line is opened by a finger", by_finger),
    ("what is typed while the line comes belongs to the line", typed_early),
]
