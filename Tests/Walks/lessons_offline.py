"""Lessons filled without a connection on a device of one's own, whose browser is killed before anything was sent."""
import os
import re
import signal

from empty_cells import at, says, until, write
from person import Person

# One lesson to fill: a column of its own with the most empty cells, its roll called or not, and how it stood.
LESSON = """(wanted) => {
    const { columns, cells } = JSON.parse(document.getElementById("grid-sheet").textContent);
    const rows = [...document.querySelectorAll("table.grid tbody tr:not(:has(.is-out))")];
    const found = columns.map(({ l, roll }, at) => ({ lesson: l, roll: Boolean(roll), at, rows: rows.filter((row) =>
        row.cells[at + 1].matches("td:not([aria-readonly]):empty")).map((row) => row.sectionRowIndex) }))
        .filter(({ lesson, at }) => wanted ? lesson === wanted : columns[at].editable && !columns[at].future
            && columns.filter(({ l }) => l === lesson).length === 1)
        .sort((one, other) => other.rows.length - one.rows.length || other.at - one.at)[0];
    const stands = Object.fromEntries(cells.filter(([, at]) => at === found.at)
        .map(([row, , letter, letterVersion, mark, version]) => [row, [letter, letterVersion, mark, version]]));
    const { course } = document.querySelector("table.grid").dataset;
    return { ...found, stands, page: `/lesson/${found.lesson}/${course}` };
}"""
NOTHING_WAITS = """new Promise((done) => {
    const opening = indexedDB.open("parta-waiting", 1);
    opening.onsuccess = () => {
        const asking = opening.result.transaction("operations").objectStore("operations").count();
        asking.onsuccess = () => { opening.result.close(); done(asking.result === 0); };
    };
})"""
MARKS = "543545"


def killed(profile):
    """Ends a browser as a failure of power would, with all of its processes."""
    for entry in os.listdir("/proc"):
        try:
            with open(f"/proc/{entry}/cmdline", "rb") as line:
                if entry.isdigit() and profile.encode() in line.read():
                    os.kill(int(entry), signal.SIGKILL)
        except OSError:
            continue


def journals_of(page, home):
    page.goto(home + "/journals")
    links = page.eval_on_selector_all("tbody th a", "all => all.map((each) => each.getAttribute('href'))")
    return [link for link in links if "8b" in link or "9a" in link or "7a" in link][:3] or links[:3]


def prepared(browser, demo):
    """Three lessons whose roll nobody has called yet, one in each of three journals; seen from another computer."""
    person = Person(browser, demo.home).sign_in("vera", demo.people["vera"])
    page, plan = person.page, {}
    for link in journals_of(page, demo.home):
        person.go(link)
        lesson = page.evaluate(LESSON, None)
        if lesson["roll"]:
            at(page, cell(lesson, lesson["rows"][0])).click()
            page.keyboard.press("Alt+0")
            page.wait_for_timeout(700)
            says(page, "Сохранено")
            person.go(link)
            lesson = page.evaluate(LESSON, lesson["lesson"])
        assert not lesson["roll"] and len(lesson["rows"]) > len(MARKS), lesson
        plan[link] = lesson
    page.context.close()
    return plan


def cell(lesson, row):
    return row, lesson["at"] + 1


def opened_by_links(page, link, lesson, home):
    """From «Сегодня» to a journal, its topics and one of its columns: nobody has opened any of them here before."""
    page.goto(home + "/")
    copied(page)
    page.locator(".top__nav").get_by_role("link", name="Журналы").click()
    page.wait_for_url("**/journals")
    copied(page)
    page.locator(f"tbody th a[href='{link}']").click()
    page.wait_for_url(f"**{link}")
    page.locator("table.grid th.is-here").wait_for(state="attached")
    copied(page)
    page.get_by_role("link", name="Темы и задания", exact=True).click()
    page.wait_for_url(f"**{link}/topics?**")
    copied(page)
    page.locator(".crumbs a").click()
    page.wait_for_url(f"**{link}?p=**")
    copied(page)
    page.goto(f"{home}{link}?at={lesson['lesson']}.0")
    page.locator(f"th.is-here[data-l='{lesson['lesson']}']").wait_for(state="attached")
    copied(page)


def copied(page):
    assert "Нет связи. Копия:" in page.inner_text("main"), (page.url, page.inner_text("main")[:200])


def not_kept(page, home):
    """What nobody has fetched is said to be away in the school's own words, and leads to what is here."""
    for path in ("/timetable", "/journal/8b/algebra/final"):
        page.goto(home + path)
        assert page.locator("h1").inner_text() == "Нет связи", path
        assert "Лебедева" not in page.content(), "the page is nobody's"
    page.get_by_role("link", name="Журналы", exact=True).click()
    page.wait_for_url("**/journals")
    copied(page)


def fill(page, lesson):
    """Calls the roll, notes who is away and marks others, as a teacher would at the end of a lesson."""
    away, *marked = lesson["rows"][:len(MARKS) + 1]
    at(page, cell(lesson, away)).click()
    page.keyboard.press("Alt+0")
    write(page, cell(lesson, away), "y")
    for row, mark in zip(marked, MARKS, strict=True):
        write(page, cell(lesson, row), mark)
    assert page.locator("th[data-l]").nth(lesson["at"]).locator(".grid__roll:not(.is-no)").count() == 1
    assert [at(page, cell(lesson, row)).inner_text() for row in marked] == list(MARKS)
    page.wait_for_timeout(500)


def arrived(page, lesson):
    """Each piece stands as it was typed, and was written once: its version has grown by one."""
    now = page.evaluate(LESSON, lesson["lesson"])
    away, *marked = lesson["rows"][:len(MARKS) + 1]
    before = {row: lesson["stands"].get(str(row), [None, 0, None, 0]) for row in (away, *marked)}
    assert now["roll"], now
    assert now["stands"][str(away)][:2] == ["Н", before[away][1] + 1], now["stands"][str(away)]
    for row, mark in zip(marked, MARKS, strict=True):
        assert now["stands"][str(row)][2:] == [mark, before[row][3] + 1], (row, mark, now["stands"][str(row)])
    for row, stood in lesson["stands"].items():
        assert int(row) in (away, *marked) or now["stands"][row] == stood, (row, stood, now["stands"][row])


def come_back(play, profile, options, address):
    own = play.chromium.launch_persistent_context(profile, **options)
    page = own.new_page()
    page.goto(address)
    return own, page


def own_device(play, demo, plan, options):
    """A device of one's own that has fetched the teacher's journals by itself: nobody has opened them here."""
    own, page = come_back(play, demo.folder + "/profile", options, demo.home + "/login")
    page.fill("#login", "vera")
    page.fill("#password", demo.people["vera"])
    page.uncheck("[name=shared]")
    page.locator("form:has(#password) button:not([type=button])").first.click()
    page.wait_for_url(lambda address: "/login" not in address)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    wanted = ["/offline", "/journals", *plan, *(f"{link}/topics" for link in plan)]
    until(page, "caches.open('parta-pages').then((pages) => pages.keys()).then((kept) => "
                f"{wanted}.every((link) => kept.some(({{ url }}) => url.endsWith(link))))", seconds=40)
    # The lesson's own page is kept by having been looked at.
    seen = words_of(plan)["page"]
    page.goto(demo.home + seen)
    until(page, f"caches.open('parta-pages').then((pages) => pages.match('{seen}')).then(Boolean)", seconds=10)
    return own, page


def words_of(plan):
    """The lesson whose topic and homework are written without a connection as well."""
    return next(iter(plan.values()))


def write_words(page, address):
    page.goto(address)
    copied(page)
    # What waits of the lesson from its journal stands here too.
    page.locator("[name=roll]:checked").wait_for(state="attached")
    page.fill("#topic", "Теорема Виета")
    page.fill("#homework", "§ 12, № 345")
    page.get_by_role("button", name="Сохранить", exact=True).click()
    page.locator("form [role=status]", has_text="Сохранено на этом устройстве").wait_for()


def offline(play, program, browser, demo, tally):
    home, profile = demo.home, demo.folder + "/profile"
    options = {"executable_path": program, "args": ["--no-sandbox"], "viewport": {"width": 1366, "height": 768}}
    plan = prepared(browser, demo)
    own, page = own_device(play, demo, plan, options)
    assert demo.server.stop() == 0
    with tally.check("R060 without a connection links lead from «Сегодня» to a journal, its topics and its column"):
        opened_by_links(page, *next(iter(plan.items())), home)
    with tally.check("R060 what is not kept is answered with a page that says so and leads on"):
        not_kept(page, home)
    with tally.check("R060 R072 three lessons are filled without a connection: roll-call, who is away, marks"):
        assert len(plan) == 3, plan
        for link, lesson in plan.items():
            page.goto(home + link)
            copied(page)
            page.locator("table.grid th.is-here").wait_for(state="attached")
            fill(page, lesson)
    with tally.check("R060 topic and homework of a lesson are written without a connection"):
        write_words(page, home + words_of(plan)["page"])
    # Chromium writes cookies down twice a minute; a sign-in of yesterday has long been written.
    page.wait_for_timeout(32_000)
    killed(profile)
    demo.server = demo.begin(**demo.settings | {"PARTA_PORT": str(demo.server.port)})
    with tally.check("R060 R072 the browser was killed, and every record of the three lessons arrives, once"):
        own, page = come_back(play, profile, options, home + "/")
        line = page.get_by_text("Не отправлено записей:")
        line.wait_for()
        # Whoever was known to be away besides is noted by the lesson's form as well.
        assert int(re.search(r"записей: (\d+)", line.inner_text())[1]) >= 3 * (2 + len(MARKS)) + 2, line.inner_text()
        page.get_by_role("link", name="Открыть журнал").click()
        until(page, NOTHING_WAITS)
        for link, lesson in plan.items():
            page.goto(home + link)
            page.locator("table.grid th.is-here").wait_for(state="attached")
            arrived(page, lesson)
        lesson = words_of(plan)["page"]
        page.goto(home + lesson)
        assert page.input_value("#topic") == "Теорема Виета" and page.input_value("#homework") == "§ 12, № 345"
    with tally.check("R060 the history of the lesson says when its words were typed and when they came"):
        page.goto(f"{home}{lesson}/history")
        assert page.inner_text("main").count("Введено без связи") >= 2
        page.goto(home + list(plan)[-1])
    with tally.check("R060 the history of such a mark says when it was typed and when it came"):
        last = list(plan.values())[-1]
        at(page, cell(last, last["rows"][1])).click()
        page.locator(".strip").get_by_role("link", name="История").click()
        page.wait_for_url("**/history")
        assert "Введено без связи" in page.inner_text("main")
    own.close()
