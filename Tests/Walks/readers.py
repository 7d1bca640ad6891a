"""What a screen reader finds: axe on grid, lesson and final marks, and the tree of accessibility of the grid."""
import os
import sys

from axe_playwright_python.sync_playwright import Axe
from demo_day import DemoDay
from person import Person
from playwright.sync_api import sync_playwright
from tally import Tally

BROWSER = os.environ.get("PARTA_CHROMIUM", "/usr/bin/chromium")
JOURNAL = "/journal/8b/algebra"
# A phone, a tablet, a school PC.
WIDTHS = {360: 740, 768: 1024, 1366: 768}
# Best practices beside the standard are a matter of taste; the standard's own rules are not.
RULES = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": [
    "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
SAMPLE = 20


def pages(teacher):
    """The three pages by name, the lesson being the last one of the journal that can be opened."""
    teacher.go(JOURNAL)
    lesson = teacher.page.locator("table.grid thead a[href*='/lesson/']").last.get_attribute("href")
    return {"the grid": JOURNAL, "the lesson": lesson, "the final marks": JOURNAL + "/final"}


def violations(page):
    found = Axe().run(page, options=RULES).response["violations"]
    return [(one["id"], [node["html"][:160] for node in one["nodes"][:3]]) for one in found]


def spoken(tree):
    """The nodes of the tree that a reader meets."""
    return [node for node in tree["nodes"] if not node.get("ignored")]


def said(node):
    return node.get("name", {}).get("value", "").strip()


def plain(text):
    return "".join(text.split())


def role(node):
    return node.get("role", {}).get("value", "")


def grid_tree(teacher, tally):
    teacher.go(JOURNAL)
    page = teacher.page
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    nodes = spoken(session.send("Accessibility.getFullAXTree"))
    of = {}
    for node in nodes:
        of.setdefault(role(node), []).append(node)
    rows, columns = page.locator("table.grid tbody tr").count(), page.locator("table.grid thead tr").last
    with tally.check("the tree has one grid, named by the page's heading and described by the strip"):
        assert [said(node) for node in of["grid"]] == [page.inner_text("h1").strip()], [said(n) for n in of["grid"]]
        described = page.get_attribute("table.grid", "aria-describedby").split()
        assert described and all(page.locator(f"#{name}").count() == 1 for name in described), described
    with tally.check("every student's row has a head with the student's name"):
        heads = [said(node) for node in of["rowheader"]]
        assert heads.pop() == "Средняя столбца", heads
        names = [name.split("\n")[0] for name in page.locator("table.grid tbody th").all_inner_texts()]
        assert len(heads) == rows, (len(heads), rows)
        assert all(plain(name) == plain(head) for name, head in zip(names, heads)), list(zip(names, heads))[:3]
    with tally.check("every lesson's column has a head that says its date"):
        heads = [said(node) for node in of["columnheader"]]
        dated = [head for head in heads if any(letter.isdigit() for letter in head)]
        assert len(dated) >= page.locator("table.grid thead a[href*='/lesson/']").count(), heads
        assert columns.count() == 1
    with tally.check("twenty cells say what stands in them, and no cell is called otherwise than it looks"):
        cells = page.locator("table.grid tbody td:not(:empty)")
        step = max(1, cells.count() // SAMPLE)
        assert cells.count() >= SAMPLE
        shown = [cells.nth(place) for place in range(0, step * SAMPLE, step)]
        known = {said(node) for node in of["gridcell"]}
        for cell in shown:
            wanted = cell.get_attribute("aria-label") or " ".join(cell.inner_text().split())
            assert wanted in known, (wanted, sorted(known)[:30])
    with tally.check("the grid is one stop of the Tab key"):
        assert page.locator("table.grid [tabindex='0']").count() == 1
    with tally.check("no button, link or field is without a name"):
        nameless = [node for name in ("button", "link", "textbox", "combobox", "checkbox", "radio")
                    for node in of.get(name, []) if not said(node)]
        assert nameless == [], nameless[:3]


def main():
    tally = Tally()
    with sync_playwright() as play, DemoDay(tally, "readers") as demo:
        browser = play.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        teacher = Person(browser, demo.home).sign_in("vera", demo.people["vera"])
        page = teacher.page
        for name, address in pages(teacher).items():
            for width, height in WIDTHS.items():
                page.set_viewport_size({"width": width, "height": height})
                for theme in ("light", "dark"):
                    page.emulate_media(color_scheme=theme)
                    with tally.check(f"axe finds nothing on {name}, {theme}, {width} px"):
                        assert teacher.go(address) == 200
                        if name == "the lesson":
                            # The line of its buttons lies over the list until the end is reached; it covers no target.
                            page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
                        found = violations(page)
                        assert found == [], found
        page.set_viewport_size({"width": 1366, "height": 768})
        grid_tree(teacher, tally)
        with tally.check("no page asked a foreign host for anything"):
            assert teacher.foreign == []
    tally.end()


if __name__ == "__main__":
    sys.exit(main())
