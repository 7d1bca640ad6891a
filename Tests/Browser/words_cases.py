"""What the journal says beside its marks, to eyes and to ears, while somebody types."""
from journal_hands import average, cell, opened, press, saved, until
from stage import TODAY


def period(page, row):
    return page.locator(f"tbody tr:nth-child({row + 1}) .grid__period").inner_text()


def badges(page, address, school):
    """«мало» and «спор» follow the marks, in the words of the server's page."""
    judged = school.answer

    def answer(op):
        result = judged(op)
        marks = sum(value.isdigit() for value in school.marks(op["student"]).values())
        return result | {"marks": marks, "disputed": result.get("avg") == "3,83"}

    school.answer = answer
    page.route("**/journal", lambda route: (lambda reply: route.fulfill(
        response=reply, body=reply.text().replace('"two": true', '"two": true, "minimum": 4')))(route.fetch()))
    opened(page, address)
    # 5, 4, 3·3 and 5: four marks of four, (5 + 4 + 9 + 5) / 6 = 3,83.
    press(page, "5")
    saved(page)
    assert period(page, 0) == "(4) спор", period(page, 0)
    press(page, "ArrowUp", "Delete")
    saved(page)
    assert period(page, 0) == "(4) мало", period(page, 0)


def year(page, address, school):
    """The page of the year keeps its own means: the answer to a mark tells those of the mark's period."""
    judged = school.answer
    school.answer = lambda op: judged(op) | {"avg": "2,00", "forecast": "2"}
    page.route("**/journal", lambda route: (lambda reply: route.fulfill(
        response=reply, body=reply.text().replace('data-cells="/cells"', 'data-cells="/cells" data-final="2:0"')))(
            route.fetch()))
    opened(page, address)
    # (5 + 4 + 3·3 + 5) / 6 = 3,83.
    press(page, "5")
    saved(page)
    assert (average(page, 0), period(page, 0)) == ("3,83", "")


def means(page, address, _school):
    """The last row follows the marks of its column, and of all that count."""
    opened(page, address)
    foot = page.locator("tfoot td")
    press(page, "5", "4", "4")
    # (5 + 4 + 4) / 3 = 4,33; of all with weights (5 + 4 + 3·3 + 5 + 4 + 4) / (1 + 1 + 3 + 1 + 1 + 1) = 31 / 8 = 3,875.
    until(page, f"document.querySelectorAll('tfoot td')[{TODAY}].textContent === '4,3'")
    assert foot.nth(6).inner_text() == "3,88"
    press(page, "Control+z", "Control+z", "Control+z")
    until(page, f"document.querySelectorAll('tfoot td')[{TODAY}].textContent === ''")
    assert foot.nth(6).inner_text() == "3,60"


HEARD = "document.querySelector('body > .vh[role=status]').textContent"


def selection(page, address, _school):
    """A selection is spoken with its names and dates, and the grid says that there can be one."""
    opened(page, address)
    assert page.get_by_role("grid").get_attribute("aria-multiselectable") == "true"
    press(page, "Shift+ArrowDown", "Shift+ArrowDown")
    until(page, f"{HEARD} === 'Выделено 3 клетки, Абрамов — Васильев, 20 ноября'")
    press(page, "Escape", "ArrowUp", "ArrowUp", "Home", "Shift+ArrowRight")
    until(page, f"{HEARD} === 'Выделено 2 клетки, Абрамов, 12 ноября — 14 ноября: среднее 4,50; пятёрок 1'")


def hidden_words(page, address, _school):
    """Where the signs of a cell do not say it themselves, its words do; a plain cell has none."""
    opened(page, address)
    press(page, "5", "/", "4", "y", ".", "2")
    words = [cell(page, row).get_attribute("aria-label") for row in range(4)]
    assert words == ["5 и 4", "Н, причина не указана", "точка", None], words
    press(page, "ArrowUp", "Shift+F2")
    page.get_by_role("dialog").get_by_label("Семье").fill("Работа над ошибками")
    press(page, "Enter")
    until(page, f"document.querySelectorAll('tbody tr')[3].cells[{TODAY + 1}].ariaLabel === '2, есть заметка'")
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    names = {node["name"]["value"] for node in tree if node.get("role", {}).get("value") == "gridcell"}
    assert {"5 и 4", "Н, причина не указана", "точка", "2, есть заметка"} <= names, names


CASES = [
    ("a selection is spoken with names and dates", selection),
    ("the words of a cell say what its signs show", hidden_words),
    ("the means under the columns follow the marks", means),
    ("the badges of the period follow the marks", badges),
    ("the page of the year keeps its own means", year),
]
