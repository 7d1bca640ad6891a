"""A page of final marks that stays open: others' marks come in, and never over what is typed."""
from journal_hands import until
from others_cases import hears, telling


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


CASES = [
    ("final marks of others come into their open page, and not over what is typed", others_marks),
    ("a final mark of another waits while its field has the keyboard", in_the_hand),
]
