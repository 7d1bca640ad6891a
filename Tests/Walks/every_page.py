"""Opens every page that a role can reach by links, wide and narrow, light, dark and printed, and tells what is wrong.

Links are followed from each role's first page; pages of one kind (two lessons, two classes) are opened once a role.
PARTA_SHOTS=FOLDER keeps a picture of each page as it was seen.
"""
import os
import pathlib
import re
import sys
import urllib.parse

from demo_day import DemoDay
from playwright.sync_api import Error, sync_playwright
from server import Server
from tally import Tally

BROWSER = os.environ.get("PARTA_CHROMIUM", "/usr/bin/chromium")
SHOTS = os.environ.get("PARTA_SHOTS")
AUDIT = pathlib.Path(__file__).with_name("page_audit.js").read_text(encoding="utf-8")
WIDTHS = {"wide": (1366, 768), "narrow": (360, 740)}
WIDE = {"width": 1366, "height": 768}
ROLES = ["keeper", "irina", "vera", "deputy", "tatyana", "petr", "papa", "anna"]
GRID = "Понедельник;;;\n;;7А;8Б\n1;09.00-9.40;Алгебра 12;Русский 14\n2;09.50-10.30;Алхимия с/з;Англ. яз. 1/2\n"
PEOPLE = "Фамилия;Имя;Отчество;Класс\nПрогулкина;Алиса;Львовна;8Б\nБез имени;;;\nПрогулкина;Алиса;Львовна;12Ы\n"

RING = """() => {
    const at = document.activeElement
    if (!at || at === document.body) return null
    const isSeen = (one) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
        return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 || boxShadow !== "none"
    }
    const isRound = at.dataset.walked === "first"
    const isAgain = !["date", "time"].includes(at.type) && "walked" in at.dataset
    at.dataset.walked ??= document.querySelector("[data-walked]") ? "later" : "first"
    const around = [at, at.closest("label"), at.parentElement, ...(at.labels ?? [])].filter(Boolean)
    const name = `${at.tagName} «${(at.innerText || at.name || "").trim().slice(0, 30)}»`
    return { name, isAgain, isRound, isSeen: around.some(isSeen), inGrid: !!at.closest(".grid") }
}"""

FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))"

# Opens each menu and looks for every item at its own place, as whoever touches it does.
MENUS = """() => {
    const faults = []
    for (const menu of document.querySelectorAll("main details.menu")) {
        if (menu.open || !menu.checkVisibility({ checkVisibilityCSS: true })) continue
        menu.open = true
        for (const item of menu.querySelectorAll(".menu__list :is(a, button, label)")) {
            if (!item.checkVisibility({ checkVisibilityCSS: true })) continue
            item.scrollIntoView({ block: "nearest", inline: "nearest" })
            const { left, top, width, height } = item.getBoundingClientRect()
            const there = document.elementFromPoint(left + width / 2, top + height / 2)
            if (!item.contains(there)) faults.push(`the menu's «${item.innerText}» lies under ${there?.className}`)
        }
        menu.open = false
    }
    scrollTo(0, 0)
    return faults
}"""

PRINT = """() => {
    const isShown = (one) => one.checkVisibility({ checkVisibilityCSS: true })
    const faults = [...document.querySelectorAll(".top, .bottom, .skip, .form__foot")].filter(isShown)
        .map((one) => `${one.className} is printed`)
    const paper = getComputedStyle(document.body).backgroundColor, ink = getComputedStyle(document.body).color
    if (!/^rgba\\(0, 0, 0, 0\\)$|^rgb\\(255, 255, 255\\)$/.test(paper)) faults.push(`printed on ${paper}`)
    if (/\\d+/.exec(ink)[0] > 60) faults.push(`printed in ${ink}`)
    if (!isShown(document.querySelector("main"))) faults.push("nothing is printed")
    return faults
}"""


def kind_of(address, seen_on):
    """Addresses of one kind differ in numbers and slugs only; a person's card also in the list it was found in.

    A journal, its topics, final marks, plan and title are kinds of their own, whatever class and subject they are of.
    """
    parts = urllib.parse.urlsplit(address)
    path = re.sub(r"/\d+(?=/|$)", "/N", parts.path)
    path = re.sub(r"/\d+[a-z](?=/|$)", "/C", path)
    path = re.sub(r"^/journal/[^/]+/[^/]+", "/journal/C/S", path)
    query = sorted(urllib.parse.parse_qsl(parts.query, keep_blank_values=True))
    words = [f"{name}={value}" if name == "who" else name for name, value in query]
    if path == "/people/N":
        words += re.findall(r"who=\w+", seen_on)
    return path + ("?" + "&".join(words) if words else "")


class Looker:
    """Somebody who looks at pages with a browser of their own."""

    def __init__(self, browser, home, name):
        self.home, self.name = home, name
        self.page = browser.new_context(locale="ru-RU", viewport=WIDE).new_page()
        self.noise, self.faults, self.pages = [], [], 0
        self.page.on("console", lambda said: said.type in ("error", "warning") and self.noise.append(said.text))
        self.page.on("pageerror", lambda error: self.noise.append(str(error)))
        self.page.on("request", lambda sent: sent.url.startswith((home, "data:", "blob:"))
                     or self.noise.append(f"a foreign request: {sent.url}"))

    def enter(self, login, password):
        self.page.goto(self.home + "/login")
        self.page.fill("#login", login)
        self.page.fill("#password", password)
        self.page.locator("form:has(#password) button:not([type=button])").first.click()
        self.page.wait_for_url(lambda address: "/login" not in address)
        return self

    def open(self, address, kind=None, expected=200, isKnown=False):
        self.noise.clear()
        try:
            answer = self.page.goto(self.home + address)
        except Error as fault:
            # A file to keep is no page to look at.
            if "Download is starting" in str(fault):
                return []
            raise
        if "html" not in (answer.headers.get("content-type") or ""):
            return []
        if answer.status != expected:
            self.faults.append(f"{address}: {answer.status} instead of {expected}")
        if answer.status >= 400:
            self.noise = [said for said in self.noise if "Failed to load resource" not in said]
        links = self.page.eval_on_selector_all("a[href]", "links => links.map(link => link.href)")
        self.look(kind or address, isKnown)
        return [link[len(self.home):].split("#")[0] for link in links if link.startswith(self.home + "/")]

    def look(self, kind, isKnown=False):
        """Audits what is shown now: both widths, both themes, by Tab and on paper; what is known, by day only.

        A page comes wide and is left wide: each change of width makes the browser lay all of it out anew.
        """
        self.pages += 1
        found = [f"{kind}: {said}" for said in self.noise]
        if not isKnown:
            found += [f"{kind}: {fault}" for fault in self.walk()]
        for width, (across, down) in WIDTHS.items():
            if self.page.viewport_size["width"] != across:
                self.page.set_viewport_size({"width": across, "height": down})
            self.page.evaluate(FRAMES)
            for theme in ("light", "dark")[:1 if isKnown else 2]:
                self.page.emulate_media(color_scheme=theme, reduced_motion="reduce")
                found += [f"{kind} {width} {theme}: {fault}" for fault in self.page.evaluate(AUDIT, theme == "dark")]
                if theme == "light":
                    found += [f"{kind} {width}: {fault}" for fault in self.page.evaluate(MENUS)]
                self.shoot(kind, f"{width}-{theme}")
        self.page.emulate_media(media="print", color_scheme="dark")
        found += [f"{kind} printed: {fault}" for fault in self.page.evaluate(PRINT)]
        self.page.emulate_media(media="screen", color_scheme="light")
        self.page.set_viewport_size(WIDE)
        self.faults += found

    def walk(self):
        """Tab by Tab: each control once, each with a ring; a grid is left by Esc and Tab."""
        faults, isLeaving = [], False
        for _ in range(60):
            self.page.keyboard.press("Tab")
            ring = self.page.evaluate(RING)
            if ring is None:
                continue
            if ring["isRound"]:
                break
            if not ring["isSeen"]:
                faults.append(f"no ring round {ring['name']}")
            if ring["isAgain"] or ring["inGrid"] and isLeaving:
                faults.append(f"Tab stays at {ring['name']}")
                break
            if ring["inGrid"]:
                self.page.keyboard.press("Escape")
            isLeaving = ring["inGrid"]
        return faults

    def shoot(self, kind, how):
        if SHOTS:
            name = re.sub(r"\W+", "-", f"{self.name}{kind}").strip("-")
            self.page.screenshot(path=f"{SHOTS}/{name}.{how}.png", full_page=how.startswith("wide"))

    def crawl(self, walked):
        """Everything that links lead to from the first page."""
        seen, ahead = set(), [("/", "/")]
        while ahead:
            address, seen_on = ahead.pop(0)
            kind = kind_of(address, seen_on)
            if kind in seen or address.startswith("/assets"):
                continue
            seen.add(kind)
            ahead += [(link, address) for link in self.open(address, kind, isKnown=kind in walked)]
            walked.add(kind)
        return seen

    def settle(self, tally, what):
        with tally.check(f"{what}: {self.pages} pages can be read, pressed, tabbed through and printed"):
            assert self.pages and not self.faults, "\n    ".join(["", *dict.fromkeys(self.faults)])
        self.page.context.close()


def menus(teacher):
    """The buttons over each journal are others and wrap otherwise: in all of them the menu opens on the screen."""
    page = teacher.page
    page.goto(teacher.home + "/journals")
    every = page.eval_on_selector_all("main td a, main th a", "links => links.map(link => link.href)")
    journals = sorted({link.split("?")[0] for link in every if "/journal/" in link})
    if len(journals) < 2:
        teacher.faults.append(f"{len(journals)} journals were found on /journals")
    page.set_viewport_size(dict(zip(("width", "height"), WIDTHS["narrow"])))
    for journal in journals:
        page.goto(journal)
        page.evaluate(FRAMES)
        name = urllib.parse.urlsplit(journal).path
        teacher.faults += [f"{name} narrow: {fault}" for fault in page.evaluate(MENUS)]
    page.set_viewport_size(WIDE)


def history(teacher):
    """The history of a mark is led to by a script alone, under the cell that was clicked."""
    teacher.open("/journal/8b/algebra?by=average", "/journal by average")
    teacher.page.goto(teacher.home + "/journal/8b/algebra")
    teacher.page.locator("table.grid tbody td[class^=m]").first.click()
    teacher.open(teacher.page.locator(".strip > a").get_attribute("href"), "/mark/history")


def forms(keeper):
    """What only a form leads to: what was sought, previews, objections, printed cards, the first password."""
    page = keeper.page
    keeper.open("/search?q=%D0%B0", "/search found")
    keeper.open("/search?q=%D1%8F%D1%8F%D1%8F%D1%8F", "/search nothing")
    for name, text in (("люди.csv", PEOPLE), ("битый.xlsx", "не книга"), ("расписание.fet", "<fet><Activities"),
                       ("сетка.csv", GRID)):
        page.goto(keeper.home + "/import")
        form = page.locator("form:has(input[type=file])").nth(0 if name[0] in "лб" else 1)
        form.locator("input[type=file]").set_input_files(
            {"name": name, "mimeType": "application/octet-stream", "buffer": text.encode()})
        keeper.noise.clear()
        with page.expect_navigation():
            form.locator("button").first.click()
        keeper.noise.clear()
        keeper.look("/import " + name)
    keeper.open(page.locator("a[href$='/names']").get_attribute("href"), "/import/timetable/names")
    page.goto(keeper.home + "/setup/files")
    page.set_input_files("#files", {"name": "люди.csv", "mimeType": "text/csv", "buffer": PEOPLE.encode()})
    keeper.noise.clear()
    with page.expect_navigation():
        page.locator("main form button").first.click()
    keeper.look("/setup/files люди.csv")
    keeper.open(page.locator("a[href*='/columns/']").first.get_attribute("href"), "/setup/files/columns")
    for address in ("/people/new/staff", "/slips/8b"):
        page.goto(keeper.home + address)
        with page.expect_navigation():
            page.locator("main form button").last.click()
        keeper.noise.clear()
        keeper.look(address + " sent")
    code = page.locator(".slip__code").first.inner_text().strip()
    guest = Looker(page.context.browser, keeper.home, "guest")
    guest.page.goto(guest.home + "/code")
    guest.page.fill("input[name=code]", code)
    with guest.page.expect_navigation():
        guest.page.locator("main form button").last.click()
    guest.look("/code accepted")
    keeper.faults += guest.faults
    guest.page.context.close()


def setup(browser, folder, tally):
    """The steps of an empty place, up to the check of a new year."""
    server = Server(folder)
    try:
        address = server.wait_for(rf"http://127\.0\.0\.1:{server.port}/\S*token=\S+")
        home = f"http://127.0.0.1:{server.port}"
        keeper = Looker(browser, home, "setup")
        keeper.open(address[len(home):], "/setup")
        for name, value in {"name": "Школа у реки", "surname": "Кулагина", "given": "Вера", "patronymic": "Павловна",
                            "login": "kulagina", "password": "семь белых гусей", "again": "семь белых гусей"}.items():
            keeper.page.fill(f"[name={name}]", value)
        for kind in ("/setup/begin", "/readiness"):
            with keeper.page.expect_navigation():
                keeper.page.locator("main form button").last.click()
            keeper.look(kind)
        keeper.settle(tally, "an empty place")
    finally:
        server.stop()


def main():
    tally, tools = Tally(), os.path.abspath(".tools")
    with sync_playwright() as play, DemoDay(tally, "eyes", PARTA_TOOLS=tools) as demo:
        browser = play.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        os.makedirs(demo.folder + "/empty")
        setup(browser, demo.folder + "/empty", tally)
        home, walked = demo.home, set()
        guest = Looker(browser, home, "guest")
        for address, status in {"/login": 200, "/login/reset": 200, "/code": 200, "/nowhere": 404}.items():
            guest.open(address, expected=status)
        guest.settle(tally, "at the door")
        for login in ROLES:
            looker = Looker(browser, home, login).enter(login, demo.people[login])
            looker.crawl(walked)
            more = {"vera": history, "keeper": forms, "tatyana": menus,
                    "papa": lambda one: one.open("/journals", "403", 403)}
            more.get(login, lambda one: None)(looker)
            looker.settle(tally, login)
    tally.end()


if __name__ == "__main__":
    sys.exit(main())
