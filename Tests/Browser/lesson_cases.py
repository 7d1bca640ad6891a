"""The lesson's form and the rows of topics without a connection: kept, shown again, sent in order, over nobody."""
from journal_hands import EMPTY, until
from kept_cases import ROWS

HEAD = """<!doctype html><html lang="ru" data-account="{account}"{more}><head><meta charset="utf-8"><title>Урок</title>
<meta name="form-token" content="token-1"><script type="module" src="/Scripts/common.js"></script>
<script type="module" src="/Scripts/{script}.js"></script></head><body><header class="top">
<div class="top__end"><output class="top__state" id="save-state"></output></div></header><main id="main">"""
STUDENT = """<tr><th scope="row" id="s{id}">{name}</th><td><input type="hidden" name="p{id}" value="{seen}">
<label><input type="radio" name="a{id}" value=""{there}>был</label><label><input type="radio" name="a{id}"
value="Н"{away}>Н</label><span class="roll__late"><input type="hidden" name="t{id}" value=""><input class="input"
name="l{id}"></span></td><td><input type="hidden" name="w{id}.0" value="{mark}"><input class="input" id="m{id}.0"
name="m{id}.0" value="{text}"></td><td><input type="hidden" name="seen-note-f-{id}" value="0.">
<textarea name="note-f-{id}"></textarea></td></tr>"""
FORM = """<ol class="crumbs"><li>8Б · Алгебра</li></ol><h1>Урок · чт, 20 ноября</h1>
<form method="post" action="/lesson/1004/7" enctype="multipart/form-data" data-behaviour="lesson" data-lesson="1004"
data-cells="/cells"><input type="hidden" name="token" value="token-1"><input class="input" id="topic" name="topic"
value="По плану"><input type="hidden" name="was-topic" value=""><input type="hidden" name="item" value="37">
<label><input type="radio" name="kind" value="0" checked>Новый</label>
<label><input type="radio" name="kind" value="1">Контр.</label>
<label>вид <select name="h0-manner"><option value="">не указан</option><option value="1">письменно</option></select>
</label>
<input type="hidden" name="was-h0-minutes" value=""><input type="hidden" name="h0-seen" value="4">
<input class="input" id="h0-minutes" name="h0-minutes">
<select name="h0-due"><option value="" data-load="100" data-unknown="2"></option></select>
<span data-role="evening" data-norm="150"><output name="evening">100</output><b hidden>много</b>
<span data-role="unknown">без времени: <span>3</span></span></span>
<input type="hidden" name="was-homework" value="№ 1">
<textarea class="input" id="homework" name="homework">№ 1</textarea>
<label><input type="checkbox" name="nohomework" value="1">не задано</label>
<input type="hidden" name="rollseen" value="0"><label><input type="checkbox" name="roll" value="1">Перекличка</label>
<table class="roll"><tbody>{students}</tbody></table>
<div class="form__foot"><button class="button">Сохранить</button></div></form></main></body></html>"""
ROW = """<li><form class="topics__row" method="post" action="/topics"><input type="hidden" name="lesson" value="{id}">
<a class="topics__day" href="/lesson/{id}/7">пт, 21 ноября</a><div><input type="hidden" name="was-topic" value="">
<textarea class="input" id="topic{id}" name="topic"></textarea><span class="only-print"></span>
<small data-remark>не на русском</small></div>
<div><input type="hidden" name="was-homework" value="№ 1"><textarea class="input" id="homework{id}"
name="homework">№ 1</textarea><span class="only-print">№ 1</span></div>
<div class="topics__note"><output class="topics__said"></output></div><button class="topics__save">Сохранить</button>
</form></li>"""
HERE = "document.querySelector('form [role=status]').textContent.includes('{}')"


def students():
    both = [("500", "Абрамов И.", "0.", "0.0."), ("501", "Белова А.", "2.Н", "3.0.4")]
    tick = " checked"
    return "".join(STUDENT.format(
        id=number, name=name, seen=seen, mark=mark, text=mark.split(".")[2], away=tick if "Н" in seen else "",
        there="" if "Н" in seen else tick) for number, name, seen, mark in both)


def page_of(page, address, path, body, script, account=17, more=""):
    """Draws a page at its address as the server would; forms that are sent reach the stage."""
    html = HEAD.format(account=account, more=more, script=script) + body

    def answer(route):
        if route.request.method == "POST":
            return route.continue_()
        return route.fulfill(content_type="text/html; charset=utf-8", body=html)

    page.unroute(f"**{path}")
    page.route(f"**{path}", answer)
    page.goto(address + path)


def lesson(page, address, drawn=FORM, **how):
    page_of(page, address, "/lesson/1004/7", drawn.format(students=students()), "lesson", **how)


def connection(page, school, is_there):
    school.status, school.said = (200, {}) if is_there else (503, None)
    page.unroute("**/live?*")
    page.route("**/live?*", lambda route: route.fulfill(json={"seq": 5, "news": None}) if is_there else route.abort())


def back(page, school):
    connection(page, school, True)
    page.evaluate("dispatchEvent(new Event('online'))")
    until(page, EMPTY)


def operations(school):
    return [operation for batch in school.batches for operation in batch]


def save(page):
    page.get_by_role("button", name="Сохранить", exact=True).click()


def filled(page):
    page.fill("#topic", "Теорема Виета")
    page.fill("#homework", "§ 12, № 345")
    page.locator("[name=a500][value='Н']").check()
    page.fill("[id='m501.0']", "5")


def kept_and_sent(page, address, school):
    school.put(("mark", 501, 1004, 0, 0), "4", 3)
    connection(page, school, False)
    lesson(page, address)
    filled(page)
    save(page)
    until(page, HERE.format("Сохранено на этом устройстве: тема, домашнее задание, присутствие, отметка, перекличка."))
    assert school.lessons == {} and operations(school) == []
    until(page, "document.getElementById('save-state').textContent.endsWith('Записи (5) целы на этом компьютере')")
    assert page.locator(".toast").count() == 0
    lesson(page, address)
    until(page, "document.querySelector('#topic').value === 'Теорема Виета'")
    assert page.input_value("#homework") == "§ 12, № 345" and page.input_value("[id='m501.0']") == "5"
    assert page.locator("[name=a500][value='Н']").is_checked() and page.locator("[name=roll]").is_checked()
    back(page, school)
    sent = operations(school)
    assert [each["facet"] for each in sent] == ["topic", "homework", "absence", "mark", "roll"], sent
    assert all("at" in each for each in sent) and len({each["op"] for each in sent}) == 5
    topic, homework, absence, mark, roll = sent
    assert (topic["was"], topic["set"], topic["item"], topic["lesson"]) == ("", "Теорема Виета", 37, 1004)
    assert (homework["was"], homework["set"]) == ("№ 1", "§ 12, № 345")
    assert (absence["student"], absence["set"], absence["base"], absence["asked"]) == (500, "Н", 0, True)
    assert (mark["student"], mark["set"], mark["base"]) == (501, "5", 3) and roll["set"] == "1"
    until(page, HERE.format("что ждало, отправлено"))
    assert page.input_value("[name=was-topic]") == "Теорема Виета" and page.input_value("[name='w501.0']") == "4.0.5"
    with page.expect_navigation():
        save(page)
    assert "/lesson/1004/7" in school.lessons, "with a connection the form itself goes"
    assert len(operations(school)) == 5, "and nothing twice"


def typed_again(page, address, school):
    """What is changed before it has left goes as it is now; «не задано» is said as the record says it."""
    connection(page, school, False)
    lesson(page, address)
    page.fill("#topic", "Первая")
    save(page)
    until(page, HERE.format("тема"))
    page.fill("#topic", "Вторая")
    page.fill("#homework", "")
    page.locator("[name=nohomework]").check()
    save(page)
    until(page, HERE.format("домашнее задание"))
    back(page, school)
    stands = {facet: school.values.get((facet, 0, 1004, 0, 0)) for facet in ("topic", "homework")}
    assert stands == {"topic": "Вторая", "homework": "не задано"}, stands
    topics = [(each["was"], each["set"]) for each in operations(school) if each["facet"] == "topic"]
    assert topics in ([("", "Вторая")], [("", "Первая"), ("Первая", "Вторая")]), topics


def over_another(page, address, school):
    school.rival[("topic", 0, 1004, 0, 0)] = ("Чужая тема", "Ким Л. С.")
    school.refuse[501] = "II четверть закрыта 30 декабря."
    connection(page, school, False)
    lesson(page, address)
    page.fill("#topic", "Моя тема")
    page.fill("[id='m501.0']", "5")
    save(page)
    until(page, HERE.format("Сохранено на этом устройстве"))
    back(page, school)
    words = page.locator("main").inner_text()
    assert "Тема: сейчас здесь «Чужая тема» (Ким Л. С.). Вы ввели «Моя тема»." in words, words
    assert "Белова А., отметка: II четверть закрыта 30 декабря. Вы ввели «5»." in words, words
    lesson(page, address)
    page.get_by_role("button", name="Поставить «Моя тема»").click()
    until(page, EMPTY)
    last = operations(school)[-1]
    assert (last["facet"], last["set"], last["was"]) == ("topic", "Моя тема", ""), last
    save(page)
    page.wait_for_timeout(300)
    assert school.lessons == {}, "the form does not go over what was refused"
    page.get_by_role("button", name="Оставить «4»").click()
    assert page.input_value("[id='m501.0']") == "4"
    until(page, f"{ROWS}.then((rows) => !rows.length)")


def what_cannot_wait(page, address, school):
    """The kind of the lesson goes with the whole form only: it is named, and the page asks before it closes."""
    connection(page, school, False)
    lesson(page, address)
    page.fill("#topic", "Тема")
    page.locator("[name=kind][value='1']").check()
    page.select_option("[name=h0-manner]", "1")
    save(page)
    until(page, HERE.format("Не сохранено: Контр., вид; страницу не закрывайте."))
    assert page.evaluate("!dispatchEvent(new Event('beforeunload', { cancelable: true }))")
    back(page, school)
    until(page, HERE.format("отправлено. Не сохранено: Контр., вид; сохраните ещё раз."))


def on_a_shared_one(page, address, school):
    """With the tab, under the account, which it says and asks at closing; whoever signs in next neither sees nor sends
    it."""
    school.put(("mark", 501, 1004, 0, 0), "4", 3)
    connection(page, school, False)
    shared = " data-shared=\"1\" data-idle=\"1800\""
    lesson(page, address, more=shared)
    filled(page)
    save(page)
    until(page, HERE.format("Ждёт в этой вкладке: тема, домашнее задание, присутствие, отметка, перекличка. Уйдёт"))
    until(page, "document.getElementById('save-state').textContent.endsWith('Ждут в этой вкладке (5): "
                "не закрывайте её')")
    alarm = page.get_by_role("alert").filter(has_text="Записи ждут только в этой вкладке: не закрывайте её")
    alarm.get_by_role("button", name="Понятно").click()
    assert page.locator(".toast").count() == 0
    kept = page.evaluate("JSON.parse(sessionStorage.getItem('parta-outbox:17'))")
    assert len(kept) == 5 and page.evaluate(ROWS) == [] and "Белова" not in str(kept)
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    lesson(page, address, account=18, more=shared)
    assert asked == ["beforeunload"], asked
    connection(page, school, True)
    page.evaluate("dispatchEvent(new Event('online'))")
    page.wait_for_timeout(700)
    assert page.input_value("#topic") == "По плану" and operations(school) == []
    lesson(page, address, more=shared)
    until(page, "sessionStorage.getItem('parta-outbox:17') === null")
    assert [each["set"] for each in operations(school)] == ["Теорема Виета", "§ 12, № 345", "Н", "5", "1"]


def rows_of_topics(page, address, school):
    body = f"<h1>Темы и задания</h1><ol class='topics' data-behaviour='topics' data-cells='/cells'>" \
           f"{ROW.format(id=1004)}{ROW.format(id=1005)}</ol></main></body></html>"
    connection(page, school, False)
    page_of(page, address, "/topics", body, "topics")
    page.fill("#topic1004", "Теорема Виета")
    page.fill("#homework1005", "—")
    page.locator("#homework1005").blur()
    kept = "[...document.querySelectorAll('output.topics__said')].every((said) => said.textContent.includes('ещё не'))"
    until(page, kept)
    page_of(page, address, "/topics", body, "topics")
    until(page, "document.querySelector('#topic1004').value === 'Теорема Виета'")
    school.rival[("homework", 0, 1005, 0, 0)] = ("№ 9", "Ким Л. С.")
    back(page, school)
    assert school.values[("topic", 0, 1004, 0, 0)] == "Теорема Виета"
    assert page.locator("[data-remark]").count() == 1, "what was said of a topic goes with it"
    page.get_by_text("сейчас здесь «№ 9» (Ким Л. С.). Вы ввели «не задано».").wait_for()
    said = page.locator("output.topics__said")
    assert [said.nth(at).inner_text() for at in (0, 1)] == ["Записано", "Не записано"]
    page.fill("#topic1005", "Корни")
    page.locator("#topic1005").blur()
    until(page, EMPTY)
    stands = [school.values.get((facet, 0, 1005, 0, 0)) for facet in ("topic", "homework")]
    assert stands == ["Корни", "№ 9"], "what was refused does not go with the rest of its row"
    page.get_by_role("button", name="Оставить «№ 9»").click()
    assert page.input_value("#homework1005") == "№ 9" and page.input_value("[name=was-homework] >> nth=1") == "№ 9"
    page.fill("#topic1004", "Дискриминант")
    page.locator("#topic1004").blur()
    until(page, "document.querySelector('output.topics__said').textContent === 'Записано'")
    until(page, EMPTY)
    last = operations(school)[-1]
    assert (last["set"], last["was"]) == ("Дискриминант", "Теорема Виета") and "at" not in last, last


def topics_begin(page, address, _school):
    """«Темы и задания» of a whole period stands at the last lesson that has begun, in its first empty field."""
    rows = "".join(ROW.format(id=number) for number in range(1000, 1040)).replace(
        '<li><form class="topics__row" method="post" action="/topics"><input type="hidden" name="lesson" value="1030">',
        '<li data-here><form class="topics__row" method="post"><input type="hidden" name="lesson" value="1030">')
    assert "data-here" in rows
    body = f"<ol class='topics' data-behaviour='topics' data-cells='/cells'>{rows}</ol></main></body></html>"
    page_of(page, address, "/topics", body, "topics")
    until(page, "document.activeElement.id === 'topic1030'")
    until(page, "(({ top, bottom }) => top > 0 && bottom < innerHeight)("
                "document.querySelector('#topic1030').getBoundingClientRect())")
    # Whoever has begun before the script came is not called away from where they type.
    begun = "<script>document.getElementById('topic1001').focus()</script>"
    page_of(page, address, "/topics-begun", body.replace("</main>", begun + "</main>"), "topics")
    until(page, "document.querySelector('.topics').dataset.live === ''")
    assert page.evaluate("[document.activeElement.id, scrollY > 500]") == ["topic1001", False]


def access(page, status, code=None, account=17, token="token-2"):
    """What the server says of this page's sign-in, and whose page it draws now."""
    page.unroute("**/live?*")
    page.route("**/live?*", lambda route: route.fulfill(status=status, json={"error": ".", "code": code}))
    drawn = (f'<html data-account="{account}"><meta name="form-token" content="{token}"><main><form action="/login">'
             '<input name="login"></form></main>')
    fetched = {"fetch": drawn, "document": None}

    def answer(route):
        body = fetched.get(route.request.resource_type)
        return route.fulfill(content_type="text/html", body=body) if body else route.fallback()

    page.route("**/lesson/1004/7", answer)
    page.route("**/login?*", answer)


def signed_in_elsewhere(page, address, school):
    """The same person has signed in again in another tab: the form goes whole, with their new token."""
    connection(page, school, True)
    lesson(page, address)
    access(page, 403, "stale")
    page.fill("#topic", "Теорема Виета")
    page.locator("[name=kind][value='1']").check()
    with page.expect_request(lambda request: request.method == "POST" and "/lesson/" in request.url) as sent:
        save(page)
    assert 'name="token"\r\n\r\ntoken-2\r\n' in sent.value.post_data and "Теорема" in sent.value.post_data
    assert operations(school) == [] and page.locator("dialog").count() == 0


def another_elsewhere(page, address, school):
    """Somebody else is signed in by now: nothing of the form goes to them, and their token does not come here."""
    connection(page, school, True)
    school.status, school.said = 403, {"code": "stale"}
    lesson(page, address)
    access(page, 403, "stale", account=18)
    page.fill("#topic", "Теорема Виета")
    page.locator("[name=kind][value='1']").check()
    save(page)
    until(page, HERE.format("Нужно войти снова. Сохранено на этом устройстве: тема. Уйдёт само, когда вы войдёте."))
    until(page, HERE.format("Не сохранено: Контр.; страницу не закрывайте."))
    page.locator(".toast a", has_text="Войти и продолжить").wait_for()
    assert school.lessons == {} and operations(school) == []
    assert page.input_value("form[data-behaviour=lesson] [name=token]") == "token-1"
    assert len(page.evaluate(ROWS)) == 1


def ended_while_typed(page, address, school):
    """Nobody is signed in any more: the form stays, and goes by hand once the person is back."""
    connection(page, school, True)
    lesson(page, address, drawn=FORM.replace("По плану", ""))
    access(page, 401, "signin")
    page.locator("[name=kind][value='1']").check()
    save(page)
    until(page, HERE.format("Нужно войти снова. Нового для записи нет. Не сохранено: Контр."))
    page.locator(".toast a", has_text="Войти и продолжить").click()
    until(page, HERE.format("Вы вошли. Не сохранено: Контр.; сохраните ещё раз."))
    access(page, 200)
    with page.expect_request(lambda request: request.method == "POST" and "/lesson/" in request.url) as sent:
        save(page)
    assert 'name="token"\r\n\r\ntoken-2\r\n' in sent.value.post_data


CASES = [
    ("a lesson's form without a connection is kept, shown again, and goes once and in order", kept_and_sent),
    ("what is typed again before it has left goes as it is now", typed_again),
    ("a lesson's words do not go over another's: both are shown, and one is chosen", over_another),
    ("what only the whole form can save is named, and the page is not closed", what_cannot_wait),
    ("a lesson kept on a shared computer is nobody else's", on_a_shared_one),
    ("the rows of topics wait too, and say so", rows_of_topics),
    ("the page of topics begins at the lesson work goes on with", topics_begin),
    ("a lesson's form goes with the new token of whoever has signed in again elsewhere", signed_in_elsewhere),
    ("a lesson's form does not go where another person is signed in by now", another_elsewhere),
    ("a lesson's form stays where the sign-in has ended, and goes once the person is back", ended_while_typed),
]
