"""What is typed blind reaches its own cell: the same mark again, marks of two digits, keys after a button or a head."""
from journal_hands import cell, opened, place, press, ready, strip, text, until
from stage import TODAY


def same_again(page, address, _school):
    opened(page, address)
    press(page, "5", "4", "ArrowUp", "ArrowUp")
    press(page, "5", "Backspace")
    assert [text(page, 0), text(page, 1), place(page)] == ["", "4", [0, TODAY]], "the next student's mark stands"
    press(page, "5", "ArrowUp", "5", "/", "3")
    assert [text(page, 0), text(page, 1)] == ["5/3", "4"], "«/» means the mark that was typed, new or not"
    press(page, "ArrowUp", "/")
    assert text(page, 0) == "5/3" and "Третью поставьте отдельной работой" in strip(page)


def of_ten(page, address, _school):
    scale = '"scale": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]'
    page.route("**/journal", lambda route: (lambda reply: route.fulfill(
        response=reply, body=reply.text().replace('"scale": [1, 2, 3, 4, 5]', scale)))(route.fetch()))
    opened(page, address)
    press(page, "7", "Enter", "9", "Enter", "Backspace")
    assert [text(page, 0), text(page, 1), place(page)] == ["7", "", [1, TODAY]], "it takes back what was just typed"
    press(page, "1", "0", "Enter", "/", "8", "Enter")
    assert [text(page, 1), place(page)] == ["10/8", [2, TODAY]], "the first mark stays"
    press(page, "Shift+ArrowDown", "Shift+ArrowDown", "9", "Enter")
    assert [text(page, row) for row in (2, 3, 4)] == ["9", "9", "9"], "a range is filled"
    press(page, "ArrowDown", "Shift+ArrowDown", "6", "Control+Enter")
    assert [text(page, row) for row in (5, 6)] == ["6", "6"]


def after_a_button(page, address, _school):
    opened(page, address)
    press(page, "5")
    page.get_by_role("button", name="Отменить").click()
    assert text(page, 0) == ""
    press(page, "4")
    assert [text(page, 1), place(page)] == ["4", [2, TODAY]], "the key after the button is the cell's"


def round_of_parts(page, address, _school):
    opened(page, address)
    page.locator(".strip button").first.focus()
    page.keyboard.press("F6")
    assert page.evaluate("document.activeElement.matches('.top a')")
    page.keyboard.press("F6")
    assert page.evaluate("document.activeElement.closest('thead') !== null")
    page.keyboard.press("F1")
    until(page, "document.querySelector('dialog[open]') !== null")


def undone_from_a_head(page, address, _school):
    opened(page, address)
    press(page, "5", "ArrowUp", "ArrowUp")
    assert page.evaluate("document.activeElement.closest('thead') !== null")
    page.keyboard.press("Control+z")
    assert text(page, 0) == ""


def column_chosen(page, address, _school):
    """A head that is clicked chooses its column; the page stays where it is, and Esc leaves the cell."""
    opened(page, address)
    press(page, "ArrowDown")
    box = page.locator("th[data-l='1004']").bounding_box()
    page.mouse.click(box["x"] + 4, box["y"] + box["height"] - 3)
    chosen = page.evaluate("document.querySelectorAll('[aria-selected]').length")
    assert chosen == 28, chosen
    assert page.evaluate("scrollY") == 0
    page.keyboard.press("Escape")
    assert place(page) == [1, TODAY]
    press(page, "Control+a", "Control+a", "Escape")
    assert place(page) == [1, TODAY] and page.evaluate("scrollY") == 0


def wrong_again(page, address, _school):
    """A form with a wrong field stays as it is, with all that was typed."""
    ready(page, address)
    press(page, "3", "ArrowUp", "Shift+F2")
    form = page.locator("dialog[open] form")
    form.locator("textarea").first.fill("Списал у соседа, переписывает в среду")
    form.get_by_label("Пересдача").fill("6")
    form.get_by_role("button", name="Сохранить").click()
    assert "Пересдача: Здесь можно" in form.locator(".notice").inner_text()
    assert form.locator("textarea").first.input_value() == "Списал у соседа, переписывает в среду"
    form.get_by_label("Пересдача").fill("4")
    form.get_by_role("button", name="Сохранить").click()
    form.wait_for(state="hidden")
    assert text(page, 0) == "3→4"


def name_is_the_row(page, address, _school):
    page.goto(f"{address}/journal")
    until(page, "document.querySelector('.sheet[data-view]') !== null")
    page.locator("tbody th").nth(3).tap()
    until(page, "document.querySelector('.pad[data-open]') !== null")
    assert place(page) == [3, TODAY] and cell(page, 3).is_visible()


name_is_the_row.device = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}

CASES = [
    ("the same mark typed again is taken back, or doubled, in its own cell", same_again),
    ("marks of two digits: a second one, a range, one taken back", of_ten),
    ("a key after a button of the strip is the cell's", after_a_button),
    ("F6 goes round from everywhere, and F1 helps on a head", round_of_parts),
    ("what was typed is undone from a column's head too", undone_from_a_head),
    ("a column is chosen without a leap, and left to the cell it was chosen from", column_chosen),
    ("a note stays in its form while another field of it is wrong", wrong_again),
    ("on the phone a name opens the keys for its student", name_is_the_row),
]
