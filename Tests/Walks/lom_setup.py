"""How the school of Lom is set up: the first run, the lists, the timetable, duties and slips, as a keeper would."""
import time

import authenticator
import lom_files

KEEPER = {
    "name": "Гимназия Лома", "surname": "Кулагина", "given": "Вера", "patronymic": "Павловна", "login": "kulagina",
    "password": "семь белых гусей", "again": "семь белых гусей",
}
NEWLY = "Шведова Ирина"


def first_run(walk):
    with walk.check("R020 an empty place opens with the printed key, and an empty year is opened"):
        address = walk.server.wait_for(rf"http://127\.0\.0\.1:{walk.server.port}/\S*token=\S+")
        walk.keeper.page.goto(address)
        walk.keeper.fill(**KEEPER)
        walk.keeper.click("Открыть школу")
        assert "2026/2027 учебный год" in walk.keeper.text()
        walk.keeper.click("Открыть год")
        text = walk.keeper.text()
        assert "2026/2027 учебный год" in text and "Классы: 0" in text and "Учебный год без классов: 1" in text, text
        assert walk.keeper.page.locator(".steps [aria-current=step]").inner_text() == "5 Проверка"
        walk.keeper.click("Загрузить списки", "link")


def second_factor(walk):
    keeper = walk.keeper
    with walk.check("R020 the keeper turns on the second factor that the duty asks for"):
        keeper.go("/")
        assert "второй фактор" in keeper.page.inner_text("body")
        keeper.go("/second-factor")
        key = keeper.page.locator(".offer__key").inner_text()
        keeper.fill(password=KEEPER["password"], code=authenticator.code(key, time.time() + walk.clock.ahead))
        keeper.click("Включить")
        assert keeper.page.locator(".codes li").count() == 10
        keeper.go("/")
        assert "просят второй фактор" not in keeper.page.inner_text("body")


def people(walk):
    keeper = walk.keeper
    with walk.check("a list of students with parents is previewed and loaded whole"):
        keeper.upload("people", "ученики.csv", lom_files.STUDENTS.read_bytes())
        assert "372 добавить" in keeper.text() and "12Д" in keeper.text() and "родител" in keeper.text()
        assert "Вопросов и ошибок нет." in keeper.text()
        keeper.click("Загрузить 372")
        assert "добавлено — 372" in keeper.text()
    with walk.check("a list of staff with posts and classes led is loaded beside it"):
        keeper.click("Загрузить ещё", "link")
        keeper.upload("people", "сотрудники.csv", lom_files.staff())
        keeper.click("Загрузить 34")
        assert "добавлено — 34" in keeper.text()
    with walk.check("the same list loaded again changes nothing"):
        keeper.upload("people", "ученики.csv", lom_files.STUDENTS.read_bytes())
        assert "372 без изменений" in keeper.text()


def timetable(walk):
    keeper, began = walk.keeper, time.monotonic()
    with walk.check("R051 the unsolved timetable of Lom is solved by FET beside the page"):
        keeper.upload("timetable", "lom.fet", lom_files.timetable())
        assert "Без места в расписании: 448" in keeper.text()
        keeper.click("Составить расписание")
        while "составляется" in keeper.text() and time.monotonic() < began + 300:
            keeper.page.wait_for_timeout(250)
            # The page also looks by itself.
            keeper.page.reload()
        assert "Расписание составлено." in keeper.text() and "Без места" not in keeper.text()
        assert "есть в школе — 32, будут заведены — 0" in keeper.text(), "the file's initials are found among the staff"
    with walk.check("several teachers of one lesson are asked about before anything is loaded"):
        keeper.click("Загрузить")
        assert "Пока не загружено" in keeper.text()
        keeper.page.locator("fieldset", has_text="Для всех таких вопросов").get_by_label("у каждого своя").check()
        keeper.page.get_by_label("Ввести сразу").check()
        keeper.click("Загрузить")
        assert "действует с 01.09.2026" in keeper.text(), keeper.text()[:400]
        keeper.click("Чего ещё нет", "link")
        for closed in keeper.page.locator("main summary").all():
            closed.click()
        text = keeper.text()
        assert "Классы без классного руководителя: 1\n" in text and "12Д" in text, text
        assert "Страницы журнала без учителя: нет" in text, text
        assert "Ученики без группы: нет" in text, "a part of a class that stands alone divides nothing"
    with walk.check("in August the school is already seen as the first of September finds it"):
        keeper.go("/journals")
        assert keeper.page.locator("tbody tr").count() == 233
        keeper.go("/people?class=8a")
        assert "Найдено: 23" in keeper.text()


def chosen(field):
    return field.locator("option:checked").inner_text().strip()


def groups(walk):
    keeper = walk.keeper
    with walk.check("subgroups filled by the alphabet are put right on the page of the class"):
        keeper.go("/class/9a")
        keeper.click("Группы", "link")
        row = keeper.page.locator("table.presence tbody tr").first
        name = row.locator("th").inner_text()
        group = row.get_by_label(f"{name}: ИТ")
        assert chosen(group) == "гр. 1", chosen(group)
        group.select_option(label="гр. 2")
        keeper.click("Сохранить")
        assert chosen(group) == "гр. 2", chosen(group)


def duties(walk):
    with walk.check("R013 a class teacher is appointed on the card of a member of staff"):
        keeper = walk.keeper
        keeper.go("/people?who=staff")
        keeper.click(NEWLY, "link")
        keeper.click("Назначить или завершить", "link")
        keeper.page.select_option("#duty", label="Классный руководитель")
        keeper.page.select_option("#class", label="12Д")
        keeper.fill(**{"from": "2026-09-01"})
        keeper.click("Назначить")
        assert "Классный руководитель: 12Д" in keeper.text()
        keeper.go("/readiness")
        assert "Классы без классного руководителя: нет" in keeper.text()
    with walk.check("R020 sign-in slips are printed for the staff and for a class"):
        keeper.go("/people?who=staff")
        keeper.click("Карточки входа", "link")
        walk.codes = {name: code for name, _, code in keeper.slips("staff")}
        cards = keeper.slips("8a")
        walk.codes |= {name: code for name, role, code in cards if ":" not in role}
        walk.parents = {role.split(": ")[1]: code for _, role, code in cards if ":" in role}
        assert len(walk.codes) == 34 + 23 and len(walk.parents) == 23
