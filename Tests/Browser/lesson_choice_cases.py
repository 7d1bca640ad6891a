"""What was refused of a lesson's form waits for a choice; a copy of the form goes by its pieces alone."""
from journal_hands import EMPTY, until
from kept_cases import ROWS
from lesson_cases import FORM, HERE, back, connection, lesson, operations, save, students

CLOSED = "II четверть закрыта 30 декабря."
NO_ROWS = f"{ROWS}.then((rows) => !rows.length)"


def refused(page, address, school):
    """A mark that was typed without a connection into a period that was closed meanwhile."""
    school.put(("mark", 501, 1004, 0, 0), "4", 3)
    school.refuse[501] = CLOSED
    connection(page, school, False)
    lesson(page, address)
    page.fill("[id='m501.0']", "5")
    save(page)
    until(page, HERE.format("Сохранено на этом устройстве"))
    back(page, school)
    page.get_by_text(f"Белова А., отметка: {CLOSED} Вы ввели «5».").wait_for()


def typed_anew(page, address, school):
    """Whoever corrects what was refused in its field has chosen: nothing stands in the way of the form."""
    refused(page, address, school)
    lesson(page, address)
    page.get_by_text(f"Белова А., отметка: {CLOSED} Вы ввели «5».").wait_for()
    save(page)
    page.wait_for_timeout(300)
    assert school.lessons == {}, "what is refused still stands in its field"
    page.fill("[id='m501.0']", "3")
    with page.expect_navigation():
        save(page)
    sent = [each["facet"] for each in operations(school)]
    assert "/lesson/1004/7" in school.lessons and sorted(sent) == ["mark", "topic"], sent
    until(page, NO_ROWS)


def without_its_field(page, address, school):
    """What was typed is told where its field can be written into no more, until it is given up."""
    refused(page, address, school)
    shut = FORM.replace("{students}", students().replace('name="m501.0"', 'name="m501.0" readonly'))
    lesson(page, address, drawn=shut)
    page.get_by_text(f"отметка: {CLOSED} Вы ввели «5».").wait_for()
    assert page.input_value("[id='m501.0']") == "4"
    page.get_by_role("button", name="Убрать").click()
    until(page, NO_ROWS)


def sign_without_place(page, address, school):
    """A sign of another's that the form has no place for is not taken back by what is saved next."""
    school.rival[("absence", 500, 1004, 0, 0)] = ("ПР", "Ким Л. С.")
    connection(page, school, False)
    lesson(page, address)
    page.locator("[name=a500][value='Н']").check()
    page.locator("[name=roll]").uncheck()
    save(page)
    until(page, HERE.format("присутствие"))
    back(page, school)
    page.get_by_role("button", name="Оставить «ПР»").click()
    connection(page, school, False)
    page.fill("#topic", "Теорема Виета")
    save(page)
    until(page, HERE.format("тема"))
    back(page, school)
    # The plan's topic stood in the form that was saved first.
    assert [each["facet"] for each in operations(school)] == ["topic", "absence", "topic"], operations(school)
    assert school.values[("absence", 500, 1004, 0, 0)] == "ПР"


def from_a_copy(page, address, school):
    """The form of a copy knows nothing of what was written since: its kind of lesson goes over nobody's."""
    connection(page, school, True)
    lesson(page, address, more=' data-copied="1763640000000"')
    page.fill("#topic", "Теорема Виета")
    save(page)
    until(page, HERE.format("что ждало, отправлено"))
    assert school.lessons == {} and school.values[("topic", 0, 1004, 0, 0)] == "Теорема Виета"
    page.locator("[name=kind][value='1']").check()
    save(page)
    until(page, HERE.format("Не сохранено: Контр.; внесите на обновлённой странице."))
    assert school.lessons == {}


def with_its_version(page, address, school):
    """The time of a homework goes by itself; the form then stands on the homework as that has left it."""
    school.put(("time", 0, 1004, 0, 0), None, 4)
    connection(page, school, False)
    lesson(page, address)
    page.fill("#h0-minutes", "25")
    assert page.locator("output[name=evening]").inner_text() == "125"
    save(page)
    until(page, HERE.format("минут на задание"))
    assert "Не сохранено" not in page.locator("form [role=status]").inner_text(), "what is reckoned is no field"
    back(page, school)
    until(page, "document.querySelector('[name=h0-seen]').value === '5'")
    until(page, EMPTY)
    assert page.input_value("[name=was-h0-minutes]") == "25"
    school.rival[("time", 0, 1004, 0, 0)] = ("40", "Ким Л. С.")
    connection(page, school, False)
    page.fill("#h0-minutes", "30")
    save(page)
    until(page, HERE.format("минут на задание"))
    back(page, school)
    page.get_by_role("button", name="Поставить «30»").wait_for()
    assert page.input_value("[name=was-h0-minutes]") == "40"


def evening_of_the_class(page, address, _school):
    """Of how many homeworks no time is known follows what is typed: the lesson's own is one of them."""
    lesson(page, address)
    unknown = page.locator("[data-role=unknown]")
    page.fill("#h0-minutes", "25")
    assert "без времени: 2" in unknown.inner_text() and page.locator("output[name=evening]").inner_text() == "125"
    page.fill("#h0-minutes", "")
    assert "без времени: 3" in unknown.inner_text()
    page.locator("[name=nohomework]").check()
    assert "без времени: 2" in unknown.inner_text()


CASES = [
    ("a refused mark that is typed anew in its field stands in nobody's way", typed_anew),
    ("what was refused is told though its field is shut", without_its_field),
    ("a sign that the form has no place for is not taken back", sign_without_place),
    ("the form of a copy goes by its pieces alone", from_a_copy),
    ("the time of a homework brings its version with it", with_its_version),
    ("the homework of a lesson is counted among those without a time until it is said", evening_of_the_class),
]
