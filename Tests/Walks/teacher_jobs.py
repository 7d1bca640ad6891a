"""The daily jobs of a teacher, by keyboard alone and by a finger, with what the records hold afterwards."""
import os
import sys

from demo_day import ENGINES, DemoDay
from hands import ABSENT, Hand, Journal, Records, chosen, wanted
from person import Person
from playwright.sync_api import sync_playwright
from tally import Tally

BROWSER = os.environ.get("PARTA_CHROMIUM", "/usr/bin/chromium")
BEFORE, FIRST, FOURTH = "2025-11-20 07:30", "2025-11-20 08:40", "2025-11-20 11:40"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def line(hand, words):
    hand.press("Control+k")
    hand.page.get_by_role("dialog", name="Строка урока").wait_for()
    hand.page.keyboard.type(words)
    hand.press("Enter")


def debts(teacher, tally, how):
    teacher.go("/")
    with tally.check(f"T5 what is not filled in is told at a glance, and each line leads to its place, {how}"):
        links = teacher.page.locator("main a", has_text="урок").all()
        owed = [link for link in links if "без" in link.inner_text() or "ДЗ" in link.inner_text()]
        assert owed, teacher.text()[:600]
        assert teacher.go(owed[0].get_attribute("href")) == 200


def by_keys(teacher, records, tally):
    page, hand = teacher.page, Hand(teacher.page)
    teacher.go("/")
    with tally.check("R069 T3 Enter opens the journal of the lesson that is going on, at its first cell"):
        hand.press("Enter")
        page.wait_for_url("**/journal/**")
        journal = Journal(page)
        page.wait_for_timeout(300)
        assert page.evaluate("document.activeElement.parentNode.sectionRowIndex") == 0 and hand.done() == 1
    away, marks = chosen(journal, 20251120)
    with tally.check("R072 R069 T1 three absent and six marks take no more than thirty keys"):
        keys = {row: "y" for row in away} | marks
        hand.press(*[keys.get(row, "ArrowDown") for row in range(max(keys) + 1)])
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
        assert hand.done() == 2, "besides the words themselves"
    with tally.check("R069 T6 a slip is taken back by one key"):
        free = next(row for row in journal.open if row not in (*away, *marks, *spare))
        page.locator(f"table.grid tbody tr:nth-child({free + 1}) td.is-here, table.grid tbody tr:nth-child({free + 1})"
                     f" td:nth-child({column_of(page) + 2})").first.focus()
        before = records.marks(journal.lesson)
        page.keyboard.press("2")
        journal.saved()
        assert len(records.marks(journal.lesson)) == len(before) + 1
        hand.press("Control+z")
        journal.saved()
        assert records.marks(journal.lesson) == before and hand.done() == 1
    control_by_keys(journal, hand, records, tally)
    debts(teacher, tally, "by keyboard")
    finals_by_keys(teacher, journal, hand, records, tally)


def column_of(page):
    return page.evaluate("[...document.querySelectorAll('th[data-l]')].findIndex((one) => one.matches('.is-here'))")


def control_by_keys(journal, hand, records, tally):
    page = journal.page
    with tally.check("R063 T4 a control work of the whole class: a digit a student, nothing else"):
        page.keyboard.press("Alt+=")
        page.get_by_role("dialog").get_by_label("Вид работы").wait_for()
        page.keyboard.type("Контрольная")
        page.keyboard.press("Tab")
        page.keyboard.press("Control+a")
        page.keyboard.type("Квадратные корни")
        page.keyboard.press("Enter")
        page.wait_for_url("**at=*")
        control = Journal(page)
        assert control.lesson == journal.lesson
        digits = {row: "2345"[row % 4] for row in control.open}
        hand.done()
        hand.press(*[digits.get(row, "ArrowDown") for row in range(max(digits) + 1)])
        assert hand.done() == len(control.rows)
        control.saved()
        slot = 16 * int(page.locator("th.is-here").get_attribute("data-w"))
        assert slot > 0 and records.marks(control.lesson, slot) == wanted(control, digits)


# What the demo has summed up is taken back through the page's own form, so that there is something to accept.
TAKE_BACK = """async () => {
    const form = document.querySelector("form[data-behaviour='finals']");
    const sent = new URLSearchParams(new FormData(form));
    for (const name of [...sent.keys()]) {
        if (/^m[0-9]+$/.test(name)) sent.set(name, "");
        if (/^r[0-9]+$/.test(name)) sent.set(name, "выставлено по ошибке");
    }
    return (await fetch(form.action, { method: "POST", body: sent })).url;
}"""


def take_back(teacher, address):
    teacher.go(address)
    assert "saved=" in teacher.page.evaluate(TAKE_BACK)
    teacher.go(address)


def finals_by_keys(teacher, journal, hand, records, tally):
    page = teacher.page
    with tally.check("R079 T7 the proposed marks are accepted at once, and the disputed ones by hand"):
        take_back(teacher, "/journal/8b/algebra/final?p=q1")
        assert records.finals(journal.students) == {}
        page.get_by_role("button", name="Принять предложенные").focus()
        hand.press("Enter")
        page.get_by_text("готово 20 из 24").wait_for()
        empty = page.locator("[data-proposed]").evaluate_all(
            "all => all.filter((one) => !one.value).map((one) => one.id)")
        for name in empty:
            page.locator(f"#{name}").focus()
            hand.press("Space")
        hand.press("Control+Enter")
        page.get_by_text("готово 24 из 24").wait_for()
        assert hand.done() == 2 + len(empty) and len(empty) == 4
        assert len(records.finals(journal.students)) >= 23


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
    control_by_finger(teacher, hand, records, tally)
    debts(teacher, tally, "by touch")
    with tally.check("R079 T7 the proposed marks are accepted by one touch"):
        take_back(teacher, "/journal/9a/algebra/final?p=q1")
        before = len(records.finals(journal.students))
        hand.done()
        hand.tap(page.get_by_role("button", name="Принять предложенные"))
        page.locator(".page__note", has_text="готово").wait_for()
        page.wait_for_timeout(500)
        assert hand.done() == 1 and len(records.finals(journal.students)) > before


def control_by_finger(teacher, hand, records, tally):
    page = teacher.page
    with tally.check("R063 T4 a control work of the whole class by touch: the pad goes on by itself"):
        teacher.go("/journal/9a/algebra")
        page.get_by_role("button", name="Ещё: работы и отметки столбца").tap()
        page.get_by_role("button", name="+ работа").tap()
        dialog = page.get_by_role("dialog")
        dialog.get_by_label("Вид работы").select_option(label="Контрольная работа, вес 3")
        dialog.get_by_label("Тема").fill("Квадратный трёхчлен")
        dialog.get_by_role("button", name="Добавить работу").tap()
        page.wait_for_url("**at=*")
        control = Journal(page)
        hand.done()
        digits, pad = {row: "2345"[row % 4] for row in control.open}, page.locator(".pad")
        hand.tap(page.locator("table.grid tbody tr").nth(control.open[0]).locator("td").nth(column_of(page)))
        for row in range(control.open[0], max(digits) + 1):
            hand.tap(pad.locator(".pad__keys").get_by_role("button", name=digits[row], exact=True) if row in digits
                     else pad.locator(".pad__steps button").last)
        assert hand.done() <= 1 + len(control.rows)
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
        # The day by keyboard is done on one engine and the day by touch on the other, where there are two.
        jobs = {ENGINES[0]: [(FIRST, by_keys, None)]}
        jobs.setdefault(ENGINES[-1], []).append((FOURTH, by_finger, PHONE))
        for engine, days in jobs.items():
            with DemoDay(tally, "jobs", BEFORE, engine) as demo:
                records = Records(demo.folder, demo.settings.get("PARTA_DATABASE_URL", ""))
                for moment, work, device in days:
                    demo.clock.set(moment)
                    work(come(browser, demo.home, demo.people["vera"], device), records, tally)
    tally.end()


if __name__ == "__main__":
    sys.exit(main())
