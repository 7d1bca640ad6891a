"""An invented school of a thousand students, the same every time: who is in it, who teaches what, who goes where."""
import collections

SURNAMES = (
    "Авдеев Агапов Акулов Бажов Белов Березин Блинов Бобров Быстров Веденин Волков Воронов Глазов Горин Громов Гусев "
    "Данилов Дёмин Дымов Еремеев Ершов Жилин Жуков Зайцев Захаров Зимин Зуев Игнатов Истомин Калугин Карелин Кольцов "
    "Комаров Крылов Лаптев Ларин Лебедев Лосев Макаров Маслов Мошков Назаров Нефёдов Носов Орешкин Осипов Панин "
    "Пахомов Ракитин Рудин Рябов Садов Сухов Титов Туманов Усов Фадеев Фомин Хомутов Чалов Чижов Шведов Шилов Юдин "
    "Ягодин Яшин"
).split()
BOYS = "Андрей Богдан Вадим Глеб Денис Егор Иван Кирилл Лев Максим Никита Олег Павел Роман Степан Тимур".split()
GIRLS = "Алла Вера Галина Дарья Елена Жанна Зоя Ирина Кира Лидия Марина Нина Ольга Полина Софья Яна".split()
FATHERS = "Андреев Борисов Викторов Глебов Денисов Егоров Иванов Львов Максимов Олегов Павлов Романов".split()

LEVELS, LETTERS = range(1, 12), "АБВ"
PROFILES = {"А": "технологический", "Б": "гуманитарный", "В": "универсальный"}

# Hours a week by grade levels; «+» divides a class into two groups, «=» makes a stream of the first two classes.
CURRICULUM = {
    "Русский язык": {1: 5, 2: 5, 3: 5, 4: 5, 5: 5, 6: 6, 7: 4, 8: 3, 9: 3, 10: 2, 11: 2},
    "Литературное чтение": {1: 4, 2: 4, 3: 4, 4: 3},
    "Литература": {5: 3, 6: 3, 7: 2, 8: 2, 9: 3, 10: 3, 11: 3},
    "Английский язык": {level: 2 if level < 5 else 3 for level in range(2, 12)},
    "Математика": {1: 4, 2: 4, 3: 4, 4: 4, 5: 5, 6: 5},
    "Алгебра": {7: 3, 8: 3, 9: 3, 10: 4, 11: 4},
    "Геометрия": {7: 2, 8: 2, 9: 2, 10: 2, 11: 2},
    "Вероятность и статистика": {7: 1, 8: 1, 9: 1, 10: 1, 11: 1},
    "Информатика": {7: 1, 8: 1, 9: 1, 10: 1, 11: 1},
    "Окружающий мир": {1: 2, 2: 2, 3: 2, 4: 2},
    "История": {5: 2, 6: 2, 7: 2, 8: 2, 9: 2.5, 10: 2, 11: 2},
    "Обществознание": {6: 1, 7: 1, 8: 1, 9: 1, 10: 2, 11: 2},
    "География": {5: 1, 6: 1, 7: 2, 8: 2, 9: 2, 10: 1, 11: 1},
    "Физика": {7: 2, 8: 2, 9: 3, 10: 2, 11: 2},
    "Химия": {8: 2, 9: 2, 10: 1, 11: 1},
    "Биология": {5: 1, 6: 1, 7: 1, 8: 2, 9: 2, 10: 1, 11: 1},
    "Музыка": {level: 1 for level in range(1, 9)},
    "Изобразительное искусство": {level: 1 for level in range(1, 8)},
    "Труд (технология)": {1: 1, 2: 1, 3: 1, 4: 1, 5: 2, 6: 2, 7: 2, 8: 1, 9: 1},
    "Физическая культура": {level: 2 for level in LEVELS},
    "Право": {10: 2, 11: 2},
}
# More hours for one profile than the grade level has.
PROFILED = {("Физика", "технологический"): 5, ("История", "гуманитарный"): 4}
AREAS = {
    "Русский язык": "Русский язык и литература", "Английский язык": "Иностранные языки",
    "Математика": "Математика и информатика", "Окружающий мир": "Общественные и естественные науки",
    "Музыка": "Искусство", "Труд (технология)": "Технология", "Физическая культура": "Физическая культура",
    "Право": "Общественные и естественные науки",
}
PRIMARY = "Русский язык, Литературное чтение, Математика, Окружающий мир, Изобразительное искусство, Труд (технология)"

Student = collections.namedtuple("Student", "surname given patronymic sex birth cls parents")
Parent = collections.namedtuple("Parent", "name kin email")
Teacher = collections.namedtuple("Teacher", "surname given patronymic post subjects email")
# A teacher's place in the list, subject, classes, group (empty for whole classes), hours a week.
Load = collections.namedtuple("Load", "teacher subject classes group hours")


def full(person):
    return " ".join([person.surname, person.given, person.patronymic])


def classes():
    return [(level, letter) for level in LEVELS for letter in LETTERS]


def name_of(cls):
    return f"{cls[0]}{cls[1]}"


def hours_of(subject, cls):
    level, profile = cls[0], PROFILES[cls[1]] if cls[0] > 9 else ""
    hours = CURRICULUM[subject].get(level, 0)
    return PROFILED.get((subject, profile), hours) if level > 9 and hours else hours


def is_divided(subject, cls):
    """Into two groups: languages from the second level, informatics, and труд for girls and boys apart."""
    return subject == "Английский язык" or subject == "Информатика" or subject == "Труд (технология)" and cls[0] > 4


def groups_of(subject):
    return ["девочки", "мальчики"] if subject.startswith("Труд") else ["1", "2"]


class School:
    """1000 students, 1500 parents, 33 classes, 60 of staff."""

    def __init__(self):
        self.students, self.staff, self.load = [], [], []
        self.people = 0
        self._families()
        self._teachers()
        self.leaders = self._leaders()
        self.members = self._members()

    def _name(self, is_girl):
        """Nobody bears another's name: the same number gives the same person."""
        number = self.people
        self.people += 1
        surname = SURNAMES[number % len(SURNAMES)] + ("а" if is_girl else "")
        given = (GIRLS if is_girl else BOYS)[number // len(SURNAMES) % 16]
        father = FATHERS[(number // len(SURNAMES) // 16 + number) % len(FATHERS)]
        return surname, given, father + ("на" if is_girl else "ич")

    def _families(self):
        for place, cls in enumerate(classes()):
            for seat in range(31 if place < 10 else 30):
                number = len(self.students)
                is_girl = number % 2 == 0
                surname, given, patronymic = self._name(is_girl)
                birth = (2020 - cls[0] - (1 if seat % 7 == 0 else 0), number % 12 + 1, number % 28 + 1)
                # Every tenth student has an elder sibling in the school: one family, one address.
                family = number - 10 if number % 10 == 9 and number > 10 else number
                parents = self.students[family].parents if family != number else self._parents(number)
                self.students.append(
                    Student(surname, given, patronymic, "ж" if is_girl else "м", birth, cls, parents))

    def _parents(self, number):
        mother = Parent(" ".join(self._name(True)), "мать", f"family{number}@example.org")
        if number % 3 == 2:
            return [mother]
        return [mother, Parent(" ".join(self._name(False)), "отец", f"father{number}@example.org")]

    def _hire(self, post, subjects):
        surname, given, patronymic = self._name(len(self.staff) % 5 != 4)
        self.staff.append(
            Teacher(surname, given, patronymic, post, subjects, f"teacher{len(self.staff)}@example.org"))
        return len(self.staff) - 1

    def _teachers(self):
        self._hire("директор", ["Право"])
        self._hire("заместитель директора по УВР", ["Обществознание"])
        own = {cls: self._hire("учитель начальных классов", PRIMARY.split(", ")) for cls in classes() if cls[0] < 5}
        asked = self._asked(own)
        totals = collections.Counter()
        for subject, _, _, hours in asked:
            totals[subject] += hours
        totals.pop("Право")
        left = 60 - len(self.staff)
        exact = {subject: left * hours / sum(totals.values()) for subject, hours in totals.items()}
        counts = {subject: max(1, int(share)) for subject, share in exact.items()}
        rest = left - sum(counts.values())
        for subject in sorted(exact, key=lambda subject: counts[subject] - exact[subject])[:rest]:
            counts[subject] += 1
        pools = {subject: [self._hire("учитель", [subject]) for _ in range(counts[subject])] for subject in totals}
        pools["Право"], pools["Обществознание"] = [0], pools["Обществознание"] + [1]
        busy = collections.Counter()
        for subject, cls, group, hours in asked:
            taken = [line.teacher for line in self.load if line.subject == subject and cls in line.classes and group]
            free = [teacher for teacher in pools[subject] if teacher not in taken] or pools[subject]
            teacher = min(free, key=lambda teacher: (busy[teacher], teacher))
            busy[teacher] += hours
            self.load.append(Load(teacher, subject, self._whose(subject, cls), group, hours))

    def _asked(self, own):
        asked = []
        for cls in classes():
            for subject in CURRICULUM:
                hours = hours_of(subject, cls)
                if not hours or subject == "Право" and cls[1] != "А":
                    continue
                if cls in own and subject in PRIMARY:
                    self.load.append(Load(own[cls], subject, [cls], "", hours))
                elif is_divided(subject, cls):
                    asked += [(subject, cls, group, hours) for group in groups_of(subject)]
                else:
                    asked.append((subject, cls, "", hours))
        return asked

    @staticmethod
    def _whose(subject, cls):
        return [cls, (cls[0], "Б")] if subject == "Право" else [cls]

    def _leaders(self):
        """Who teaches the class and leads no other yet."""
        leaders = {}
        for cls in classes():
            own = [line.teacher for line in self.load if cls in line.classes and line.teacher > 1]
            leaders[cls] = next(teacher for teacher in own if teacher not in leaders.values())
        return leaders

    def _members(self):
        """(student's place, subject, group): halves of the list, or girls and boys."""
        members = []
        for cls in classes():
            own = [place for place, student in enumerate(self.students) if student.cls == cls]
            for subject in CURRICULUM:
                if not hours_of(subject, cls) or not is_divided(subject, cls):
                    continue
                for seat, place in enumerate(own):
                    if subject.startswith("Труд"):
                        group = "девочки" if self.students[place].sex == "ж" else "мальчики"
                    else:
                        group = "1" if seat < len(own) / 2 else "2"
                    members.append((place, subject, group))
        return members

    def expected(self):
        """Lines «что; где; сколько»: students of classes and groups, hours of teachers."""
        lines = []
        for cls in classes():
            lines.append(f"класс;{name_of(cls)};{sum(student.cls == cls for student in self.students)}")
        counts = collections.Counter()
        for place, subject, group in self.members:
            counts[name_of(self.students[place].cls), subject, group] += 1
        lines += [f"группа;{', '.join(place)};{count}" for place, count in sorted(counts.items())]
        hours = collections.Counter()
        for line in self.load:
            hours[full(self.staff[line.teacher])] += line.hours
        lines += [f"часы;{name};{f'{total:g}'.replace('.', ',')}" for name, total in sorted(hours.items())]
        return lines
