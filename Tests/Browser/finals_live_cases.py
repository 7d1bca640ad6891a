"""A page that stays open, of final marks or with a note in the hand: what others write goes over nothing typed."""
from journal_hands import opened, press, saved, text, until
from kept_cases import drawn
from others_cases import FOLLOWED, hears, telling


def row(student, mark, version):
    return (f'<tr data-s="{student}"><th scope="row">Ученик {student}</th><td data-label="Итог">'
            f'<input name="m{student}" value="{mark}" data-proposed="4"><input type="hidden" name="v{student}" '
            f'value="{version}"><input type="hidden" name="o{student}" value="{mark}"></td>'
            f'<td class="finals__why"><details class="finals__reason"><input name="r{student}"></details></td></tr>')


PAGE = f"""<!doctype html><html lang="ru" data-account="17"><meta charset="utf-8"><title>Итоги</title>
<script type="module" src="/Scripts/finals.js"></script><form data-behaviour="finals"><table class="table finals"
data-course="7" data-at="0" data-final="1:3"><tbody>{row(1, "", 0)}{row(2, "", 0)}{row(3, "3", 2)}
<tr data-s="4"><th>Ученик 4</th><td data-label="Итог"><b>—</b></td><td class="finals__why"></td></tr></tbody></table>
<output data-role="changed"></output></form>"""


def others_marks(page, address, _):
    told = []
    telling(page, told)
    page.route("**/finals", lambda route: route.fulfill(content_type="text/html", body=PAGE))
    page.goto(f"{address}/finals")
    page.wait_for_timeout(500)
    page.fill("[name=m2]", "5")
    told += [["final:1:1:3", "4", 1, "Ким Л. С."], ["final:2:1:3", "3", 1, "Ким Л. С."],
             ["final:3:1:3", "2", 2, "Ким Л. С."], ["final:4:1:3", "5", 1, "Ким Л. С."],
             ["final:1:2:0", "2", 9, "Ким Л. С."], ["mark:1:1004:0:0", "2", 9, "Ким Л. С."]]
    hears(page)
    until(page, "document.querySelector('[data-s=\"4\"] b').textContent === '5'")
    fields = page.evaluate("""Object.fromEntries([...document.querySelectorAll("input:not([name^=r])")]
        .map(({ name, value }) => [name, value]))""")
    assert fields == {
        "m1": "4", "v1": "1", "o1": "4",
        # What is typed stays, with the version that was seen: the server tells of the other when it is saved.
        "m2": "5", "v2": "0", "o2": "",
        # What is known already is no news.
        "m3": "3", "v3": "2", "o3": "3",
    }, fields
    words = page.locator("[data-s='2'] .finals__why").inner_text().replace("\u00a0", " ")
    assert "Только что: 3 — Ким Л. С." in words, words
    assert "Не сохранено: 1" in page.locator("[data-role=changed]").inner_text()
    told[:] = [["final:1:1:3", None, 2, "Ким Л. С."]]
    hears(page)
    until(page, "document.querySelector('[name=m1]').value === ''")
    assert "отметка снята" in page.locator("[data-s='1'] .finals__why").inner_text()


def in_the_hand(page, address, _):
    """A mark comes into no field that has the keyboard; whoever goes on without typing finds it there."""
    told = []
    telling(page, told)
    page.route("**/finals", lambda route: route.fulfill(content_type="text/html", body=PAGE))
    page.goto(f"{address}/finals")
    page.wait_for_timeout(500)
    page.focus("[name=m1]")
    told.append(["final:1:1:3", "5", 1, "Ким Л. С."])
    hears(page)
    until(page, "document.querySelector('[data-s=\"1\"] .finals__why').textContent.includes('Только что: 5')")
    page.wait_for_timeout(700)
    standing = "['m1', 'v1'].map((name) => document.querySelector(`[name=${name}]`).value)"
    assert page.evaluate(standing) == ["", "0"], "the version is the one that was seen"
    page.keyboard.press("Enter")
    until(page, "document.querySelector('[name=m1]').value === '5'")
    assert page.evaluate(standing) == ["5", "1"]
    assert page.evaluate("document.querySelector('[name=m1]').hasAttribute('data-differs')"), "4 is proposed"


def reason_alone(page, address, _):
    """Whoever types only the reason of a mark keeps it, with the mark and the version that it was typed about."""
    told = []
    telling(page, told)
    page.route("**/finals", lambda route: route.fulfill(content_type="text/html", body=PAGE))
    page.goto(f"{address}/finals")
    page.wait_for_timeout(500)
    page.evaluate("document.querySelector('[data-s=\"3\"] details').open = true")
    page.fill("[name=r3]", "по решению совета")
    row_of_three = "['m3', 'v3', 'o3', 'r3'].map((name) => document.querySelector(`[name=${name}]`).value)"
    typed = ["3", "2", "3", "по решению совета"]
    told.append(["final:3:1:3", "5", 3, "Ким Л. С."])
    hears(page)
    until(page, "document.querySelector('[data-s=\"3\"] .finals__why').textContent.includes('Только что: 5')")
    page.wait_for_timeout(700)
    assert page.evaluate(row_of_three) == typed, "under the hand"
    page.focus("[name=m2]")
    page.wait_for_timeout(700)
    assert page.evaluate(row_of_three) == typed, "and once it was left: the server asks when it is saved"
    told[:] = [["final:3:1:3", None, 4, "Ли О. П."]]
    hears(page)
    until(page, "document.querySelector('[data-s=\"3\"] .finals__why').textContent.includes('отметка снята — Ли')")
    assert page.evaluate(row_of_three) == typed
    assert page.evaluate("document.querySelector('[data-s=\"3\"] details').open")


def a_note_in_the_hand(page, address, school):
    """Of what comes while the form is open nothing changes in its fields, and only what was typed is written."""
    told = []
    drawn(page, FOLLOWED)
    telling(page, told)
    opened(page, address)
    page.wait_for_timeout(300)
    press(page, "Shift+F2")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Только учителям").fill("Спросить о пропуске")
    told += [["note:500:1004:0:0", "Чужое", 1, "Ким Л. С."], ["mark:500:1004:0:0", "2", 1, "Ким Л. С."]]
    for kind, value in (("note", "Чужое"), ("mark", "2")):
        school.put((kind, 500, 1004, 0, 0), value, 1)
    hears(page)
    until(page, "document.querySelector('tbody tr:first-child > :nth-child(6)').textContent === '2'")
    assert dialog.get_by_label("Только учителям").input_value() == "Спросить о пропуске"
    assert dialog.get_by_label("Семье").input_value() == ""
    dialog.get_by_role("button", name="Сохранить").click()
    saved(page)
    assert school.values[("note", 500, 1004, 0, 1)] == "Спросить о пропуске"
    assert school.values[("note", 500, 1004, 0, 0)] == "Чужое" and text(page, 0) == "2"


CASES = [
    ("final marks of others come into their open page, and not over what is typed", others_marks),
    ("a reason that is typed alone stays, with what it was typed about", reason_alone),
    ("a note that is typed stays while others write to its cell", a_note_in_the_hand),
    ("a final mark of another waits while its field has the keyboard", in_the_hand),
]
