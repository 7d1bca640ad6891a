"""The journal under a finger on a phone: what keys do elsewhere is within its reach."""
from journal_hands import cell, saved, text, until
from stage import TODAY

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


def shown(page, address):
    page.goto(f"{address}/journal")
    page.locator(".onelesson").wait_for()
    return page.locator(".pad")


def answers(page, address, school):
    """Another's mark and a refusal are answered by a finger, over the pad and without it."""
    pad = shown(page, address)
    school.rival[("mark", 502, 1004, 0, 0)] = ("4", "Ким Л. С.")
    cell(page, 2).tap()
    pad.get_by_role("button", name="5", exact=True).tap()
    until(page, "document.querySelector('td[data-state=conflict]') !== null")
    pad.get_by_role("button", name="Показать").tap()
    assert "Сейчас здесь 4 (Ким Л. С.). Вы ввели 5." in pad.inner_text()
    for name in ("Оставить 4", "Поставить 5"):
        box = pad.get_by_role("button", name=name).bounding_box()
        assert box["height"] >= 44 and box["x"] >= 0 and box["x"] + box["width"] <= 360, (name, box)
    pad.get_by_role("button", name="Поставить 5").tap()
    saved(page)
    assert school.marks(502)[(1004, 0, 0)] == "5" and "чт, 20 ноября · ответ" in pad.inner_text()
    pad.get_by_role("button", name="Закрыть").tap()
    school.refuse[504] = "II четверть закрыта 30.12."
    cell(page, 4).tap()
    pad.get_by_role("button", name="3", exact=True).tap()
    until(page, "document.querySelector('td[data-state=rejected]') !== null")
    pad.get_by_role("button", name="Закрыть").tap()
    bar = page.locator(".strip")
    for name in ("Показать", "Убрать"):
        button = bar.get_by_role("button", name=name)
        assert button.bounding_box()["height"] >= 44, f"«{name}» is too small for a finger"
        button.tap()
    assert text(page, 4) == "" and page.locator("td[data-state]").count() == 0


answers.device = PHONE


def held(page, spot):
    """Holds a finger on a cell, as long as a browser takes to think of its own menu."""
    box = spot.bounding_box()
    hand = page.context.new_cdp_session(page)
    point = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    hand.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
    page.wait_for_timeout(900)
    hand.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def selection(page, address, school):
    """A held finger begins a selection, the next touch ends it, and the keys for fingers fill it."""
    pad = shown(page, address)
    held(page, cell(page, 1))
    assert "Выделение начато" in page.locator(".strip").inner_text()
    assert page.get_by_role("menu").count() == 0, "no menu lies over what is being selected"
    cell(page, 3).tap()
    assert page.locator("td[aria-selected='true']").count() == 3 and "Выделено 3" in pad.inner_text()
    pad.get_by_role("button", name="4", exact=True).tap()
    saved(page)
    assert [text(page, row) for row in range(5)] == ["", "4", "4", "4", ""]
    assert school.marks(503)[(1004, 0, 0)] == "4"
    cell(page, 0).tap()
    assert page.locator("td[aria-selected='true']").count() == 0, "a short touch selects nothing"
    pad.get_by_role("button", name="Меню клетки").tap()
    items = page.get_by_role("menu", name="Клетка").get_by_role("menuitem")
    assert items.first.bounding_box()["height"] >= 24 and page.get_by_role("menu").bounding_box()["y"] >= 0


selection.device = PHONE


def swept(page, row, across, down=0, over="th", pause=0):
    """Draws a finger over a student's name, or over the cell."""
    box = page.locator("tbody tr").nth(row).locator(over).bounding_box()
    x, y = box["x"] + (20 if across > 0 else box["width"] - 20), box["y"] + box["height"] / 2
    hand = page.context.new_cdp_session(page)
    hand.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 6):
        point = {"x": x + across * step / 5, "y": y + down * step / 5}
        hand.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
        page.wait_for_timeout(pause)
    hand.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    # A tap while the browser still glides stops it and does no more.
    page.wait_for_timeout(800)


def arrived(page, school, wanted):
    """Waits until the school has these values: a tap is acted on only after the finger has left."""
    for _ in range(200):
        if {address: school.values.get(address) for address in wanted} == wanted:
            return
        page.wait_for_timeout(25)
    raise AssertionError(f"never {wanted}")


def heard(page, button, row, sign):
    """Touches a button until the page hears it: a browser that still glides takes a touch for its own."""
    for _ in range(4):
        button.tap()
        for _ in range(40):
            if text(page, row) == sign:
                return
            page.wait_for_timeout(25)
    raise AssertionError(f"never {sign!r} in row {row}")


def sweep(page, address, school):
    """A sweep to the right says that a student is missing, and is taken back; nothing else is taken for one."""
    with page.expect_response("**/besides.js"):
        pad = shown(page, address)
    page.wait_for_timeout(300)
    bar, absence, roll = page.locator(".strip"), ("absence", 502, 1004, 0, 0), ("roll", 0, 1004, 0, 0)
    swept(page, 2, 150)
    assert text(page, 2) == "Н" and "Васильев И.: Н." in bar.inner_text(), bar.inner_text()
    arrived(page, school, {absence: "Н", roll: "1"})
    heard(page, bar.get_by_role("button", name="Отменить"), 2, "")
    arrived(page, school, {absence: None, roll: None})
    said = page.locator(".onelesson__roll").inner_text()
    assert "нет:" not in said and "Все на месте" in said, said
    swept(page, 2, 150)
    swept(page, 2, 150)
    assert text(page, 2) == "Н" and "Васильев И.: уже Н." in bar.inner_text(), "a second one takes nothing away"
    for across, down in [(60, 0), (150, 90), (20, 200)]:
        swept(page, 3, across, down)
        assert text(page, 3) == "", (across, down)
    page.evaluate("scrollTo(0, 0)")
    swept(page, 5, 30, -250)
    assert page.evaluate("scrollY") > 0 and text(page, 5) == "", "up and down is the page's"
    page.evaluate("scrollTo(0, 0)")
    swept(page, 4, -150)
    until(page, "document.querySelector('.pad[data-open]') !== null")
    assert "Данилов" in pad.inner_text() and text(page, 4) == ""
    # The same without a sweep: «Н» among the keys.
    heard(page, pad.get_by_role("button", name="Н", exact=True), 4, "Н")
    pad.get_by_role("button", name="Закрыть").tap()
    # A slow one from the cell begins no selection: the keys come as after any other.
    page.locator("tbody tr").nth(6).evaluate("(row) => row.scrollIntoView({ block: 'center' })")
    swept(page, 6, -150, over="td.is-on", pause=150)
    until(page, "document.querySelector('.pad[data-open]') !== null")
    assert "Жуков" in pad.inner_text() and "выделение" not in pad.inner_text(), pad.inner_text()


sweep.device = PHONE

CLOSER = """(scale) => {
    Object.defineProperty(visualViewport, "scale", { value: scale, configurable: true });
    visualViewport.dispatchEvent(new Event("resize"));
    return getComputedStyle(document.querySelector(".grid tbody")).touchAction;
}"""


def sweep_closer(page, address, school):
    """Over a page that is drawn closer a finger moves it about, and says of nobody that they are missing."""
    with page.expect_response("**/besides.js"):
        shown(page, address)
    page.wait_for_timeout(300)
    assert page.evaluate(CLOSER, 2) == "auto", "one finger moves the page"
    swept(page, 2, 150)
    assert text(page, 2) == "" and school.batches == []
    assert "pan-y" in page.evaluate(CLOSER, 1)
    swept(page, 2, 150)
    assert text(page, 2) == "Н"


sweep_closer.device = PHONE


def note(page, address, school):
    """A note is written from among the keys for fingers, which stay."""
    pad = shown(page, address)
    cell(page, 1).tap()
    pad.get_by_role("button", name="Заметка").tap()
    dialog = page.get_by_role("dialog", name="Белова И.")
    dialog.get_by_label("Семье").fill("Молодец")
    dialog.get_by_role("button", name="Сохранить").tap()
    saved(page)
    assert school.values[("note", 501, 1004, 0, 0)] == "Молодец" and "Белова" in pad.inner_text()


note.device = PHONE


def touched(page, row):
    """A finger comes down on a cell, and the browser thinks of its own menu at once, as some telephones do."""
    page.evaluate("""([row, column]) => {
        const cell = document.querySelectorAll("tbody tr")[row].cells[column + 1];
        const traits = { bubbles: true, cancelable: true, pointerType: "touch", isPrimary: true, button: 0 };
        cell.dispatchEvent(new PointerEvent("pointerdown", traits));
        cell.dispatchEvent(new PointerEvent("contextmenu", traits));
    }""", [row, TODAY])


def browser_menu(page, address, _school):
    """No menu comes before the selection has begun; by a key it comes, and by a finger where nothing is written."""
    shown(page, address)
    menu = page.get_by_role("menu", name="Клетка")
    touched(page, 1)
    until(page, "document.querySelector('.strip').textContent.includes('Выделение начато')")
    assert menu.count() == 0, "no menu lies over what is being selected"
    cell(page, 1).evaluate("""(spot) => {
        const traits = { key: "F10", code: "F10", shiftKey: true, bubbles: true, cancelable: true };
        spot.dispatchEvent(new KeyboardEvent("keydown", traits));
        spot.dispatchEvent(new PointerEvent("contextmenu", { bubbles: true, cancelable: true }));
    }""")
    menu.wait_for()
    page.route("**/journal", lambda route: (lambda reply: route.fulfill(
        response=reply, body=reply.text().replace('data-cells="/cells"', 'data-cells="/cells" aria-readonly="true"')))(
            route.fetch()))
    shown(page, address)
    touched(page, 1)
    menu.wait_for()
    assert menu.get_by_role("menuitem", name="Копировать", exact=False).count() == 2, "it can be read and copied"


browser_menu.device = PHONE


def beside_the_keys(page, address, school):
    """The cell stays above the keys, what they refuse is said among them, and a half mark is left with its cell."""
    pad = shown(page, address)
    cell(page, 1).tap()
    for _ in range(14):
        pad.get_by_role("button", name="4", exact=True).tap()
    row, bottom = page.evaluate("""(() => {
        const here = document.querySelector("tbody td[tabindex='0']");
        return [here.parentNode.sectionRowIndex, here.getBoundingClientRect().bottom];
    })()""")
    assert row == 15 and bottom <= pad.bounding_box()["y"], "the student whose mark is typed is seen"
    pad.get_by_role("button", name="Вторая отметка").tap()
    pad.get_by_role("button", name="Павлова").tap()
    pad.get_by_role("button", name="3", exact=True).tap()
    saved(page)
    assert (text(page, 14), text(page, 15)) == ("4", "3"), "the second mark is nobody else's"
    pad.get_by_role("button", name="Закрыть").tap()
    for _ in range(TODAY):
        page.get_by_role("button", name="Предыдущий урок").tap()
    cell(page, 2, 0).tap()
    pad.get_by_role("button", name="5", exact=True).tap()
    assert "Этот столбец закрыт." in pad.inner_text() and text(page, 2, 0) == ""


beside_the_keys.device = PHONE


def words_of_the_lesson(page, address, _school):
    """The phone's view says what the lesson is, leads to its homework, and names the days beside it; the keys tell the
    student's last marks."""
    with page.expect_response("**/besides.js"):
        pad = shown(page, address)
    bar = page.locator(".onelesson")
    until(page, "document.querySelector('.onelesson').textContent.includes('Тема 4')")
    assert bar.get_by_role("link").all_inner_texts() == ["Тема: Тема 4", "ДЗ: + добавить"], bar.inner_text()
    first = bar.locator(".onelesson__roll > *").first
    assert first.inner_text() == "Тема: Тема 4", "keys meet the words where eyes do"
    height = first.bounding_box()["height"]
    first.evaluate("(link) => { link.textContent = `Тема: ${'Щ'.repeat(35)}`; }")
    assert first.bounding_box()["height"] == height, "no row moves away under longer words"
    assert bar.get_by_role("link", name="ДЗ").get_attribute("href").endswith("/lesson/1004/7?for=homework")
    back, on = page.get_by_role("button", name="Предыдущий урок"), page.get_by_role("button", name="Следующий урок")
    assert (back.inner_text(), on.inner_text()) == ("‹ 14 пт", "21 пт ›")
    assert back.get_attribute("aria-label") == "Предыдущий урок: 14 пт"
    cell(page, 0).tap()
    until(page, "document.querySelector('.pad[data-open]') !== null")
    assert "было: 5 4 3" in pad.inner_text(), pad.inner_text()
    pad.get_by_role("button", name="Закрыть").tap()
    on.tap()
    assert "Тема: Тема 5" in bar.inner_text() and on.inner_text() == "›"


words_of_the_lesson.device = PHONE


def words_of_others(page, address, _school):
    """Whoever was given the marks alone is told of no way to write the lesson's words."""
    page.route("**/journal", lambda route: (lambda reply: route.fulfill(
        response=reply, body=reply.text().replace('"open": true', '"open": true, "record": false')))(route.fetch()))
    with page.expect_response("**/besides.js"):
        shown(page, address)
    until(page, "document.querySelector('.onelesson').textContent.includes('ДЗ: нет')")


words_of_others.device = PHONE


def roll_call(page, address, school):
    """Whoever begins to call the roll has the rows before the eyes, and is told what a touch does."""
    pad = shown(page, address)
    cell(page, 0).tap()
    until(page, "document.querySelector('.pad[data-open]') !== null")
    page.get_by_role("button", name="Отмечать, кого нет").tap()
    assert not pad.is_visible(), "the keys lie over the rows that are to be touched"
    assert "Касание строки: Н" in page.locator(".strip").inner_text()
    heard(page, page.locator("tbody tr").nth(2).locator("th"), 2, "Н")
    assert not pad.is_visible()


roll_call.device = PHONE


CASES = [
    ("the phone's view says what the lesson is and what was before", words_of_the_lesson),
    ("the phone's view offers no words to whoever writes marks alone", words_of_others),
    ("a finger answers a conflict and a refusal", answers),
    ("a finger that is held begins a selection", selection),
    ("a browser's own menu waits while a finger begins a selection", browser_menu),
    ("the keys for fingers hide neither the cell nor what they refuse", beside_the_keys),
    ("a finger that sweeps over a row says that its student is missing", sweep),
    ("a finger over a page drawn closer sweeps nobody away", sweep_closer),
    ("a finger writes a note from its keys", note),
    ("a roll called by a finger is not covered by the keys", roll_call),
]
