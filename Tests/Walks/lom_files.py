"""What the administrator of the high school of Lom holds in hand: the timetable of FET and two invented lists."""
import pathlib
import re

FET = pathlib.Path("/usr/share/doc/fet-data/examples/FET-5-official/Bulgaria/Lom_high_school_2007-2008.fet")
STUDENTS = pathlib.Path(__file__).resolve().parents[1] / "Samples" / "lom_people.csv"

WOMEN = ["Алла", "Вера", "Галина", "Дарья", "Елена", "Зоя", "Ирина", "Лидия"]
MEN = ["Антон", "Борис", "Виктор", "Глеб"]
FATHERS = ["Андреев", "Богданов", "Денисов", "Егоров", "Иванов", "Львов", "Павлов"]
SURNAMES = (
    "Акулов Березин Волков Глазов Дымов Еремеев Жилин Захаров Истомин Кольцов Ларин Мошков Нефёдов Орешкин Пахомов "
    "Ракитин Сухов Туманов Усольцев Фадеев Хомутов Чалов Шведов Щепкин Юдаев Ягодин Бахтин Гордеев Карелин Маслов "
    "Носов Рудин"
).split()
CLASSES = "8а 8б 9а 9б 9в 10а 10б 10в 11а 11б 11в 11г 12а 12б 12в 12г 12д".split()


def teacher(index):
    """Surname, given name and patronymic of the n-th teacher; every fourth is a man."""
    surname, father = SURNAMES[index], FATHERS[index % len(FATHERS)]
    if index % 4 == 3:
        return surname, MEN[index % len(MEN)], father + "ич"
    return surname + "а", WOMEN[index % len(WOMEN)], father + "на"


def timetable():
    """Debian's file with every teacher's name replaced: a real school's week, an invented staff."""
    text = FET.read_text("utf-8-sig")
    names = re.findall(r"<Teacher>\s*<Name>([^<]*)</Name>", text)
    for index, name in enumerate(names):
        surname, given, father = teacher(index)
        short = f"{surname} {given[0]}. {father[0]}."
        text = re.sub(rf"(<(?:Teacher|Name|Teacher_Name)>){re.escape(name)}(</)", rf"\g<1>{short}\g<2>", text)
    return text.encode()


def staff():
    """The list of staff as a school keeps it; the last class has nobody to lead it yet."""
    lines = ["ФИО;Должность;Классное руководство;E-mail"]
    lines += ["Корнилова Мария Степановна;директор;;director@example.org"]
    lines += ["Ветлицкая Анна Львовна;заместитель директора по УВР;;deputy@example.org"]
    for index in range(len(SURNAMES)):
        led = CLASSES[index] if index < len(CLASSES) - 1 else ""
        lines.append(f"{' '.join(teacher(index))};учитель;{led};teacher{index}@example.org")
    return "\r\n".join(lines).encode("cp1251", "replace")
