"""The daily jobs of a teacher, by keyboard alone and by a finger, with what the records hold afterwards."""
import os
import re
import sys

from demo_day import ENGINES, DemoDay
from hands import ABSENT, Hand, Journal, Records, chosen, wanted
from person import Person
from playwright.sync_api import sync_playwright
from tally import Tally
from teacher_finals import finals_after_the_end, finals_by_finger, finals_by_keys, home

BROWSER = os.environ.get("PARTA_CHROMIUM", "/usr/bin/chromium")
BEFORE, FIRST, FOURTH = "2025-11-20 07:30", "2025-11-20 08:40", "2025-11-20 11:40"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def line(hand, words):
    hand.press("Control+k")
    hand.page.get_by_role("dialog", name="Строка урока").wait_for()
    hand.type(words)
    hand.press("Enter")


def owed(teacher):
    """The first line of what lessons still lack, with where it leads."""
    links = teacher.page.locator(".debts a", has_text=re.compile("урок.* без|ДЗ не внесено"))
    assert links.count(), teacher.text()[:600]
    return links.first, links.first.get_attribute("href")


def told(teacher, way):
    """The place of what is owed is open: the lesson itself, with its own form."""
    teacher.page.wait_for_url(lambda address: address.split("#")[0].endswith(way.split("#")[0]))
    teacher.page.locator("#topic").wait_for()


def debts_by_keys(teacher, hand, tally):
    hand.done()
    with tally.check("T5 what is not filled in is told at a glance, and each line leads to its place, by keyboard"):
        line(hand, "сегодня")
        home(teacher)
        assert hand.done() == 2 + len("сегодня")
        link, way = owed(teacher)
        hand.skip_bars()
        hand.tab_to(link, most=15)
        hand.press("Enter")
        told(teacher, way)
        print(f"{hand.done()} keys from the first page to what is owed", flush=True)


def debts_by_finger(teacher, hand, tally):
    hand.done()
    with tally.check("T5 what is not filled in is told at a glance, and each line leads to its place, by touch"):
        hand.tap(teacher.page.locator(".bottom").get_by_role("link", name="Сегодня"))
        home(teacher)
        link, way = owed(teacher)
        hand.tap(link)
        told(teacher, way)
        assert hand.done() == 2


def by_keys(teacher, records, tally):
    page, hand = teacher.page, Hand(teacher.page)
    teacher.go("/")
    with tally.check("R069 T3 Enter opens the journal of the lesson that is going on, at its first cell"):
        hand.press("Enter")
        page.wait_for_url("**/journal/**")
        journal = Journal(page)
        page.wait_for_timeout(300)
        stands = page.evaluate("document.activeElement.parentNode.sectionRowIndex")
        assert stands == journal.open[0] and hand.done() == 1
    away, marks = chosen(journal, 20251120)
    with tally.check("R072 R069 T1 three absent and six marks take no more than thirty keys"):
        keys = {row: "y" for row in away} | marks
        hand.press(*[keys.get(row, "Enter") for row in journal.open if row <= max(keys)])
        assert hand.done() <= 30
        journal.saved()
        assert records.marks(journal.lesson) == wanted(journal, marks)
        assert records.absences(journal.lesson) == {journal.rows[row][0]: ABSENT for row in away}
        assert records.record(journal.lesson)[2] == 1, "whoever notes who is away has called the roll"
    spare = [row for row in journal.open if row not in away and row not in marks][:3]
    with tally.check("R069 T1a the same by one line of words"):
        line(hand, " ".join(f"{journal.rows[row][1]} 4" for row in spare))
        journal.saved()
        assert records.marks(journal.lesson) == wanted(journal, marks | {row: "4" for row in spare})
    with tally.check("R062 T2 homework is one line, and the topic comes from the plan with it"):
        hand.done()
        line(hand, "дз § 12, № 345")
        page.locator(".strip", has_text="Задание записано").wait_for()
        topic, homework, _ = records.record(journal.lesson)
        assert homework == "§ 12, № 345" and topic, (topic, homework)
        assert hand.done() == 2 + len("дз § 12, № 345"), "two keys besides the words themselves"
    with tally.check("R069 T6 a slip is taken back by one key"):
        stands = page.evaluate("document.activeElement.closest('tbody tr').sectionRowIndex")
        free = min((row for row in journal.open if row not in (*away, *marks, *spare)),
                   key=lambda row: abs(row - stands))
        before = records.marks(journal.lesson)
        hand.press(*["ArrowDown" if free > stands else "ArrowUp"] * abs(free - stands), "2")
        journal.saved()
        assert records.marks(journal.lesson) == before | wanted(journal, {free: "2"})
        hand.done()
        hand.press("Control+z")
        journal.saved()
        assert records.marks(journal.lesson) == before and hand.done() == 1
    control_by_keys(journal, hand, records, tally)
    debts_by_keys(teacher, hand, tally)
    finals_by_keys(teacher, journal, hand, records, tally)


def column_of(page):
    return page.evaluate("[...document.querySelectorAll('th[data-l]')].findIndex((one) => one.matches('.is-here'))")


def control_by_keys(journal, hand, records, tally):
    page = journal.page
    with tally.check("R063 T4 a control work of the whole class: a digit a student, nothing else"):
        hand.done()
        hand.press("Alt+=")
        page.get_by_role("dialog").get_by_label("Вид работы").wait_for()
        hand.type("Контрольная")
        hand.press("Tab", "Control+a")
        hand.type("Квадратные корни")
        hand.press("Enter")
        page.wait_for_url("**at=*")
        control = Journal(page)
        assert control.lesson == journal.lesson
        digits = {row: "2345"[row % 4] for row in control.open}
        print(f"{hand.done()} keys to add a control work, its topic among them", flush=True)
        hand.press(*digits.values())
        assert hand.done() == len(control.open)
        control.saved()
        slot = 16 * int(page.locator("th.is-here").get_attribute("data-w"))
        assert slot > 0 and records.marks(control.lesson, slot) == wanted(control, digits)


def by_finger(teacher, records, tally):
    page, hand = teacher.page, Hand(teacher.page)
    teacher.go("/")
    with tally.check("R069 T3 one touch opens the journal of the lesson, one lesson at a time, by touch"):
        hand.tap(page.locator("[data-key='Enter']"))
        page.wait_for_url("**/journal/**")
        journal = Journal(page)
        assert page.locator(".onelesson").is_visible() and hand.done() == 1
    rows, at = page.locator("table.grid tbody tr"), column_of(page)
    away, marks = chosen(journal, 20251121)
    with tally.check("R072 R069 T1 three absent and six marks by touch"):
        call = page.get_by_role("button", name="Отмечать, кого нет")
        hand.tap(call)
        for row in away:
            hand.tap(rows.nth(row).locator("th"))
        hand.tap(call)
        for row, mark in marks.items():
            hand.tap(rows.nth(row).locator("td").nth(at))
            hand.tap(page.locator(".pad__keys").get_by_role("button", name=mark, exact=True))
        assert hand.done() <= 30
        journal.saved()
        assert records.marks(journal.lesson) == wanted(journal, marks)
        assert records.absences(journal.lesson) == {journal.rows[row][0]: ABSENT for row in away}
    with tally.check("R069 T6 the pad takes the last touch back"):
        hand.tap(page.locator(".pad").get_by_role("button", name="Отменить"))
        journal.saved()
        assert len(records.marks(journal.lesson)) == len(marks) - 1 and hand.done() == 1
    with tally.check("R062 T2 topic and homework are kept on the lesson's page, by touch"):
        hand.tap(page.locator(".pad").get_by_role("button", name="Закрыть"))
        hand.tap(page.locator(".onelesson__roll > a").first)
        page.wait_for_url("**/lesson/**")
        page.fill("#topic", "Квадратный трёхчлен")
        page.fill("#homework", "§ 7, № 201")
        hand.tap(page.get_by_role("button", name="Сохранить").last)
        page.get_by_text("Записано.").wait_for()
        assert records.record(journal.lesson)[:2] == ("Квадратный трёхчлен", "§ 7, № 201")
    debts_by_finger(teacher, hand, tally)
    control_by_finger(teacher, hand, records, tally)
    finals_by_finger(teacher, journal, hand, records, tally)


def control_by_finger(teacher, hand, records, tally):
    page = teacher.page
    with tally.check("R063 T4 a control work of the whole class by touch: the pad goes on by itself"):
        hand.done()
        hand.tap(page.locator(".bottom").get_by_role("link", name="Журналы"))
        page.wait_for_url("**/journals")
        hand.tap(page.locator("tbody th a[href$='/journal/9a/algebra']"))
        page.wait_for_url("**/journal/9a/algebra")
        Journal(page)
        hand.touch(page.get_by_role("button", name="Ещё: работы и отметки столбца"))
        hand.touch(page.get_by_role("button", name="+ работа"))
        dialog = page.get_by_role("dialog")
        dialog.get_by_label("Вид работы").select_option(label="Контрольная работа, вес 3")
        dialog.get_by_label("Тема").fill("Квадратный трёхчлен")
        hand.touch(dialog.get_by_role("button", name="Добавить работу"))
        page.wait_for_url("**at=*")
        control = Journal(page)
        assert hand.done() == 5, "to the journal two, to the new work three"
        digits, pad = {row: "2345"[row % 4] for row in control.open}, page.locator(".pad")
        hand.tap(page.locator("table.grid tbody tr").nth(control.open[0]).locator("td").nth(column_of(page)))
        for digit in digits.values():
            hand.tap(pad.locator(".pad__keys").get_by_role("button", name=digit, exact=True))
        assert hand.done() == 1 + len(control.open)
        control.saved()
        slot = 16 * int(page.locator("th.is-here").get_attribute("data-w"))
        assert slot > 0 and records.marks(control.lesson, slot) == wanted(control, digits)


def come(browser, home, password, device):
    person = Person(browser, home)
    if device:
        person.page.context.close()
        person.page = browser.new_context(**device).new_page()
    return person.sign_in("vera", password)


def main():
    tally = Tally()
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        # The first lesson is kept by keyboard, the fourth of the same day by touch; on each engine both.
        for engine in ENGINES:
            with DemoDay(tally, "jobs", BEFORE, engine) as demo:
                records = Records(demo.folder, demo.settings.get("PARTA_DATABASE_URL", ""))
                for moment, work, device in ((FIRST, by_keys, None), (FOURTH, by_finger, PHONE)):
                    demo.clock.set(moment)
                    teacher = come(browser, demo.home, demo.people["vera"], device)
                    work(teacher, records, tally)
                    if not device:
                        finals_after_the_end(teacher, demo.people["vera"], records, tally)
                    teacher.page.context.close()
    tally.end()


if __name__ == "__main__":
    sys.exit(main())
