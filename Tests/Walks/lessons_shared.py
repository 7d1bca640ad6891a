"""Lessons filled without a connection on a computer of all, whose sign-in ends meanwhile and another person comes."""
import re

from empty_cells import at, says, until
from lessons_offline import MARKS, arrived, cell, fill, prepared, words_of
from person import Person

TOPIC, HOMEWORK = "Повторение без связи", "§ 40, № 404"
SESSION = re.compile("^(__Host-)?parta$")
KEPT = "Object.keys(sessionStorage).some((key) => key.startsWith('parta-outbox:'))"


def opened(context, address):
    """A tab with a journal, in which somebody has begun to work: its rarer hands are there."""
    tab = context.new_page()
    tab.goto(address)
    tab.locator("table.grid th.is-here").wait_for(state="attached")
    tab.keyboard.press("Control+k")
    tab.get_by_role("dialog", name="Строка урока").wait_for()
    tab.keyboard.press("Escape")
    return tab


def say(page, lesson, words):
    """One line of the lesson, which waits as marks do."""
    at(page, cell(lesson, lesson["rows"][0])).click()
    page.keyboard.press("Control+k")
    page.get_by_role("dialog", name="Строка урока").wait_for()
    page.keyboard.type(words)
    page.keyboard.press("Enter")


def waiting(page):
    says(page, "Нет связи")
    return int(re.search(r"\((\d+)\)", page.locator("#save-state").inner_text())[1])


def nothing_shown(page, home, plan):
    """Whoever is signed in sees each lesson as it stood before, and none of what waits for the other person."""
    for link, lesson in plan.items():
        page.goto(home + link)
        page.locator("table.grid th.is-here").wait_for(state="attached")
        page.wait_for_timeout(1000)
        assert page.locator("[data-state]").count() == 0
        texts = [at(page, cell(lesson, row)).inner_text() for row in lesson["rows"][:len(MARKS) + 1]]
        assert not any(texts), texts
        assert page.locator("th[data-l]").nth(lesson["at"]).locator(".grid__roll:not(.is-no)").count() == 0
    page.goto(home + words_of(plan)["page"])
    shown = page.content()
    assert TOPIC not in shown and HOMEWORK not in shown
    assert page.evaluate(KEPT), "what waits of the first person stays with the tab"


def filled(tabs, plan, tally):
    """One lesson in each tab; the first keeps its words as well."""
    first = words_of(plan)
    tabs[0].context.set_offline(True)
    with tally.check("R060 R072 three lessons are filled without a connection on a computer of all: roll-call, marks"):
        assert len(tabs) == 3, plan
        for tab, lesson in zip(tabs, plan.values(), strict=True):
            fill(tab, lesson)
            assert waiting(tab) >= 2 + len(MARKS)
    with tally.check("R060 topic and homework of a lesson wait there too"):
        before = waiting(tabs[0])
        for more, words in enumerate((f"тема {TOPIC}", f"дз {HOMEWORK}"), 1):
            say(tabs[0], first, words)
            says(tabs[0], f"({before + more})")
    tabs[0].context.clear_cookies(name=SESSION)
    tabs[0].context.set_offline(False)
    with tally.check("R060 the sign-in has ended meanwhile: every tab is hidden, and keeps what it has"):
        for tab in tabs:
            tab.locator("dialog.curtain").wait_for()
            assert tab.evaluate(KEPT)


def another(tabs, plan, home, people, tally):
    """The deputy sits down: signs in over one journal, comes to a second one, and leaves the third alone."""
    one, two, _ = tabs
    owner = one.evaluate("document.documentElement.dataset.account")
    one.locator("dialog.curtain button").click()
    dialog = one.get_by_role("dialog", name="Вход")
    dialog.locator("#password").wait_for()
    dialog.locator("#login").fill("deputy")
    dialog.locator("#password").fill(people["deputy"])
    dialog.locator("button:not([type=button])").first.click()
    one.wait_for_url(home + "/")
    with tally.check("R060 R072 another person who signs in there sees and sends nothing of the three lessons"):
        nothing_shown(one, home, plan)
    with tally.check("R060 R072 nor in a second tab, which gives way to them"):
        two.locator("dialog.curtain button").click()
        until(two, f"![undefined, '{owner}'].includes(document.documentElement.dataset.account)"
                   " && !document.querySelector('dialog.curtain')")
        nothing_shown(two, home, plan)
    with tally.check("R060 they sign out unasked"):
        one.locator(".top__end details > summary").click()
        one.get_by_role("button", name="Выйти").click()
        one.wait_for_url("**/login")
        assert one.evaluate(KEPT)


def back(person, tabs, plan, people, tally):
    """The first person signs in again: in every tab their records go by themselves."""
    person.page.context.clear_cookies(name=SESSION)
    person.sign_in("vera", people["vera"])
    with tally.check("R060 R072 the first person is back, and every record of the three lessons arrives, once"):
        for tab, link in zip(tabs[:2], plan):
            tab.goto(person.home + link)
            says(tab, "Сохранено")
        tabs[2].locator("dialog.curtain button").click()
        until(tabs[2], "!document.querySelector('dialog.curtain') && "
                       "document.querySelector('#save-state')?.textContent.startsWith('Сохранено')")
        for tab, (link, lesson) in zip(tabs, plan.items(), strict=True):
            tab.goto(person.home + link)
            tab.locator("table.grid th.is-here").wait_for(state="attached")
            arrived(tab, lesson)
            assert not tab.evaluate(KEPT)
    with tally.check("R060 and the words of the lesson with them"):
        tabs[0].goto(person.home + words_of(plan)["page"])
        assert tabs[0].input_value("#topic") == TOPIC and tabs[0].input_value("#homework") == HOMEWORK


def three_lessons(browser, demo, tally):
    plan = prepared(browser, demo)
    person = Person(browser, demo.home).sign_in("vera", demo.people["vera"])
    context = person.page.context
    tabs = [opened(context, demo.home + link) for link in plan]
    assert tabs[0].evaluate("document.documentElement.dataset.shared") == "1"
    filled(tabs, plan, tally)
    another(tabs, plan, demo.home, demo.people, tally)
    person.page.close()
    person.page = tabs[0]
    back(person, tabs, plan, demo.people, tally)
    context.close()
