"""Nothing typed is lost: conflicts, refusals, ended sessions, lost connections, batches."""
import time

from journal_hands import average, cell, opened, place, press, saved, strip, text, until
from stage import TODAY


def conflict(page, address, school):
    school.rival[("mark", 500, 1004, 0, 0)] = ("4", "Ким Л. С.")
    school.rival[("mark", 501, 1004, 0, 0)] = ("2", "Ким Л. С.")
    opened(page, address)
    press(page, "5", "5", "3")
    saved(page)
    assert cell(page, 0).get_attribute("data-state") == "conflict"
    assert cell(page, 0).get_attribute("aria-description") == "изменил другой: Ким Л. С., 4"
    press(page, "Control+Home", "Control+;")
    assert "Сейчас здесь 4 (Ким Л. С.). Вы ввели 5." in strip(page)
    press(page, "Escape")
    assert text(page, 0) == "4" and cell(page, 0).get_attribute("data-state") is None
    press(page, "F8")
    assert place(page) == [1, TODAY]
    press(page, "Enter")
    saved(page)
    until(page, "!document.querySelector('[data-state]')")
    assert text(page, 1) == "5" and school.marks(501)[(1004, 0, 0)] == "5" and text(page, 2) == "3"


def rejected(page, address, school):
    school.refuse[500] = "II четверть закрыта 30 декабря."
    opened(page, address)
    press(page, "5", "4")
    saved(page)
    assert cell(page, 0).get_attribute("data-state") == "rejected" and text(page, 0) == "5"
    assert cell(page, 0).get_attribute("aria-invalid") == "true"
    assert school.marks(501)[(1004, 0, 0)] == "4", "one refusal never holds up another operation"
    press(page, "Control+Home", "Control+;")
    assert "II четверть закрыта 30 декабря." in strip(page)
    press(page, "Escape")
    assert text(page, 0) == "" and average(page, 0) == "3,60"


def signed_out(page, address, school):
    opened(page, address)
    school.status = 401
    press(page, "5", "4")
    page.wait_for_selector(".toast a")
    assert "Нужно войти снова. Записи (2) целы." in page.locator(".toast").inner_text()
    assert page.locator(".toast a").get_attribute("href") == "/login?next=%2Fjournal"
    assert "Нужно войти снова" in page.locator("#save-state").inner_text()
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(f"{address}/blank")
    school.status = 200
    opened(page, address)
    saved(page)
    assert text(page, 0) == "5" and school.marks(500)[(1004, 0, 0)] == "5" and school.marks(501)[(1004, 0, 0)] == "4"
    assert page.evaluate("Object.keys(sessionStorage).filter((key) => key.includes('outbox')).length") == 0


def one_account_never_sends_for_another(page, address, school):
    opened(page, address)
    school.status = 401
    press(page, "5")
    page.wait_for_selector(".toast a")
    page.on("dialog", lambda dialog: dialog.accept())
    page.route("**/journal", lambda route: (lambda reply: route.fulfill(
        response=reply, body=reply.text().replace('data-account="17"', 'data-account="18"')))(route.fetch()))
    page.goto(f"{address}/blank")
    page.wait_for_timeout(300)
    school.status = 200
    opened(page, address)
    page.wait_for_timeout(800)
    assert school.batches == [] and text(page, 0) == ""


def batching(page, address, school):
    opened(page, address)
    press(page, *(["5"] * 28))
    saved(page)
    assert [len(batch) for batch in school.batches][0] == 20, [len(batch) for batch in school.batches]
    ops = [op for batch in school.batches for op in batch]
    assert len(ops) == 28 and len({op["op"] for op in ops}) == 28
    first = ops[0]
    assert {key: first[key] for key in first if key != "op"} == {
        "facet": "mark", "student": 500, "lesson": 1004, "work": 0, "place": 0, "set": "5", "base": 0}


def retyping_before_sending(page, address, school):
    opened(page, address)
    press(page, "5", "ArrowUp", "4", "ArrowUp", "3")
    saved(page)
    assert [op["set"] for batch in school.batches for op in batch] == ["3"]


def offline(page, address, school):
    opened(page, address)
    page.context.set_offline(True)
    press(page, "5", "y")
    until(page, "document.getElementById('save-state').textContent.includes('Нет связи. Записи (3) целы')")
    assert cell(page, 0).get_attribute("data-state") == "queued"
    assert cell(page, 0).get_attribute("aria-description") == "ещё не отправлено"
    press(page, "4")
    page.context.set_offline(False)
    saved(page)
    assert cell(page, 0).get_attribute("data-state") is None
    assert school.marks(500)[(1004, 0, 0)] == "5" and school.marks(502)[(1004, 0, 0)] == "4"
    last = [op for batch in school.batches for op in batch][-1]
    assert abs(last["at"] - time.time()) < 60, "an operation made without a connection says when"


def leaving(page, address, school):
    opened(page, address)
    press(page, "5", "4")
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(f"{address}/blank")
    page.wait_for_timeout(300)
    assert school.marks(500)[(1004, 0, 0)] == "5" and school.marks(501)[(1004, 0, 0)] == "4"
    count = len(school.answers)
    opened(page, address)
    saved(page)
    assert len(school.answers) == count, "sent again after the return, and written once"


def closing_a_shared_one(page, address, school):
    """Only a computer of all asks before its window goes, and says where what waits lies; one's own has kept it."""
    kinds, words = [], []
    for mark in ('data-account="17" data-shared="1"', 'data-account="17"'):
        def marked(route):
            reply = route.fetch()
            route.fulfill(response=reply, body=reply.text().replace('data-account="17"', mark))

        other, asked = page.context.new_page(), []
        other.route("**/journal", marked)
        opened(other, address)
        school.status, school.said = 503, None
        press(other, "5")
        until(other, "document.getElementById('save-state').textContent.includes('Нет связи')")
        words.append(other.locator("#save-state").inner_text())
        other.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
        other.goto(f"{address}/blank")
        kinds.append(list(asked))
        school.status = 200
        other.close()
    assert kinds == [["beforeunload"], []], kinds
    assert words == ["Нет связи. Ждут в этой вкладке (1): не закрывайте её",
                     "Нет связи. Записи (1) целы на этом компьютере"], words


def two_thousand(page, address, school):
    """A long day without a connection: what waits goes in order and is written once, though an answer is lost."""
    page.goto(f"{address}/blank")
    page.evaluate("""() => {
        const items = Array.from({ length: 2000 }, (_, n) => {
            const [student, lesson] = [500 + n % 28, 5000 + Math.floor(n / 28)];
            const op = n.toString(16).padStart(32, "0");
            const operation = { op, facet: "mark", student, lesson, work: 0, place: 0, set: "5", base: 0 };
            return { url: "/cells", address: `mark:${student}:${lesson}:0:0`, operation, made: Date.now() };
        });
        sessionStorage.setItem("parta-outbox:17", JSON.stringify(items));
    }""")
    school.lost = 1
    opened(page, address)
    until(page, "document.getElementById('save-state').textContent.includes('Нет связи')")
    assert "(2000)" in page.locator("#save-state").inner_text()
    page.evaluate("dispatchEvent(new Event('online'))")
    page.locator("#save-state", has_text="Сохранено").wait_for()
    taken = [int(op["op"], 16) for batch in school.batches for op in batch]
    assert sorted(set(taken)) == list(range(2000)), "none is missing"
    first = list(dict.fromkeys(taken))
    assert first == list(range(2000)), "they went in the order in which they were typed"
    assert all(version == 1 for key, version in school.versions.items() if key[2] >= 5000), "each was written once"
    assert len(school.batches) <= 12 and max(len(batch) for batch in school.batches) <= 500


def on_own_device(page, address, school):
    opened(page, address)
    page.context.set_offline(True)
    press(page, "5", "y")
    until(page, "document.getElementById('save-state').textContent.includes('Нет связи')")
    school.status = 503
    page.context.set_offline(False)
    other = page.context.new_page()
    page.close()
    other.wait_for_timeout(500)
    school.status = 200
    opened(other, address)
    saved(other)
    assert school.marks(500)[(1004, 0, 0)] == "5" and school.values[("absence", 501, 1004, 0, 0)] == "Н"
    ops = [op for batch in school.batches for op in batch]
    assert len({op["op"] for op in ops}) == 3


def old_ones_are_asked_about(page, address, school):
    page.goto(f"{address}/blank")
    page.evaluate("""() => sessionStorage.setItem("parta-outbox:17", JSON.stringify([{
        url: "/cells", address: "mark:500:1004:0:0", sent: false, made: Date.now() - 3 * 86400000,
        operation: {
            op: "0".repeat(32), facet: "mark", student: 500, lesson: 1004, work: 0, place: 0, set: "5", base: 0 },
    }]))""")
    opened(page, address)
    link = page.locator(".toast a")
    link.wait_for()
    assert "Не отправлено с" in page.locator(".toast").inner_text() and text(page, 0) == "5"
    page.wait_for_timeout(700)
    assert school.batches == [], "days old, they are not sent unasked"
    link.click()
    saved(page)
    assert school.marks(500)[(1004, 0, 0)] == "5"


def undoing_what_went_from_elsewhere(page, address, school):
    """What was on its way when the page went, and arrived without it, is no other's change."""
    opened(page, address)
    press(page, "5")
    page.goto(f"{address}/blank")
    for _ in range(100):
        page.wait_for_timeout(50)
        if school.marks(500).get((1004, 0, 0)) == "5":
            break
    assert school.marks(500)[(1004, 0, 0)] == "5"
    page.evaluate("""import("/Scripts/waiting-base.js").then(async ({ changeRows, openBase }) => {
        const base = await openBase();
        await changeRows(base, (store) => store.clear());
        base.close();
        sessionStorage.removeItem("parta-outbox:17");
    })""")
    school.cells.append([0, TODAY, None, 0, "5", 1, None, 0, 0])
    opened(page, address)
    press(page, "Control+z")
    assert text(page, 0) == "", strip(page)
    saved(page)


CASES = [
    ("a shared computer warns before what waits is lost, one's own does not", closing_a_shared_one),
    ("two thousand waiting operations go once and in order", two_thousand),
    ("on a device of one's own what waits is taken over by the next page", on_own_device),
    ("what waited for days is sent when the person says so", old_ones_are_asked_about),
    ("a conflict keeps both values until one is chosen", conflict),
    ("a rejected mark stays visible with its reason", rejected),
    ("the end of a session loses nothing", signed_out),
    ("one account never sends for another", one_account_never_sends_for_another),
    ("operations travel in batches of 20", batching),
    ("retyping before sending is one operation", retyping_before_sending),
    ("without a connection everything waits", offline),
    ("leaving the page sends what is left, once", leaving),
    ("what another page has sent of one's own is undone as one's own", undoing_what_went_from_elsewhere),
]
