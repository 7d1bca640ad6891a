"""The card of a column: what it says, what it does, and how it is opened and left."""
from journal_hands import cell, opened, place, press, saved, strip, text, until
from stage import TODAY


def card(page):
    return page.locator(".colcard")


def opens_from_the_head(page, address, _school):
    opened(page, address)
    press(page, "ArrowUp", "Enter")
    card(page).wait_for()
    assert card(page).is_visible() and "Тема 4" in card(page).inner_text()
    assert "чт, 20 ноября · 2-й, 09:25" in card(page).inner_text()
    assert page.evaluate("document.activeElement.closest('.colcard') !== null")
    press(page, "ArrowDown", "Escape")
    assert card(page).is_hidden() and page.evaluate("document.activeElement.closest('th').dataset.l") == "1004"
    page.wait_for_timeout(600)
    assert card(page).is_hidden(), "the head that has the focus again does not open it anew"
    press(page, "Enter", "Escape", "ArrowLeft", "Enter")
    # The lesson of two works says both, and the mean of its own column alone.
    words = card(page).inner_text()
    assert "Среднее 3,0 · 3×1 · без отметки 27" in words


def number_and_term(page, address, _school):
    """Which lesson of the year it is, and by when its homework is to be done."""
    facts = '"at": "2-й, 09:25", "number": 37, "homework": "§ 12", "due": "2025-11-24"'
    page.route("**/journal", lambda route: (lambda reply: route.fulfill(
        response=reply, body=reply.text().replace('"at": "2-й, 09:25"', facts)))(route.fetch()))
    opened(page, address)
    press(page, "ArrowUp", "Enter")
    card(page).wait_for()
    words = card(page).inner_text()
    assert "чт, 20 ноября · урок 37 · 2-й, 09:25 · ответ" in words, words
    assert "(1)" not in words and "ДЗ: § 12 → 24.11" in words, words


def comes_and_goes(page, address, _school):
    opened(page, address)
    page.locator("th[data-l='1004']").hover()
    until(page, "document.querySelector('.colcard')?.hidden === false")
    page.locator(".colcard").hover()
    page.wait_for_timeout(400)
    assert card(page).is_visible(), "it stays under the hand"
    page.mouse.move(700, 700)
    until(page, "document.querySelector('.colcard').hidden")
    press(page, "5")
    page.locator("th[data-l='1004']").hover()
    page.wait_for_timeout(600)
    assert card(page).is_hidden(), "whoever types is left in peace"


def marks_for_all(page, address, school):
    opened(page, address)
    press(page, "y", "5", "ArrowUp", "ArrowUp", "ArrowUp", "Enter")
    card(page).get_by_role("button", name="Всем отметку…").click()
    page.get_by_role("dialog").get_by_label("Отметка всем").fill("4")
    press(page, "Enter")
    assert [text(page, row) for row in range(4)] == ["Н", "5", "4", "4"]
    assert "Поставлено: 26" in strip(page)
    press(page, "Control+z")
    assert [text(page, row) for row in range(4)] == ["Н", "5", "", ""]
    cell(page, 0).click(button="right")
    page.get_by_role("menuitem", name="Столбец: работы и отметки").click()
    card(page).get_by_role("button", name="Точку всем без отметки").click()
    saved(page)
    assert school.marks(500)[(1004, 0, 0)] == "." and school.marks(501)[(1004, 0, 0)] == "5"
    assert school.marks(527)[(1004, 0, 0)] == "."


def adds_a_work(page, address, _school):
    opened(page, address)
    press(page, "Alt+=")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Вид").wait_for()
    assert dialog.locator("input[name='back']").get_attribute("value") == "journal"
    press(page, "Escape")
    assert dialog.count() == 0
    page.goto(f"{address}/journal?at=1002.1")
    until(page, "document.activeElement.tagName === 'TD'")
    assert place(page) == [0, 3], "the page opens at the work that was changed"
    assert TODAY != 3


def goes_back_where_it_was(page, address, _school):
    opened(page, address)
    press(page, "ArrowDown", "ArrowDown")
    page.evaluate("""for (const _ of [1, 2]) document.activeElement.dispatchEvent(new KeyboardEvent("keydown",
        { key: "=", code: "Equal", altKey: true, bubbles: true, cancelable: true }))""")
    page.get_by_role("dialog").get_by_label("Вид").wait_for()
    page.wait_for_timeout(200)
    assert page.locator("dialog[open]").count() == 1, "two keys open one form"
    press(page, "Escape")
    assert place(page) == [2, TODAY], "the cell has the focus again"
    press(page, "ArrowUp", "ArrowUp", "ArrowUp", "Alt+=")
    page.get_by_role("dialog").get_by_label("Вид").wait_for()
    press(page, "Escape")
    assert page.evaluate("document.activeElement.closest('th').dataset.l") == "1004"
    press(page, "Alt+0")
    assert page.locator("th[data-l='1004'] .grid__roll").inner_text() == "✓"
    assert page.evaluate("document.activeElement.closest('th').dataset.l") == "1004"


def leaves_nothing_behind(page, address, school):
    order, take = [], school.take

    class Forms(dict):
        def __setitem__(self, path, fields):
            order.append("form")
            super().__setitem__(path, fields)

    def taken(ops):
        order.append("cells")
        return take(ops)

    opened(page, address)
    school.status = 503
    press(page, "5", "Alt+=")
    page.get_by_role("dialog").get_by_label("Вид").wait_for()
    school.take, school.lessons, school.status = taken, Forms(), 200
    page.get_by_role("button", name="Добавить").click()
    page.wait_for_url("**/works")
    assert order == ["cells", "form"] and school.marks(500)[(1004, 0, 0)] == "5"
    # The journal comes back at the new work; what was typed before can still be taken back.
    school.cells.append([0, TODAY, None, 0, "5", 1, None, 0, 0])
    page.goto(f"{address}/journal?at=1002.1")
    until(page, "document.activeElement.tagName === 'TD'")
    press(page, "Control+z")
    saved(page)
    assert school.values[("mark", 500, 1004, 0, 0)] is None


def card_of_a_cell(page, address, _school):
    opened(page, address)
    cell(page, 0, 1).hover()
    until(page, "document.querySelector('.colcard')?.textContent.includes('Петрова О. Н.')")
    words = card(page).inner_text()
    assert words.startswith("Абрамов И. · 5") and "ответ" in words, words
    assert "Петрова О. Н., 20 ноября, 10:41" in words and "Видно семье с 10:56" in words, words
    assert "Посещаемость: Ким Л. С., 20 ноября, 10:40" in words and "Тайна" not in words, words
    assert card(page).get_by_role("link", name="История").get_attribute("href") == "/mark/1001/500/0/history"
    card(page).hover()
    page.wait_for_timeout(600)
    assert card(page).is_visible(), "it stays under the hand"
    page.mouse.move(1300, 700)
    until(page, "document.querySelector('.colcard').hidden")
    cell(page, 1, 1).hover()
    until(page, "document.querySelector('.colcard')?.textContent.includes('Белова И.')")
    assert card(page).get_by_role("link", name="История").get_attribute("href") == "/mark/1001/501/0/history"
    press(page, "Escape")
    assert card(page).is_hidden(), "Esc sends it away where the mouse stays"
    assert page.evaluate("document.querySelector('table').dataset.mode") is None, "that Esc was the card's"
    cell(page, 0, 1).hover()
    page.wait_for_timeout(700)
    assert card(page).is_hidden(), "whoever has pressed a key is left in peace"
    page.wait_for_timeout(1500)
    cell(page, 9, 1).hover()
    until(page, "document.querySelector('.colcard').hidden")
    page.wait_for_timeout(600)
    assert card(page).is_hidden(), "an empty cell has nothing to tell"


def card_by_keyboard(page, address, _school):
    """Ctrl+I tells the same as a resting mouse, with the way to the history in the hand."""
    opened(page, address)
    press(page, "Home", "Control+i")
    until(page, "document.activeElement.closest('.colcard') !== null")
    words = card(page).inner_text()
    assert words.startswith("Абрамов И. · 5") and "ответ" in words, words
    assert "Петрова О. Н., 20 ноября, 10:41" in words and "Видно семье с 10:56" in words, words
    assert page.evaluate("document.activeElement.getAttribute('href')") == "/mark/1001/500/0/history"
    until(page, "[...document.querySelectorAll('[role=status]')].some((line) => line.textContent.includes('Петрова'))")
    press(page, "Escape")
    assert card(page).is_hidden() and place(page) == [0, 1], "Esc gives the cell its keyboard back"
    press(page, "ArrowDown", "ArrowDown", "ArrowDown", "Control+i")
    until(page, "document.querySelector('.strip').textContent.includes('ничего не было')")
    assert card(page).is_hidden()


def done_again(page, address, school):
    opened(page, address)
    press(page, "2", "5", "ArrowUp", "ArrowUp", "Shift+F2")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Пересдача").fill("4")
    dialog.get_by_label("Только учителям").fill("Готовился")
    press(page, "Enter")
    saved(page)
    assert text(page, 0) == "2→4" and "Учителям: Готовился" in strip(page)
    assert school.marks(500)[(1004, 0, 0)] == "2" and school.marks(500)[(1004, 0, 2)] == "4"
    assert school.values[("note", 500, 1004, 0, 1)] == "Готовился"
    # 5·1, 4·1, 3·3 and the second attempt alone: (5 + 4 + 9 + 4) / 6.
    assert page.locator("tbody tr:nth-child(1) .grid__avg").inner_text() == "3,67"
    press(page, "Control+z")
    saved(page)
    assert text(page, 0) == "2" and school.values[("mark", 500, 1004, 0, 2)] is None


def day_of_a_point(page, address, school):
    opened(page, address)
    press(page, ".", "ArrowUp", "Shift+F2")
    page.get_by_role("dialog").get_by_label("Сдать до").fill("2025-12-04")
    page.get_by_role("dialog").get_by_role("button", name="Сохранить").click()
    saved(page)
    assert school.values[("due", 500, 1004, 0, 0)] == "2025-12-04"
    assert "сдать до чт, 4 декабря" in strip(page)


def minutes_of_a_lateness(page, address, school):
    opened(page, address)
    press(page, "j", "ArrowUp", "Shift+F2")
    page.get_by_role("dialog").get_by_label("Опоздание, минут").fill("12")
    page.get_by_role("dialog").get_by_role("button", name="Сохранить").click()
    saved(page)
    assert school.values[("late", 500, 1004, 0, 0)] == "12" and text(page, 0) == "О"
    press(page, "2", "ArrowUp", "Shift+F2")
    field = page.get_by_role("dialog").get_by_label("Опоздание, минут")
    assert field.input_value() == "12", "a mark beside leaves the minutes"


def asks_to_open(page, address, _school):
    opened(page, address)
    page.evaluate("""() => {
        document.querySelector(".grid").dataset.ask = "/requests/new/7";
        document.querySelector("th[data-l='1000']").classList.add("is-locked");
    }""")
    page.locator("th[data-l='1000']").hover()
    until(page, "document.querySelector('.colcard')?.hidden === false")
    way = card(page).get_by_role("link", name="Попросить открыть")
    assert way.get_attribute("href").endswith("/requests/new/7?l=1000")
    page.locator("th[data-l='1004']").hover()
    until(page, "document.querySelector('.colcard')?.textContent.includes('20 ноября')")
    assert way.count() == 0, "an open column is written into without asking"


def by_finger(page, address, _school):
    page.goto(f"{address}/journal")
    page.get_by_role("button", name="Ещё").tap()
    card(page).wait_for()
    assert card(page).get_by_role("button", name="Точку всем без отметки").is_visible()
    boxes = [each.bounding_box() for each in card(page).locator("a, button").all()]
    assert min(box["height"] for box in boxes) >= 44 and max(box["x"] + box["width"] for box in boxes) <= 360


by_finger.device = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


CASES = [
    ("a column's card opens from its head and is left again", opens_from_the_head),
    ("a column's card comes under the mouse and goes with typing", comes_and_goes),
    ("a column's card says the number of its lesson and the day of its homework", number_and_term),
    ("a mark or a point for the whole column is one step", marks_for_all),
    ("Alt+= opens the form of a new work", adds_a_work),
    ("a form of works gives the focus back, and opens once", goes_back_where_it_was),
    ("a journal is left for a form when all is sent, and can undo afterwards", leaves_nothing_behind),
    ("a resting mouse is told of a cell", card_of_a_cell),
    ("Ctrl+I tells of a cell what a resting mouse is told", card_by_keyboard),
    ("a work done again keeps its first mark and counts by the last", done_again),
    ("a point is given another day", day_of_a_point),
    ("a closed column is asked for from its card", asks_to_open),
    ("a lateness is given its minutes, and a mark beside leaves them", minutes_of_a_lateness),
    ("a finger opens the column's card", by_finger),
]
