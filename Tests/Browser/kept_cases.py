"""What was refused, or not yet sent, is kept for its person: through reloads, on other pages, on a shared computer."""
import time

from journal_hands import cell, opened, place, press, saved, strip, text, until
from stage import TODAY

SHARED = ('data-account="17"', 'data-account="17" data-shared="1" data-idle="1800"')
OTHER_JOURNAL = ('data-cells="/cells"', 'data-cells="/other/cells"')
ROWS = """import("/Scripts/waiting-base.js").then(async ({ keptRows, openBase }) => {
    const base = await openBase();
    const rows = await keptRows(base);
    base.close();
    return rows;
})"""


def drawn(page, *changes):
    """From now on the journal's page is drawn otherwise."""
    def changed(route):
        reply = route.fetch()
        body = reply.text()
        for old, new in changes:
            body = body.replace(old, new)
        route.fulfill(response=reply, body=body)

    page.unroute("**/journal*")
    page.route("**/journal*", changed)


def cleared(page):
    """Nothing is kept any more, neither what waits nor what was refused."""
    until(page, f"{ROWS}.then((rows) => !rows.length && !sessionStorage.getItem('parta-outbox:17'))")


def settled(page):
    """No request is on its way any more."""
    until(page, "document.getElementById('save-state').textContent.startsWith('Сохранено')")
    page.wait_for_timeout(100)


def conflict_through_reload(page, address, school):
    school.rival[("mark", 500, 1004, 0, 0)] = ("4", "Ким Л. С.")
    school.refuse[501] = "II четверть закрыта 30 декабря."
    opened(page, address)
    press(page, "5", "3")
    settled(page)
    school.cells = [*school.cells, [0, TODAY, None, 0, "4", 1, None, 0, 0]]
    opened(page, address)
    assert cell(page, 0).get_attribute("data-state") == "conflict" and text(page, 0) == "5"
    assert cell(page, 1).get_attribute("data-state") == "rejected" and text(page, 1) == "3"
    assert "Сейчас здесь 4 (Ким Л. С.). Вы ввели 5." in strip(page) or "Не записано клеток: 2." in strip(page)
    press(page, "ArrowDown", "ArrowUp")
    assert "Сейчас здесь 4 (Ким Л. С.). Вы ввели 5." in strip(page), strip(page)
    press(page, "Enter", "ArrowDown", "Escape")
    cleared(page)
    settled(page)
    assert school.marks(500)[(1004, 0, 0)] == "5" and text(page, 1) == ""
    assert [op["set"] for op in school.batches[-1]] == ["5"] and school.batches[-1][0]["base"] == 1


def refused_elsewhere(page, address, school):
    """The answer comes while another journal is open: it is kept there, listed, and settled on its own page."""
    opened(page, address)
    school.status, school.said = 503, None
    press(page, "5")
    until(page, "document.getElementById('save-state').textContent.includes('Нет связи')")
    school.status, school.refuse[500] = 200, "II четверть закрыта 30 декабря."
    drawn(page, OTHER_JOURNAL)
    opened(page, address)
    until(page, "document.querySelector('.strip').textContent.includes('Не записано на других страницах: 1.')")
    page.reload()
    until(page, "document.querySelector('.strip')?.textContent.includes('Не записано на других страницах: 1.')")
    press(page, "F8")
    dialog = page.get_by_role("dialog")
    shown = dialog.inner_text().replace("\u00a0", " ")
    assert "8Б · Алгебра, чт, 20 ноября, Абрамов И." in shown, shown
    assert "вы ввели 5; II четверть закрыта 30 декабря." in shown, shown
    assert dialog.get_by_role("link").get_attribute("href") == "/journal?at=1004.0"
    page.unroute("**/journal*")
    page.goto(address + dialog.get_by_role("link").get_attribute("href"))
    until(page, "document.activeElement.tagName === 'TD'")
    assert place(page)[1] == TODAY and cell(page, 0).get_attribute("data-state") == "rejected"
    press(page, "Control+Home", "Control+;", "Escape")
    cleared(page)


def gone_from_the_list(page, address, school):
    school.refuse[500] = "Такого урока или ученика здесь больше нет."
    opened(page, address)
    press(page, "5")
    settled(page)
    drawn(page, OTHER_JOURNAL)
    opened(page, address)
    press(page, "F8")
    page.get_by_role("dialog").get_by_role("button", name="Убрать").click()
    assert page.locator("dialog[open]").count() == 0
    cleared(page)


def foreign_answers(page, address, school):
    """A proxy's page is no answer, whatever its number says; the server's own refusal is kept in its cell."""
    opened(page, address)
    for status in (404, 413, 451, 403):
        school.status, school.said = status, None
        press(page, "5")
        until(page, "document.getElementById('save-state').textContent.includes('Нет связи')")
    school.status = 200
    page.evaluate("dispatchEvent(new Event('online'))")
    saved(page)
    assert [school.marks(500 + row)[(1004, 0, 0)] for row in range(4)] == ["5"] * 4
    school.status, school.said = 403, {"error": "Это действие вам недоступно.", "code": "forbidden"}
    press(page, "4")
    until(page, "document.querySelector('[data-state=rejected]') !== null")
    page.reload()
    until(page, "document.querySelector('[data-state=rejected]') !== null")
    assert text(page, 4) == "4"


def asked_for_a_step(page, address, school):
    """A password that must be changed is no lost connection."""
    school.status, school.said = 403, {"error": "Сначала смените пароль.", "code": "step", "see": "/password"}
    opened(page, address)
    press(page, "5")
    link = page.locator(".toast a")
    link.wait_for()
    assert "Сначала смените пароль." in page.locator(".toast").inner_text()
    assert link.get_attribute("href") == "/password"
    assert "Записи (1) целы" in page.locator("#save-state").inner_text()


def replayed_over_another(page, address, school):
    """The answer was lost and somebody wrote meanwhile: their value stands, and both are shown."""
    school.lost = 1
    opened(page, address)
    press(page, "5")
    until(page, "document.getElementById('save-state').textContent.includes('Нет связи')")
    school.put(("mark", 500, 1004, 0, 0), "2", 2)
    page.evaluate("dispatchEvent(new Event('online'))")
    until(page, "document.querySelector('[data-state=conflict]') !== null")
    press(page, "Control+Home", "Control+;")
    assert "Сейчас здесь 2 (Ким Л. С.). Вы ввели 5." in strip(page), strip(page)
    press(page, "Escape")
    cleared(page)
    assert text(page, 0) == "2" and school.marks(500)[(1004, 0, 0)] == "2"


def hanging(page, address, school):
    """A request that hangs is no saving: the shared computer warns, and the next sign of a connection asks anew."""
    drawn(page, SHARED)
    school.hangs = 1
    opened(page, address)
    press(page, "5")
    until(page, "document.getElementById('save-state').textContent === 'Сохраняю…'")
    assert page.evaluate("!dispatchEvent(new Event('beforeunload', { cancelable: true }))"), "it asks before it goes"
    page.evaluate("dispatchEvent(new Event('online'))")
    saved(page)
    assert school.marks(500)[(1004, 0, 0)] == "5"
    assert page.evaluate("dispatchEvent(new Event('beforeunload', { cancelable: true }))"), "nothing waits any more"


def told_on_a_shared_one(page, address, school):
    """Where only the tab holds what waits that is said aloud: once, and again when more begins to wait later."""
    is_told = "document.querySelector('.strip').textContent.includes('ждут только в этой вкладке: не закрывайте её')"
    heard = "[...document.querySelectorAll('[role=alert]')].some((line) => line.textContent.includes('в этой вкладке'))"
    drawn(page, SHARED)
    opened(page, address)
    school.status, school.said = 503, None
    press(page, "5")
    until(page, is_told)
    assert page.evaluate(heard) and page.locator(".toast").count() == 0
    press(page, "4")
    page.wait_for_timeout(700)
    assert not page.evaluate(is_told), strip(page)
    assert "Ждут в этой вкладке (2): не закрывайте её" in page.locator("#save-state").inner_text()
    for left in (2, 1):
        school.status = 200
        page.evaluate("dispatchEvent(new Event('online'))")
        saved(page)
        if left == 2:
            school.status = 503
            press(page, "3")
            until(page, is_told)
    assert "Всё отправлено." in strip(page), "it is taken back, too"


def not_told_on_ones_own(page, address, school):
    opened(page, address)
    school.status, school.said = 503, None
    press(page, "5")
    until(page, "document.getElementById('save-state').textContent.includes('целы на этом компьютере')")
    page.wait_for_timeout(700)
    assert "вкладке" not in strip(page) and "вкладке" not in page.locator("#save-state").inner_text()


def taken_over_with_its_time(page, address, school):
    school.hangs = 1
    opened(page, address)
    made = int(time.time())
    press(page, "5")
    until(page, "document.getElementById('save-state').textContent === 'Сохраняю…'")
    opened(page, address)
    saved(page)
    assert all(abs(operation["at"] - made) <= 1 for [operation] in school.batches), school.batches


def ended_on_a_shared_one(page, address, school):
    drawn(page, SHARED)
    opened(page, address)
    school.status, school.said = 401, {"code": "signin"}
    press(page, "5")
    curtain = page.locator("dialog.curtain")
    curtain.wait_for()
    assert "Нужно войти снова. Ждут в этой вкладке (1): не закрывайте её." in curtain.inner_text()
    press(page, "4", "F9", "Escape", "Escape", "3")
    assert curtain.is_visible() and text(page, 1) == "" and text(page, 2) == "", "nothing is taken from whoever came"
    kept = page.evaluate("JSON.parse(sessionStorage.getItem('parta-outbox:17')).length")
    assert kept == 1 and page.evaluate(ROWS) == []


def own_rows_on_a_shared_one(page, address, school):
    """What a device of one's own had kept goes, though the same person now says that the computer is everybody's."""
    opened(page, address)
    school.status, school.said = 503, None
    press(page, "5")
    until(page, "document.getElementById('save-state').textContent.includes('Нет связи')")
    page.goto(f"{address}/blank")
    assert len(page.evaluate(ROWS)) == 1
    school.status = 200
    drawn(page, SHARED)
    page.goto(f"{address}/journal")
    saved(page)
    assert school.marks(500)[(1004, 0, 0)] == "5" and page.evaluate(ROWS) == []


def out_of_store(page, address, school):
    """A browser that keeps nothing says so in every state."""
    page.add_init_script("""IDBDatabase.prototype.transaction = new Proxy(IDBDatabase.prototype.transaction, {
        apply(run, base, [names, mode, ...rest]) {
            const begun = Reflect.apply(run, base, [names, mode, ...rest]);
            if (mode === "readwrite") begun.commit = () => begun.abort();
            return begun;
        } });""")
    opened(page, address)
    school.status, school.said = 503, None
    press(page, "5")
    until(page, "document.getElementById('save-state').textContent.startsWith('Браузер не даёт хранить записи (1)')")
    page.wait_for_timeout(2_100)
    assert page.evaluate("!dispatchEvent(new Event('beforeunload', { cancelable: true }))")


CASES = [
    ("a conflict and a refusal are kept through a reload with both values", conflict_through_reload),
    ("what is refused while another journal is open is listed there and settled at home", refused_elsewhere),
    ("what has no page any more is given up from the list", gone_from_the_list),
    ("a foreign refusal is no answer of the school", foreign_answers),
    ("a required step is named, and no lost connection", asked_for_a_step),
    ("a repeated operation does not claim another's cell", replayed_over_another),
    ("a hanging request is no saving", hanging),
    ("a shared computer says once that the tab must stay", told_on_a_shared_one),
    ("a device of one's own says that all is kept", not_told_on_ones_own),
    ("what was typed into a hanging request keeps its time", taken_over_with_its_time),
    ("a sign-in that ended on a shared computer closes the journal", ended_on_a_shared_one),
    ("what an own device kept goes from a shared computer too", own_rows_on_a_shared_one),
    ("a browser that keeps nothing says so", out_of_store),
]
