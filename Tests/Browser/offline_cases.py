"""What a device of one's own keeps for the time without a connection, in which order, and when it lets go of it."""
import http.server
import threading

from journal_hands import opened, until
from kept_cases import drawn
from stage import WEB

# The worker's own script on a page, where the net answers by rule and visits are made by hand.
WORKER = """async () => {
    const net = window.net = { answers: {}, asked: [] };
    window.fetch = async (request) => {
        const { pathname, search } = new URL(request.url ?? request, location.href);
        net.asked.push(pathname + search);
        const { status = 404, account = 17, more = "", body = "" } = net.answers[pathname + search] ?? {};
        if (!status) throw new TypeError("no connection");
        return new Response(`<html data-account="${account}"${more}><title>.</title>${body}`, { status });
    };
    await import("/Scripts/worker.js");
    const happen = async (kind, facts) => {
        const waits = [];
        let reply = null;
        dispatchEvent(Object.assign(new Event(kind), {
            waitUntil: (each) => waits.push(each), respondWith: (each) => { reply = each; }, ...facts,
        }));
        const answer = await Promise.resolve(reply).catch(() => null);
        for (let at = 0; at < waits.length; at += 1) await waits[at];
        return answer;
    };
    window.visit = async (path, answer) => {
        net.answers[path] = answer;
        const request = { url: location.origin + path, mode: "navigate", method: "GET" };
        const got = await happen("fetch", { request });
        return got && [got.status, (await got.text()).includes("data-copied")];
    };
    window.precache = async (paths) => {
        let done = null;
        const ports = [{ postMessage: (said) => { done = said.done; } }];
        await happen("message", { data: { pages: paths.map((path) => location.origin + path) }, ports });
        await new Promise((over) => { setTimeout(over, 50); });
        return done;
    };
    window.keptPages = async () => {
        const keys = await (await caches.open("parta-pages")).keys();
        return keys.map(({ url }) => url.replace(location.origin, "")).filter((path) => path !== "/owner").sort();
    };
}"""
JOURNAL, LESSON, DIARY = "/journal/8b/algebra", "/lesson/5/7", "/diary/17?w=2025-W48"


def staged(page, address):
    page.goto(f"{address}/blank")
    page.evaluate(WORKER)


def visit(page, path, **answer):
    return page.evaluate("([path, answer]) => window.visit(path, answer)", [path, answer])


def kept(page):
    return page.evaluate("keptPages()")


def without_a_connection(page, address, _):
    staged(page, address)
    for path in (JOURNAL, DIARY):
        assert visit(page, path, status=200) == [200, False]
        assert visit(page, path, status=0) == [200, True], "the copy is shown, and says that it is one"
        assert visit(page, path, status=502) == [200, True], "a server that is away is as no connection"
    visit(page, "/people", status=200)
    assert kept(page) == [DIARY, JOURNAL], "other pages are not kept at all"


def of_a_lesson(page, address, _):
    """A lesson has one copy, the newest, whichever way one came; the page of topics is kept as its journal is."""
    staged(page, address)
    topics = f"{JOURNAL}/topics?y=2025&p=q2"
    for path in (LESSON, f"{LESSON}?saved=1", topics):
        visit(page, path, status=200)
    assert kept(page) == [topics, LESSON], kept(page)
    for path in (LESSON, f"{LESSON}?for=homework", topics):
        assert visit(page, path, status=0) == [200, True], path
    visit(page, f"{LESSON}?saved=1", status=404)
    assert kept(page) == [topics] and visit(page, LESSON, status=0) is None


def no_longer_allowed(page, address, _):
    """What one may no longer see is shown from no copy either."""
    staged(page, address)
    for status in (403, 404, 410):
        for path in (JOURNAL, LESSON):
            visit(page, path, status=200)
        assert visit(page, JOURNAL, status=status) == [status, False]
        assert kept(page) == [LESSON], (status, kept(page))
        assert visit(page, JOURNAL, status=0) is None, "nothing is left to show"


def of_another_person(page, address, _):
    staged(page, address)
    pages = [DIARY, JOURNAL, LESSON]
    for path in pages:
        visit(page, path, status=200)
    assert kept(page) == pages
    visit(page, LESSON, status=200, account=18)
    assert kept(page) == [LESSON], "with another person the pages of the first one go"
    assert visit(page, JOURNAL, status=0) is None
    for path, answer in [("/login", {"status": 200}), ("/logout", {"status": 303}), ("/code", {"status": 200})]:
        visit(page, JOURNAL, status=200)
        visit(page, path, **answer)
        assert kept(page) == [], path
    visit(page, JOURNAL, status=200)
    visit(page, LESSON, status=200, more=" data-shared=\"1\"")
    assert kept(page) == [], "a computer that has become one of all keeps nothing"
    visit(page, JOURNAL, status=200)
    visit(page, LESSON, status=200, account=0)
    assert kept(page) == [], "nobody has signed in any more"


def fetched_ahead(page, address, _):
    """In the order that the page asked for, each once a day; what fails is asked for again."""
    staged(page, address)
    pages = [DIARY, JOURNAL, LESSON]
    page.evaluate("(pages) => pages.forEach((path) => { net.answers[path] = { status: 200 }; })", pages)
    page.evaluate("net.answers['/lesson/5/7'] = { status: 503 }")
    assert page.evaluate("(pages) => precache(pages)", pages) is False
    assert page.evaluate("net.asked") == pages and kept(page) == [DIARY, JOURNAL]
    page.evaluate("net.answers['/lesson/5/7'] = { status: 200 }")
    assert page.evaluate("(pages) => precache(pages)", pages) is True
    assert page.evaluate("net.asked") == [*pages, LESSON], "what was kept today is not asked for again"
    # A page that may not be seen is no reason to ask all day.
    page.evaluate("net.answers['/lesson/6/7'] = { status: 403 }")
    assert page.evaluate("precache(['/lesson/6/7'])") is True and kept(page) == pages


def answering(body):
    return lambda route: route.fulfill(content_type="text/html", body=body)


def asks_for_the_day(page, address, _):
    """The diary with the week ahead comes first, then what the pages of the day and of the next one name, and then the
    other journals."""
    page.add_init_script("""Object.defineProperty(navigator, "serviceWorker", { value: {
        register: async () => null, controller: null,
        ready: Promise.resolve({ active: { postMessage: (said) => { window.wanted = said.pages; } } }),
    } })""")
    nav = '<li><a href="/journals">Журналы</a></li>'
    drawn(page, (nav, f'<li><a href="/">Сегодня</a></li>{nav}<li><a href="/diary">Дневник</a></li>'))
    tomorrow, ahead = "/?d=2025-11-21", "/lesson/8/7"
    days = '<a rel="prev" href="/?d=2025-11-19">‹</a><a rel="next" href="{}">›</a>'.format
    bodies = {
        "/": f'<main>{days(tomorrow)}<a href="{JOURNAL}">8Б</a><a href="{LESSON}#works">Урок</a>'
             '<a href="/changes">Замены</a></main>',
        tomorrow: f'<main>{days("/?d=2025-11-22")}<a href="{LESSON}">Долг</a><a href="{ahead}">Завтра</a></main>',
        "/diary": f'<main><a rel="prev" href="/diary/17?w=2025-W46">‹</a><a rel="next" href="{DIARY}">›</a></main>',
    }
    for path, body in bodies.items():
        page.route(address + path, answering(body))
    opened(page, address)
    # The page's own work comes first: the rest of the day is asked for some seconds later.
    page.wait_for_timeout(3500)
    until(page, "window.wanted !== undefined")
    wanted = [path.replace(address, "") for path in page.evaluate("wanted")]
    others = ["/journals", "/journal/8v/algebra", f"{JOURNAL}/topics", "/journal/8v/algebra/topics"]
    assert wanted == ["/offline", "/", "/diary", DIARY, tomorrow, JOURNAL, LESSON, ahead, *others], wanted


def opened_unvisited(page, address, _):
    """What was fetched ahead opens without a connection though nobody has been there: tomorrow's list, its lessons."""
    staged(page, address)
    pages = ["/", "/?d=2025-11-21", LESSON, "/lesson/8/7"]
    page.evaluate("(pages) => pages.forEach((path) => { net.answers[path] = { status: 200 }; })", pages)
    assert page.evaluate("(pages) => precache(pages)", pages) is True
    for path in [*pages, "/lesson/8/7?for=homework"]:
        assert visit(page, path, status=0) == [200, True], path
    assert visit(page, "/?d=2025-11-24", status=0) is None, "another day was not asked for"


SHOWN = (f'<nav><a href="{JOURNAL}?p=q1">I</a><a href="{JOURNAL}?p=q2" aria-current="page">II</a></nav>'
         f'<a href="{JOURNAL}/topics?y=2025&amp;p=q2">Темы</a><th data-l="2516" data-w="0"></th>')


def period_asked_for(page, address, _):
    """A journal is asked for by its period or its column as well: its plain copy is shown if it has them, and no other
    page is; what is kept of the address itself comes first."""
    staged(page, address)
    visit(page, JOURNAL, status=200, body=SHOWN)
    for query in ("p=q2", "at=2516.0", "at=2516", "p=q2&at=2516.0", "y=2025&p=q2", "p=q2&by=mean"):
        assert visit(page, f"{JOURNAL}?{query}", status=0) == [200, True], query
    for query in ("p=q1", "at=2517.0", "at=2516.1", "p=q1&at=2516.0", "y=2024&p=q2", "p=year", "format=csv"):
        assert visit(page, f"{JOURNAL}?{query}", status=0) is None, query
    topics = f'<a href="{JOURNAL}/topics?y=2025&amp;p=q2" aria-current="page">II</a>'
    visit(page, f"{JOURNAL}/topics", status=200, body=topics)
    assert visit(page, f"{JOURNAL}/topics?y=2025&p=q2", status=0) == [200, True]
    assert visit(page, f"{JOURNAL}/topics?y=2025&p=q1", status=0) is None
    assert kept(page) == [JOURNAL, f"{JOURNAL}/topics"], "nothing is kept twice"
    # What is no longer to be seen under one of its addresses is not shown under another.
    visit(page, f"{JOURNAL}?p=q2", status=403)
    assert kept(page) == [f"{JOURNAL}/topics"]


def said_without_a_connection(page, address, _):
    """Where nothing of a page is kept the one that says so comes, with the other pages of its person alone."""
    staged(page, address)
    page.evaluate("net.answers['/offline'] = { status: 200, body: 'Нет связи' }")
    assert visit(page, "/timetable", status=0) is None, "nobody has fetched it"
    page.evaluate("precache(['/offline'])")
    for path in ("/timetable", "/journal/8b/algebra/final", JOURNAL, "/offline"):
        assert visit(page, path, status=0) == [503, False], path
    assert visit(page, "/timetable", status=200) == [200, False] and kept(page) == ["/offline"]
    visit(page, "/people", status=502)
    assert visit(page, "/login", status=0) is None, "the door is the browser's own affair"
    assert kept(page) == [] and visit(page, "/timetable", status=0) is None
    page.evaluate("net.answers['/offline'] = { status: 200, more: ' data-shared=\"1\"' }")
    page.evaluate("precache(['/offline'])")
    assert kept(page) == [], "a computer of all keeps not even this"


def on_the_way_back(page, _address, _):
    """The browser goes back to what it has drawn before without asking: the page may be another person's."""
    holders = [17]

    class Own(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            kind, body = "text/html", f'<html data-account="{holders[0]}"><title>{self.path}</title>'
            if self.path == "/sw.js":
                kind, body = "text/javascript", (WEB / "Scripts" / "worker.js").read_text()
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Cache-Control", "private, no-cache")
            try:
                self.end_headers()
                self.wfile.write(body.encode())
            except (BrokenPipeError, ConnectionResetError):
                pass  # The page has gone on.

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Own)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    own = f"http://127.0.0.1:{server.server_port}"
    page.goto(own + "/rights")
    page.evaluate("""async () => {
        await navigator.serviceWorker.register("/sw.js");
        await navigator.serviceWorker.ready;
    }""")
    until(page, "Boolean(navigator.serviceWorker.controller)")
    for path in ("/rights", JOURNAL, DIARY):
        page.goto(own + path)
    holders[0] = 18
    page.goto(own + "/login")
    page.goto(own + "/people")
    for path in ("/login", DIARY, JOURNAL, "/rights"):
        page.go_back()
        assert page.url == own + path
        assert page.evaluate("document.documentElement.dataset.account") == "18", path
    until(page, "caches.open('parta-pages').then((pages) => pages.match('/owner'))"
                ".then((owner) => owner?.text()).then((owner) => owner === '18')")
    server.shutdown()


CASES = [
    ("a journal opens without a connection by its period and its column", period_asked_for),
    ("the way back leads to no page of whoever was here before", on_the_way_back),
    ("what is not kept is answered with a page that says there is no connection", said_without_a_connection),
    ("a page that was seen opens without a connection", without_a_connection),
    ("a lesson and the page of topics open without a connection", of_a_lesson),
    ("a page that may no longer be seen is dropped from what is kept", no_longer_allowed),
    ("what is kept goes with its person", of_another_person),
    ("pages are fetched ahead in order, and once a day", fetched_ahead),
    ("a device of one's own asks for the day, the next one, and the diary's week ahead", asks_for_the_day),
    ("a lesson of tomorrow opens without a connection though nobody has been there", opened_unvisited),
]
