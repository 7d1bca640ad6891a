"""The menu of a cell, undoing over a reload, the curtain, and the budget of keys."""
import random

from journal_hands import cell, opened, place, press, saved, strip, text, until
from kept_cases import drawn
from others_cases import FOLLOWED, hears, telling
from stage import TODAY


def menu(page, address, school):
    opened(page, address)
    press(page, "5", "ArrowUp", "Shift+F10")
    box = page.get_by_role("menu", name="Клетка")
    assert box.get_by_role("menuitem").first.evaluate("(each) => each === document.activeElement")
    press(page, "ArrowUp", "ArrowUp", "ArrowUp", "Escape")
    assert box.count() == 0 and place(page) == [0, TODAY], "Esc gives the cell its keyboard back"
    cell(page, 0).click(button="right")
    box.get_by_role("menuitem", name="Стереть").click()
    assert text(page, 0) == "" and place(page) == [0, TODAY]
    press(page, "Shift+ArrowDown")
    cell(page, 1).click(button="right")
    assert page.locator("td[aria-selected='true']").count() == 2, "a menu inside the selection keeps it"


def twins(page, address, _school):
    """What has a key stands in the menu too, with the key beside it."""
    opened(page, address)
    press(page, "5", "ArrowUp", "Control+z")
    for item, keys in [("Вернуть", "Ctrl+Y"), ("Выделить строку", "Shift+Пробел"), ("Вырезать", "Ctrl+X"),
                       ("На месяц назад", "Alt+PageUp"), ("К сегодняшнему столбцу", "Ctrl+;")]:
        press(page, "Shift+F10")
        button = page.get_by_role("menuitem", name=item)
        assert keys in button.inner_text()
        button.click()
        if item == "Вернуть":
            assert text(page, 0) == "5"
        if item == "Выделить строку":
            assert page.locator("td[aria-selected='true']").count() == 6
        if item == "Вырезать":
            assert [text(page, 0, column) for column in range(6)] == ["", "", "", "", "", ""]
    assert place(page) == [0, TODAY]
    press(page, "ArrowUp", "Enter")
    until(page, "document.querySelector('.colcard kbd') !== null")
    assert page.locator(".colcard kbd").all_inner_texts() == ["0", "Alt+="], "the card shows its keys"


def pad_by_key(page, address, _school):
    """Alt+↓ gives the keys for fingers the focus; they are used where it stands, and Esc brings it back."""
    opened(page, address)
    press(page, "Alt+ArrowDown")
    until(page, "document.activeElement.closest('.pad') !== null")
    press(page, "ArrowRight", "Enter", "ArrowLeft", "Enter")
    assert [text(page, 0), text(page, 1)] == ["4", "5"]
    assert page.evaluate("document.activeElement.textContent") == "5", "the focus stays for the next student"
    press(page, "Escape")
    assert place(page) == [2, TODAY] and page.locator(".pad[data-open]").count() == 0


def tab_leaves(page, address, _school):
    """Whoever wants it leaves the table by Tab alone; the browser remembers."""
    page.route("**/journal", lambda route: (lambda reply: route.fulfill(
        response=reply, body=reply.text().replace("<main", "<button data-tab-choice>Tab</button><main")))(
            route.fetch()))
    opened(page, address)
    press(page, "Shift+Tab")
    assert place(page) == [0, TODAY - 1]
    choice = page.locator("[data-tab-choice]")
    choice.click()
    assert choice.get_attribute("aria-pressed") == "true"
    cell(page, 0).click()
    press(page, "Shift+Tab")
    assert page.evaluate("document.activeElement.closest('table')") is None
    opened(page, address)
    press(page, "ArrowDown", "Tab")
    assert page.evaluate("document.activeElement.closest('table')") is None


def much_erased(page, address, _school):
    """More than ten marks erased at once are told, and given back by a button."""
    opened(page, address)
    press(page, *["5"] * 10, "Control+Space", "Delete")
    assert "Стёрто" not in strip(page) and text(page, 9) == ""
    press(page, "Control+z")
    assert text(page, 9) == "5"
    press(page, "Control+Home", "Control+;", *["ArrowDown"] * 10, "4", "Control+Space", "Delete")
    assert "Стёрто отметок: 11." in strip(page) and text(page, 10) == ""
    page.locator(".strip").get_by_role("button", name="Ctrl+Z").click()
    assert text(page, 10) == "4" and text(page, 0) == "5" and "Стёрто" not in strip(page)
    assert page.locator(".strip").get_by_role("button", name="Ctrl+Z").count() == 0, "and can be taken back once"


def erased_beside_others(page, address, school):
    """The way back from an erasing stands under its echo and what others write elsewhere, until they write there."""
    told = []
    drawn(page, FOLLOWED)
    telling(page, told)
    opened(page, address)
    page.wait_for_timeout(300)
    press(page, *["5"] * 11)
    saved(page)
    press(page, "Control+Space", "Delete")
    saved(page)
    told += [["mark:500:1004:0:0", None, school.versions[("mark", 500, 1004, 0, 0)], "Петрова О. Н.", 1],
             ["mark:500:1001:0:0", "2", 9, "Ким Л. С."]]
    hears(page)
    until(page, "document.querySelector('tbody tr:first-child > :nth-child(3)').textContent === '2'")
    assert "Стёрто отметок: 11." in strip(page), strip(page)
    told[:] = [["mark:503:1004:0:0", "4", 9, "Ким Л. С."]]
    hears(page)
    until(page, "document.querySelector('tbody tr:nth-child(4) > :nth-child(6)').textContent === '4'")
    assert "Стёрто" not in strip(page), strip(page)


def filling_right(page, address, school):
    opened(page, address)
    press(page, "Home", "ArrowDown", "ArrowDown", "4", "ArrowUp", "Shift+ArrowRight", "Shift+ArrowRight", "Shift+F10")
    page.get_by_role("menuitem", name="Заполнить вправо").click()
    assert [text(page, 2, column) for column in range(1, 5)] == ["4", "4", "4", ""]
    saved(page)
    press(page, "Control+z")
    assert [text(page, 2, column) for column in range(1, 5)] == ["4", "", "", ""]


def unmarked(page, address, school):
    opened(page, address)
    press(page, "Shift+F10")
    page.get_by_role("menuitem", name="Не оценивается").click()
    assert text(page, 0) == "нео" and "Не оценивается: 1" in strip(page), strip(page)
    saved(page)
    press(page, "Control+z")
    assert text(page, 0) == "", "it is taken back as any other mark"


def over_reload(page, address, school):
    opened(page, address)
    press(page, "5", "4")
    saved(page)
    school.cells.append([0, TODAY, None, 0, "5", 1, None, 0, 0])
    school.cells.append([1, TODAY, None, 0, "3", 2, None, 0, 0])
    opened(page, address)
    press(page, "Control+z")
    assert "уже изменил" in strip(page) and text(page, 1) == "3", "what another has changed is left alone"
    press(page, "Control+z")
    assert text(page, 0) == "", "the step of before the reload is taken back"
    saved(page)
    assert (1004, 0, 0) not in school.marks(500)


def not_over_reload_when_shared(page, address, school):
    page.route("**/journal", lambda route: (lambda reply: route.fulfill(
        response=reply, body=reply.text().replace('data-account="17"', 'data-account="17" data-shared="1"')))(
            route.fetch()))
    opened(page, address)
    press(page, "5")
    saved(page)
    opened(page, address)
    press(page, "Control+z")
    assert "Отменять нечего" in strip(page)
    assert page.evaluate("Object.keys(sessionStorage)") == []


def curtain(page, address, school):
    opened(page, address)
    press(page, "F9")
    box = page.locator("dialog.curtain")
    assert box.bounding_box() == {"x": 0, "y": 0, "width": 1366, "height": 768}
    press(page, "5", "Escape")
    assert box.is_visible() and text(page, 0) == "", "nothing is written or shown behind the curtain"
    press(page, "F9")
    box.wait_for(state="detached")
    press(page, "5")
    until(page, "document.activeElement.tagName === 'TD'")
    assert text(page, 0) == "5", "the journal goes on where it was"


def keys_of_a_lesson(page, address, school):
    """3 absences and 6 marks anywhere among 28: one key a student, and never more than thirty."""
    chance = random.Random(20251120)
    most = 0
    for _ in range(50):
        places = chance.sample(range(28), 9)
        script = {row: "y" for row in places[:3]} | {row: chance.choice("5432") for row in places[3:]}
        school.reset()
        opened(page, address)
        keys = [script.get(row, "ArrowDown") for row in range(max(script) + 1)]
        press(page, *keys, "Control+Enter")
        most = max(most, len(keys) + 1)
        shown = page.evaluate(f"""[...document.querySelectorAll("tbody tr")].map((row) =>
            row.cells[{TODAY + 1}].textContent)""")
        assert shown == [{"y": "Н"}.get(script.get(row), script.get(row, "")) for row in range(28)], (script, shown)
        saved(page)
        sent = {key[1] - 500: value for key, value in school.values.items() if key[2] == 1004 and key[0] != "roll"}
        assert sent == {row: {"y": "Н"}.get(key, key) for row, key in script.items()}
    assert most <= 30, most


def roll_by_finger(page, address, school):
    page.goto(f"{address}/journal")
    button = page.get_by_role("button", name="Отмечать, кого нет")
    button.tap()
    assert button.get_attribute("aria-pressed") == "true"
    assert page.locator(".strip").bounding_box()["height"] <= 80, "what is said covers no students"
    names = page.locator("tbody th")
    for row, taps in {1: 1, 3: 2, 5: 3}.items():
        for _ in range(taps):
            names.nth(row).tap()
    assert [text(page, row) for row in (1, 3, 5)] == ["Н", "О", ""] and page.locator(".pad[data-open]").count() == 0
    assert "нет: 1" in page.locator(".onelesson").inner_text()
    saved(page)
    assert school.values[("absence", 503, 1004, 0, 0)] == "О" and school.values[("roll", 0, 1004, 0, 0)] == "1"
    button.tap()
    cell(page, 2).tap()
    assert page.locator(".pad[data-open]").count() == 1, "the pad is back"


roll_by_finger.device = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}

def second_screen(page, address, _school):
    page.add_init_script("Object.defineProperty(screen, 'isExtended', { value: true })")
    opened(page, address)
    assert "Включить режим доски?" in strip(page)
    page.get_by_role("button", name="Нет", exact=True).click()
    assert "режим доски" not in strip(page)
    opened(page, address)
    assert "режим доски" not in strip(page), "it is offered once"


def signs_in_words(page, address, school):
    school.cells += [[2, TODAY, "ill", 1, None, 0, None, 0, 8], [3, TODAY, None, 0, "4", 1, None, 0, 2 + 3 * 256 + 1]]
    opened(page, address)
    press(page, "ArrowDown", "ArrowDown")
    assert "причина со слов" in strip(page)
    press(page, "ArrowDown")
    assert "внесено на 3 дня позже срока · семья увидит позже" in strip(page), strip(page)


CASES = [
    ("the signs of a cell are said in words", signs_in_words),
    ("a second screen is met with the whiteboard, once", second_screen),
    ("a finger calls the roll: missing, late, there", roll_by_finger),
    ("the menu of a cell works by keys and by the mouse", menu),
    ("the menu has what has a key, and shows the key", twins),
    ("Alt+↓ gives the pad the focus, Esc brings it back", pad_by_key),
    ("Tab leaves the table where that is chosen", tab_leaves),
    ("much that is erased at once is told, with the way back", much_erased),
    ("the way back from an erasing stands while others write elsewhere", erased_beside_others),
    ("the menu fills a selection to the right", filling_right),
    ("a work of one student is not marked, by the menu", unmarked),
    ("undoing goes on after a reload", over_reload),
    ("on a shared computer nothing outlives the page", not_over_reload_when_shared),
    ("the curtain hides everything until F9 is pressed again", curtain),
    ("fifty random lessons of 3 absences and 6 marks take at most 30 keys each", keys_of_a_lesson),
]
