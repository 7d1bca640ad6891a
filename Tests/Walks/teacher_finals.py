"""The end of a quarter in one journal, by keyboard alone and by a finger: from another page to the last mark."""
import re

from hands import Journal

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


def home(teacher):
    """The first page is there; whoever came to it by a way of the page pressed nothing else."""
    teacher.page.wait_for_url(lambda address: address.rstrip("/") == teacher.home)


def take_back(teacher, address):
    """In a tab of its own: the teacher's page stays where it is."""
    tab = teacher.page.context.new_page()
    tab.goto(teacher.home + address)
    assert "saved=" in tab.evaluate(TAKE_BACK)
    tab.close()


def way_by_keys(teacher, hand):
    """From the lesson that was owed to the final marks of the first quarter of the journal of the lesson that is on."""
    page = teacher.page
    hand.tab_to(page.locator(".top__brand"))
    hand.press("Enter")
    home(teacher)
    hand.press("Enter")
    page.wait_for_url("**/journal/8b/algebra")
    Journal(page)
    page.wait_for_timeout(300)
    # From the cell to the column's head, and on to the bar above.
    hand.press("Shift+F6", "Shift+F6")
    hand.tab_to(page.get_by_role("link", name="Итоги", exact=True))
    hand.press("Enter")
    page.wait_for_url("**/final?**")
    hand.skip_bars()
    hand.tab_to(page.get_by_role("link", name="I четверть", exact=True))
    hand.press("Enter")
    page.wait_for_url("**p=q1*")
    hand.skip_bars()
    hand.tab_to(page.get_by_role("button", name="Принять предложенные"))


def finals_by_keys(teacher, journal, hand, records, tally):
    page = teacher.page
    take_back(teacher, "/journal/8b/algebra/final?p=q1")
    with tally.check("R079 T7 the way to the final marks is gone by keys alone"):
        assert records.finals(journal.students) == {}
        hand.done()
        way_by_keys(teacher, hand)
        print(f"{hand.done()} keys from another lesson to the final marks of a quarter", flush=True)
    with tally.check("R079 T7 the proposed marks are accepted at once, and the disputed ones by hand"):
        hand.press("Enter")
        page.get_by_text("готово 20 из 24").wait_for()
        assert hand.done() == 1
        fields = page.locator("[data-proposed]")
        values = fields.evaluate_all("all => all.map((one) => one.value)")
        empty = [at for at, value in enumerate(values) if not value]
        hand.skip_bars()
        hand.tab_to(fields.first)
        print(f"{hand.done()} keys to the first mark of the page", flush=True)
        stands = 0
        for at in empty:
            hand.press(*["ArrowDown"] * (at - stands), "Space")
            stands = at
        hand.press("Control+Enter")
        page.get_by_text("готово 24 из 24").wait_for()
        assert len(empty) == 4 and hand.done() == empty[-1] + len(empty) + 1
        assert len(records.finals(journal.students)) >= 23


def finals_after_the_end(teacher, password, records, tally):
    """Marks that are typed once the sign-in of a computer of all has ended."""
    page, address = teacher.page, "/journal/8b/algebra/final?p=q1"
    take_back(teacher, address)
    teacher.go(address)
    assert page.evaluate("document.documentElement.dataset.shared") == "1"
    proposed = page.locator("[data-proposed]").evaluate_all(
        "all => all.filter((one) => '2345'.includes(one.dataset.proposed || '-'))"
        ".map((one) => [Number(one.id.slice(1)), Number(one.dataset.proposed)])")
    (one, mark), (other, rest) = proposed[:2]
    page.context.clear_cookies(name=re.compile("^(__Host-)?parta$"))
    page.locator(f"#m{one}").focus()
    page.keyboard.press("Space")
    with tally.check("R079 a final mark that is typed after the sign-in has ended is hidden, and not lost"):
        page.locator("dialog.curtain").wait_for()
        assert page.locator(f"#m{one}").input_value() == str(mark)
        assert page.locator("[data-role=changed]").text_content() == "Не сохранено: 1. Войдите снова."
        assert not any(value for value, _ in records.final(one))
    with tally.check("R079 with the same person back, over the page, it goes by itself, and so does the next one"):
        page.get_by_role("button", name="Войти и продолжить").click()
        dialog = page.get_by_role("dialog", name="Вход")
        dialog.locator("#login").fill("vera")
        dialog.locator("#password").fill(password)
        dialog.locator("button:not([type=button])").first.click()
        page.locator(f"tr:has(#m{one})").get_by_text("сохранено", exact=True).wait_for()
        page.locator(f"#m{other}").focus()
        page.keyboard.press("Space")
        page.locator(f"tr:has(#m{other})").get_by_text("сохранено", exact=True).wait_for()
        assert [records.final(student)[0][0] for student in (one, other)] == [mark, rest]


def finals_by_finger(teacher, journal, hand, records, tally):
    page = teacher.page
    take_back(teacher, "/journal/9a/algebra/final?p=q1")
    with tally.check("R079 T7 the proposed marks are accepted by one touch"):
        before = len(records.finals(journal.students))
        hand.done()
        hand.tap(page.locator(".pad").get_by_role("button", name="Закрыть"))
        hand.tap(page.get_by_role("link", name="Итоги", exact=True))
        page.wait_for_url("**/final?**")
        hand.tap(page.get_by_role("link", name="I четверть", exact=True))
        page.wait_for_url("**p=q1*")
        assert hand.done() == 3
        hand.tap(page.get_by_role("button", name="Принять предложенные"))
        page.wait_for_url("**saved=*")
        assert hand.done() == 1 and len(records.finals(journal.students)) > before
    with tally.check("R079 T7 a disputed mark is put by touch, with its reason and never with that of the mark before"):
        disputed(page, hand, records)


def disputed(page, hand, records):
    """What was left to the teacher gets another mark than the proposed one; it saves itself as each field is left."""
    number, proposed = page.locator("[data-proposed]").evaluate_all(
        "all => all.filter((one) => !one.value && '2345'.includes(one.dataset.proposed || '-'))"
        ".map((one) => [Number(one.id.slice(1)), one.dataset.proposed])[0]")
    assert not any(value for value, _ in records.final(number))
    mark = "4" if proposed != "4" else "5"
    row = page.locator(f"tr:has(#m{number})")
    reason = row.locator(f"[name=r{number}]")
    hand.done()
    hand.tap(page.locator(f"#m{number}"))
    page.keyboard.type(mark)
    hand.tap(reason)
    row.get_by_text("не сохранено", exact=True).wait_for()
    assert not any(value for value, _ in records.final(number))
    reason.fill("по итогам контрольных работ")
    hand.tap(page.locator(f"[data-proposed]:not(#m{number})").first)
    row.get_by_text("сохранено", exact=True).wait_for()
    assert hand.done() == 3
    assert records.final(number) == [(int(mark), "по итогам контрольных работ")], records.final(number)
