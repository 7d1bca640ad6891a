"""The same school in three shapes: our own workbook, a register's export with merged heads, foreign CSV files."""
import io

import xlsxwriter

from set_up_school import AREAS, CURRICULUM, LEVELS, PROFILES, PROFILED, classes, full, hours_of, is_divided, name_of


def short(teacher):
    return f"{teacher.surname} {teacher.given[0]}. {teacher.patronymic[0]}."


def date(day, pattern="{2:02}.{1:02}.{0}"):
    return pattern.format(*day)


def number(hours):
    return hours if hours % 1 else int(hours)


def book(sheets):
    """A workbook of (name, write) where write gets the sheet and a bold format."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as out:
        bold = out.add_format({"bold": True, "align": "center", "border": 1})
        for name, write in sheets:
            write(out.add_worksheet(name), bold)
    return file.getvalue()


def rows(table):
    def write(sheet, bold):
        for place, row in enumerate(table):
            sheet.write_row(place, 0, row, bold if place == 0 else None)
        sheet.freeze_panes(1, 0)
    return write


def lines_of_curriculum():
    """(subject, grade level, profile, hours, groups)."""
    for subject, levels in CURRICULUM.items():
        for level, hours in levels.items():
            parts = 2 if is_divided(subject, (level, "А")) else 1
            yield subject, level, "", hours, parts
            for profile in PROFILES.values():
                if level > 9 and (subject, profile) in PROFILED:
                    yield subject, level, profile, PROFILED[subject, profile], parts


def numbered(table, first, key):
    """The table with a column of SNILS, one of each person, counted from the first."""
    known = {}
    for row in table[1:]:
        number = known.setdefault(key(row), first + 1_009 * len(known))
        control = sum(int(digit) * (9 - place) for place, digit in enumerate(str(number))) % 101 % 100
        row.append(f"{number}{control:02}")
    table[0].append("СНИЛС")
    return table


def sealed(school):
    """The same with the numbers of students, parents and staff."""
    return own(school, numbered)


def own(school, numbered=lambda table, *_: table):
    """As the templates of the program have it."""
    students = [["Фамилия", "Имя", "Отчество", "Класс", "Дата рождения", "Пол"]]
    parents = [["ФИО родителя", "Кем приходится", "Эл. почта", "ФИО ребёнка", "Класс"]]
    for student in school.students:
        students.append([*student[:3], name_of(student.cls), date(student.birth), student.sex])
        parents += [[*parent, full(student), name_of(student.cls)] for parent in student.parents]
    people = [["ФИО", "Должность", "Предметы", "Эл. почта"]]
    people += [[full(each), each.post, ", ".join(each.subjects), each.email] for each in school.staff]
    students = numbered(students, 100_000_000, lambda row: tuple(row[:5]))
    parents = numbered(parents, 300_000_000, lambda row: (row[0], row[2]))
    people = numbered(people, 500_000_000, lambda row: row[0])
    listed = [["Класс", "Профиль", "Смена", "Классный руководитель"]]
    for cls in classes():
        profile = PROFILES[cls[1]] if cls[0] > 9 else ""
        listed.append([name_of(cls), profile, 1, full(school.staff[school.leaders[cls]])])
    plan = [["Предмет", "Параллель", "Профиль", "Часов в неделю", "Групп"]]
    plan += [[subject, level, profile, hours, parts] for subject, level, profile, hours, parts in lines_of_curriculum()]
    load = [["Учитель", "Предмет", "Класс", "Группа", "Часов в неделю"]]
    for line in school.load:
        whose = ", ".join(map(name_of, line.classes))
        load.append([full(school.staff[line.teacher]), line.subject, whose, line.group, line.hours])
    groups = [["Ученик", "Класс", "Предмет", "Группа"]]
    for place, subject, group in school.members:
        student = school.students[place]
        groups.append([full(student), name_of(student.cls), subject, group])
    sheets = [("Классы", listed), ("Сотрудники", people), ("Ученики", students), ("Родители", parents),
              ("Учебный план", plan), ("Нагрузка", load), ("Группы", groups)]
    return [("Школа.xlsx", book([(name, rows(table)) for name, table in sheets]))]


def merged(title, upper, lower, body, total=None):
    """A sheet with a title above, a head of two rows with merged cells, and a sum below."""
    def write(sheet, bold):
        sheet.merge_range(0, 0, 0, len(lower) - 1, title, bold)
        place = 0
        for text, width in upper:
            if lower[place] == "":
                sheet.merge_range(2, place, 3, place, text, bold)
            elif width > 1:
                sheet.merge_range(2, place, 2, place + width - 1, text, bold)
            else:
                sheet.write(2, place, text, bold)
            place += width
        for place, text in enumerate(lower):
            if text != "":
                sheet.write(3, place, text, bold)
        for place, row in enumerate(body):
            sheet.write_row(4 + place, 0, row)
        if total:
            sheet.write_row(5 + len(body), 0, total)
    return write


def register(school):
    """As a regional register exports: merged heads, full names in one cell, «10 "А"», square tables, sums."""
    quoted = {cls: f'{cls[0]} "{cls[1]}"' for cls in classes()}
    students = []
    for place, student in enumerate(school.students):
        kin = {parent.kin: parent for parent in student.parents}
        cells = [cell for each in ["мать", "отец"] for cell in (kin[each][::2] if each in kin else ("", ""))]
        students.append([place + 1, full(student), quoted[student.cls], date(student.birth), student.sex, *cells])
    led = {teacher: quoted[cls] for cls, teacher in school.leaders.items()}
    staff = [[place + 1, full(each), each.post, led.get(place, "")] for place, each in enumerate(school.staff)]
    listed = [[cls[0], cls[1], PROFILES[cls[1]] if cls[0] > 9 else "", 1] for cls in classes()]
    columns = [(level, "") for level in LEVELS]
    columns += [(level, profile) for level in (10, 11) for profile in ("технологический", "гуманитарный")]
    plan = []
    for subject in CURRICULUM:
        cells = []
        for level, profile in columns:
            hours = CURRICULUM[subject].get(level, "") if not profile else PROFILED.get((subject, profile), "")
            cells.append(hours if CURRICULUM[subject].get(level) else "")
        plan.append([AREAS.get(subject, ""), subject, *cells, ""])
    ways = {}
    for line in school.load:
        if len(line.classes) == 1:
            way = ways.setdefault((line.teacher, line.subject, line.group), {})
            way[line.classes[0]] = line.hours
    load, last = [], None
    for (teacher, subject, group), hours in sorted(ways.items()):
        cells = [hours.get(cls, "") for cls in classes()]
        who = "" if teacher == last else short(school.staff[teacher])
        load.append([who, f"{subject} ({group} группа)" if group.isdigit() else subject,
                     "" if group.isdigit() else group, *cells, sum(hours.values())])
        last = teacher
    streams = [["Учитель", "Предмет", "Классы", "Часов в неделю"]]
    for line in school.load:
        if len(line.classes) > 1:
            whose = ", ".join(quoted[cls] for cls in line.classes)
            streams.append([short(school.staff[line.teacher]), line.subject, whose, line.hours])
    subjects = [subject for subject in CURRICULUM if any(is_divided(subject, cls) for cls in classes())]
    chosen = {(place, subject): group for place, subject, group in school.members}
    groups = [[full(student), quoted[student.cls], *[chosen.get((place, subject), "") for subject in subjects]]
              for place, student in enumerate(school.students)]
    return [("Выгрузка.xlsx", book([
        ("Обучающиеся", merged(
            "Список обучающихся на 01.09", [("№ п/п", 1), ("ФИО обучающегося", 1), ("Класс", 1), ("Дата рождения", 1),
                                            ("Пол", 1), ("Мать", 2), ("Отец", 2)],
            ["", "", "", "", "", "ФИО", "E-mail", "ФИО", "E-mail"], students, ["Итого:", len(students)])),
        ("Педагоги", merged(
            "Педагогические работники", [("№", 1), ("Сотрудник", 3)], ["", "ФИО", "Должность", "Классное руководство"],
            staff)),
        ("Классы школы", rows([["Параллель", "Литера", "Профиль", "Смена"], *listed])),
        ("УП", merged(
            "Учебный план", [("Предметная область", 1), ("Учебный предмет", 1), ("Часов в неделю", len(columns)),
                             ("Всего", 1)],
            ["", "", *[f"{level} {profile}".strip() for level, profile in columns], ""], plan, ["Итого", ""])),
        ("Тарификация", merged(
            "Распределение нагрузки", [("ФИО педагога", 1), ("Предмет", 1), ("Группа", 1), ("Классы", 33),
                                       ("Всего", 1)],
            ["", "", "", *[quoted[cls] for cls in classes()], ""], load, ["Итого", ""])),
        ("Потоки", rows(streams)),
        ("Группы", rows([["ФИО", "Класс", *subjects], *groups])),
    ]))]


def table(lines):
    return "\r\n".join(";".join(f'"{cell}"' if ";" in str(cell) else str(cell) for cell in line) for line in lines) \
        .encode("cp1251", "replace")


def diary(school):
    """As another diary exports: CSV in Windows-1251, heads of its own, two parents in a cell, dates without noughts."""
    dashed = {cls: f"{cls[0]}-{cls[1].lower()}" for cls in classes()}
    students = [["Обучающийся", "Класс обучения", "Дата рожд.", "Пол", "Родители (законные представители)",
                 "Эл. почта родителей"]]
    for student in school.students:
        names = ", ".join(f"{parent.name} ({parent.kin})" for parent in student.parents)
        mails = ", ".join(parent.email for parent in student.parents)
        birth = date(student.birth, "{2}.{1}.{0}")
        students.append([full(student), dashed[student.cls], birth, student.sex, names, mails])
    led = {teacher: dashed[cls] for cls, teacher in school.leaders.items()}
    staff = [["Сотрудник (ФИО)", "Занимаемая должность", "Кл. руководство", "E-mail"]]
    staff += [[full(each), each.post, led.get(place, ""), each.email] for place, each in enumerate(school.staff)]
    listed = [["Наименование класса", "Направленность", "Смена обучения"]]
    listed += [[dashed[cls], PROFILES[cls[1]] if cls[0] > 9 else "", "I"] for cls in classes()]
    plan = [["Дисциплина", "Параллель", "Профиль", "Кол-во часов", "Деление на подгруппы"]]
    plan += [[subject, level, profile, str(hours).replace(".", ","), parts]
             for subject, level, profile, hours, parts in lines_of_curriculum()]
    load = [["Педагог", "Дисциплина", "Кл.", "П/гр.", "Нед. нагр."]]
    for line in school.load:
        whose = "+".join(dashed[cls] for cls in line.classes)
        hours = str(number(line.hours)).replace(".", ",")
        load.append([full(school.staff[line.teacher]), line.subject, whose, line.group, hours])
    groups = [["Учащийся", "Класс", "Наименование предмета", "Подгруппа"]]
    for place, subject, group in school.members:
        student = school.students[place]
        groups.append([full(student), dashed[student.cls], subject, f"{group} подгруппа" if group.isdigit() else group])
    return [("ученики.csv", table(students)), ("персонал.csv", table(staff)), ("классы.csv", table(listed)),
            ("план.csv", table(plan)), ("нагрузка.csv", table(load)), ("подгруппы.csv", table(groups))]
