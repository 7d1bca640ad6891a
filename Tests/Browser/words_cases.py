"""What the journal says beside its marks, to eyes and to ears, while somebody types."""
from journal_hands import average, cell, opened, place, press, ready, saved, until
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
    # 5, 4, 3 and 4,33 between 1 and 5: (5 − 1) / 4, (4 − 1) / 4, (3 − 1) / 4 and (4,33 − 1) / 4 of seven steps.
    assert foot.nth(7).inner_text() == "█▆▅▇"
    press(page, "Control+z", "Control+z", "Control+z")
    until(page, f"document.querySelectorAll('tfoot td')[{TODAY}].textContent === ''")
    assert foot.nth(6).inner_text() == "3,60" and foot.nth(7).inner_text() == "█▆▅"


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


def missed(page, address, school):
    """«н/а?» comes with the lesson that is one too many, over «мало», and goes when it is taken back."""
    # More than 20 % of ten lessons: two are passed, of which one was on another page.
    changes = {'data-cells="/cells"': 'data-cells="/cells" data-most="20"',
               '<tr data-s="500">': '<tr data-s="500" data-held="10" data-away="1">',
               '"two": true': '"two": true, "minimum": 9'}

    def answer(route):
        reply = route.fetch()
        body = reply.text()
        for old, new in changes.items():
            assert old in body, old
            body = body.replace(old, new)
        route.fulfill(response=reply, body=body)

    judged = school.answer
    school.answer = lambda op: judged(op) | {"marks": 1}
    page.route("**/journal", answer)
    ready(page, address)
    press(page, "y")
    saved(page)
    assert period(page, 0) == "", "two of ten are no more than 20 %"
    press(page, "ArrowUp", "ArrowLeft", "y")
    assert period(page, 0) == "н/а?", period(page, 0)
    press(page, "ArrowUp", "ArrowRight", "5")
    saved(page)
    assert period(page, 0) == "(4) н/а?", period(page, 0)
    press(page, "ArrowUp", "ArrowLeft", "j")
    assert period(page, 0) == "(4) мало", "whoever comes late was there"
    press(page, "Control+z")
    assert period(page, 0) == "(4) н/а?", period(page, 0)
    assert period(page, 1) == "", "whose lessons are not counted has no badge"


def average_of(page, row):
    return page.locator(f"tbody tr:nth-child({row + 1}) .grid__avg")


def formula(page, address, _school):
    """What an average is made of: under a resting mouse, by a click, and with Ctrl+I; it follows what is typed."""
    ready(page, address)
    card = page.locator(".colcard")
    page.wait_for_timeout(2000)
    average_of(page, 0).hover()
    until(page, "document.querySelector('.colcard')?.textContent.includes('18 / 5')")
    words = card.inner_text()
    assert words.startswith("Абрамов И. · ср. 3,60"), words
    assert "Среднее: (5·1 + 4·1 + 3·3) / (1 + 1 + 3) = 18 / 5 = 3,60" in words, words
    assert "12 ноября: ответ — 5" in words and "14 ноября: контрольная, вес 3 — 3" in words, words
    press(page, "Escape")
    assert card.is_hidden()
    press(page, "5")
    average_of(page, 0).click()
    assert "(5·1 + 4·1 + 3·3 + 5·1) / (1 + 1 + 3 + 1) = 23 / 6 = 3,83" in card.inner_text(), card.inner_text()
    assert page.evaluate("document.activeElement.textContent") == "Закрыть"
    until(page, f"{HEARD}.includes('= 23 / 6 = 3,83')")
    press(page, "Enter")
    assert card.is_hidden() and place(page) == [1, TODAY], "the cell has the keyboard again"
    press(page, "ArrowUp", "Home", "ArrowDown", "ArrowDown", "5", "ArrowRight", "4", "ArrowUp", "Control+i")
    # Row 2 has a 5, row 3 a 4 of the next lesson; the cursor stands on the latter: one mark, (4) / 1.
    until(page, "document.querySelector('.colcard')?.hidden === false")
    assert "Среднее: (4) / 1 = 4 / 1 = 4,00" in card.inner_text(), card.inner_text()
    press(page, "Escape")


def formula_of_others(page, address, _school):
    """Where marks of elsewhere count too, the page says so and spells out its own; without marks there is nothing."""
    ready(page, address)
    average_of(page, 0).evaluate("(each) => { each.textContent = '4,10'; }")
    average_of(page, 0).click()
    words = page.locator(".colcard").inner_text()
    own = "На этой странице: (5·1 + 4·1 + 3·3) / (1 + 1 + 3) = 18 / 5 = 3,60. В среднем и отметки с других"
    assert own in words, words
    press(page, "Escape")
    average_of(page, 9).click()
    assert "Отметок, которые входят в среднее, здесь нет" in page.locator(".colcard").inner_text()


CASES = [
    ("a selection is spoken with names and dates", selection),
    ("the words of a cell say what its signs show", hidden_words),
    ("an average is spelled out by a mouse, a click and Ctrl+I", formula),
    ("an average of other pages too is spelled out as far as it stands here", formula_of_others),
    ("the means under the columns follow the marks", means),
    ("the badges of the period follow the marks", badges),
    ("the page of the year keeps its own means", year),
    ("«н/а?» follows the lessons that were missed", missed),
]
