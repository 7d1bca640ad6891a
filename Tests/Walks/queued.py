"""Two thousand records that waited go to the real server once and in order; two processes on one PostgreSQL agree."""
import os
import sys

from demo_day import ENGINES, DemoDay
from person import Person
from playwright.sync_api import sync_playwright
from server import Server
from tally import Tally

BROWSER = os.environ.get("PARTA_CHROMIUM", "/usr/bin/chromium")
JOURNAL = "/journal/8b/algebra"
CELLS, EACH = 40, 50
# Between the marks the topic of one lesson is written again and again.
TOPICS = 40

PLACES = """(count) => {
    const { columns, cells } = JSON.parse(document.getElementById("grid-sheet").textContent);
    const empty = "table.grid tbody tr:not(:has(.is-out)) td:not(.grid__avg, .grid__period, [aria-readonly]):empty";
    return [...document.querySelectorAll(empty)].slice(-count).map((cell) => {
        const [row, at] = [cell.parentNode.sectionRowIndex, cell.cellIndex - 1];
        const known = cells.find(([r, c]) => r === row && c === at);
        const { l, w } = columns[at];
        return { row, at, student: Number(cell.parentNode.dataset.s), lesson: l, work: w, base: known?.[5] ?? 0 };
    });
}"""
KEEP = """async ([account, url, operations]) => {
    const opening = indexedDB.open("parta-waiting", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("operations", { keyPath: "id" });
    await new Promise((done) => { opening.onsuccess = done; });
    const writing = opening.result.transaction("operations", "readwrite");
    const store = writing.objectStore("operations");
    const made = Date.now() - 60000;
    operations.forEach((operation, order) => {
        const { facet, student, lesson, work } = operation;
        const address = facet === "topic" ? `topic:${lesson}` : `mark:${student}:${lesson}:${work}:0`;
        const item = { url, address, operation, sent: false, made: made + order };
        store.put({ id: operation.op, account, tab: "gone", order: order + 1, item });
    });
    await new Promise((done) => { writing.oncomplete = done; });
    opening.result.close();
}"""


def at(page, place):
    return page.locator(f"table.grid tbody tr:nth-child({place['row'] + 1}) > :nth-child({place['at'] + 2})")


def operations(places, topic):
    """Each cell is written again and again, every time over the operation before: out of order they would conflict.
    So is the topic, each time over the words before."""
    made, last = [], {}
    for number in range(CELLS * EACH):
        if number % (CELLS * EACH // TOPICS) == 0:
            n = number * TOPICS // (CELLS * EACH) + 1
            made.append({"op": f"{2 ** 64 + n:032x}", "facet": "topic", "lesson": places[0]["lesson"],
                         "set": f"Тема {n}", "was": topic})
            topic = f"Тема {n}"
        place = places[number % CELLS]
        key, op = number % CELLS, f"{number:032x}"
        made.append({"op": op, "facet": "mark", "student": place["student"], "lesson": place["lesson"],
                     "work": place["work"], "place": 0, "set": "45"[number // CELLS % 2],
                     "base": last.get(key, place["base"])})
        last[key] = op
    return made


def queued(play, home, people, tally):
    browser = play.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
    page = browser.new_context().new_page()
    page.goto(home + "/login")
    page.fill("#login", "vera")
    page.fill("#password", people["vera"])
    page.uncheck("[name=shared]")
    page.locator("form:has(#password) button:not([type=button])").first.click()
    page.wait_for_url(lambda address: "/login" not in address)
    page.goto(home + JOURNAL)
    places = page.evaluate(PLACES, CELLS)
    assert len(places) == CELLS, len(places)
    account, url, course = page.evaluate("[document.documentElement.dataset.account, "
                                         "...['cells', 'course'].map((name) => "
                                         "document.querySelector('table.grid').dataset[name])]")
    lesson = f"{home}/lesson/{places[0]['lesson']}/{course}"
    page.goto(lesson)
    topic = page.input_value("[name=was-topic]")
    page.goto(home + "/rights")
    page.evaluate(KEEP, [account, url, operations(places, topic)])
    loads = []

    def lost(route):
        """The first load arrives, and its answer does not."""
        loads.append(len(route.request.post_data_json["ops"]))
        if len(loads) == 1:
            route.fetch(timeout=120_000)
            return route.abort()
        return route.continue_()

    page.route("**/cells", lost)
    page.goto(home + JOURNAL)
    page.locator("#save-state", has_text="Нет связи").wait_for(timeout=120_000)
    page.evaluate("dispatchEvent(new Event('online'))")
    with tally.check("R060 two thousand records that waited go once and in order, though an answer is lost"):
        page.locator("#save-state", has_text="Сохранено").wait_for(timeout=300_000)
        assert page.locator("[data-state]").count() == 0
        page.goto(home + JOURNAL)
        sheet = page.evaluate("JSON.parse(document.getElementById('grid-sheet').textContent).cells")
        stands = {(row, column): (mark, version) for row, column, _, _, mark, version, *_ in sheet}
        for place in places:
            found = stands[place["row"], place["at"]]
            assert found == ("5", place["base"] + EACH), (place, found)
    with tally.check("they went in few loads"):
        assert loads[0] == 200 and sum(loads) <= CELLS * EACH + TOPICS + 400 and len(loads) <= 16, loads
    with tally.check("R060 so did the topics between them, each of which stands in the history once"):
        page.goto(lesson)
        assert page.input_value("#topic") == f"Тема {TOPICS}"
        page.goto(lesson + "/history")
        told = page.inner_text("main").replace("\u00a0", " ")
        for n in range(2, TOPICS + 1):
            assert told.count(f"было «Тема {n - 1}», стало «Тема {n}»") == 1, n
    browser.close()


def two_processes(play, homes, people, tally):
    browser = play.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
    one, other = (Person(browser, home).sign_in("vera", people["vera"]) for home in homes)
    for person in (one, other):
        person.go(JOURNAL)
    other.page.wait_for_timeout(1_500)
    place, last = one.page.evaluate(PLACES, 2)
    with tally.check("what is written by one process is heard of in the other"):
        at(one.page, place).click()
        one.page.keyboard.press("5")
        at(other.page, place).filter(has_text="5").wait_for(timeout=8_000)
    with tally.check("a sign-in that ended in one is refused by the other, and nothing typed is lost"):
        tab = one.page.context.new_page()
        tab.goto(homes[1] + JOURNAL)
        out = one.page.context.new_page()
        out.goto(homes[0] + "/rights")
        out.locator(".top__end details > summary").click()
        cookies = one.page.context.cookies()
        out.get_by_role("button", name="Выйти").click()
        out.wait_for_url("**/login")
        # The browser itself would have dropped the cookie: here it is a stolen one.
        one.page.context.add_cookies(cookies)
        at(tab, last).click()
        tab.keyboard.press("4")
        tab.locator("#save-state", has_text="Нужно войти снова").wait_for()
        assert at(other.page, last).inner_text() == ""
    browser.close()


def at_work(engine, play, tally):
    with DemoDay(tally, "queued", engine=engine) as demo:
        if engine == "PostgreSQL":
            second = Server(demo.folder, **demo.settings)
            try:
                second.wait_for(rf"http://127\.0\.0\.1:{second.port}/", seconds=60)
                two_processes(play, [demo.home, f"http://127.0.0.1:{second.port}"], demo.people, tally)
            finally:
                with tally.check("the second process ends when it is asked to"):
                    assert second.stop() == 0, second.said()
        queued(play, demo.home, demo.people, tally)


def main():
    tally = Tally()
    with sync_playwright() as play:
        for engine in ENGINES:
            at_work(engine, play, tally)
    tally.end()


if __name__ == "__main__":
    sys.exit(main())
