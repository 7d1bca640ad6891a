import School
import Testing
import Trials

@testable import ExchangeFeature

struct DraftTimetableTests {
    private func draft(_ choices: Choices = Choices(answersByKind: [.severalTeachers: "subgroups"])) throws
        -> TimetableDraft
    {
        DraftTimetable.draft(try FETReader.file(SmallFET.bytes), choices: choices)
    }

    private func courses(_ draft: TimetableDraft, _ subject: String) -> [(
        group: TimetableDraft.Group, course: TimetableDraft.Course
    )] {
        draft.courses.filter { $0.subject == subject }.map { (draft.groups[$0.group], $0) }
    }

    @Test func `a group of a year is a class, and a class knows its parts`() throws {
        let draft = try draft()
        #expect(draft.classes.map(\.text) == ["8А", "8Б", "9А"])
        #expect(draft.partsOfClass[ClassName(gradeLevel: 8, letter: "Б")]?.map(\.name) == ["мат", "гум"])
        #expect(draft.partsOfClass[ClassName(gradeLevel: 8, letter: "А")]?.map(\.name) == [""])
    }

    @Test func `two activities of one subject and class are one course, a double lesson is two places`() throws {
        let draft = try draft()
        let algebra = courses(draft, "Алгебра")
        #expect(algebra.count == 1)
        #expect(algebra[0].course.tenths == 30)
        #expect(algebra[0].group.kind == .wholeClass)
        let slots = draft.slots.filter { draft.courses[$0.course].subject == "Алгебра" }
        #expect(slots.map { [$0.weekday, $0.n] } == [[1, 1], [1, 2], [3, 3]])
        #expect(slots[0].room == "Кабинет 12")
    }

    @Test func `several teachers wait for an answer, one by one or all at once`() throws {
        let open = try draft(Choices())
        #expect(!open.mayBeApplied)
        #expect(open.questions.count == 2)
        #expect(
            open.questions[0].text
                == "Английский, 8 б: у каждого из 3\u{A0}учителей своя подгруппа или они ведут урок вместе? "
                + "Ким Л.С., Орлова, Ли"
        )
        let mixed = try draft(Choices(answers: [open.questions[0].id: "subgroups", open.questions[1].id: "team"]))
        #expect(mixed.mayBeApplied)
        #expect(courses(mixed, "Английский").map(\.course.teachers) == [["Ким Л.С."], ["Орлова"], ["Ли"]])
        #expect(courses(mixed, "Труд").map(\.course.teachers) == [["Ким Л.С.", "Ли"]])
    }

    @Test func `subgroups stand at one place of the week, each with its share of the class`() throws {
        let draft = try draft()
        let english = courses(draft, "Английский")
        #expect(english.map(\.group.name) == ["Английский, гр. 1", "Английский, гр. 2", "Английский, гр. 3"])
        #expect(english.map(\.group.kind) == [.subgroup, .subgroup, .subgroup])
        #expect(english.map(\.group.share) == (0..<3).map { .init(index: $0, count: 3) })
        let places = draft.slots.filter { draft.courses[$0.course].subject == "Английский" }
        #expect(places.map { [$0.weekday, $0.n] } == [[1, 2], [1, 2], [1, 2]])
    }

    @Test func `students of several classes are a stream`() throws {
        let sport = try #require(courses(try draft(), "Физкультура").first).group
        #expect(sport.kind == .stream)
        #expect(sport.classes.map(\.text) == ["8Б", "9А"])
        #expect(sport.name == "мат")
        let work = courses(try draft(), "Труд")
        #expect(work.map(\.group.classes.count) == [2, 2], "the year 8 is both its classes")
    }

    @Test func `what has no place is listed, its course stays`() throws {
        let draft = try draft()
        #expect(
            draft.unplaced == ["Не поставлено в расписание: Час на класа — 9 а — О.Петрова, 1\u{A0}урок (занятие № 6)."]
        )
        #expect(courses(draft, "Час на класа").map(\.course.kind) == [.formHour])
    }

    @Test func `the bells begin as the file says and leave time to move`() throws {
        #expect(
            try draft().bells?.bells.map { "\($0.starts.text)–\($0.ends.text)" } == [
                "08:30–09:15", "09:20–10:05", "10:15–11:00",
            ])
        #expect(FETWeek.bells(["1", "2"]) == nil)
        #expect(FETWeek.bells(["07:30", "08:15", "09:05"])?.bells.map(\.ends.text) == ["08:10", "08:55", "09:45"])
    }

    @Test func `weekdays are known by name, else counted from Monday`() {
        #expect(FETWeek.weekdays(["Понеделник", "Вторник", "Сряда", "Четвъртък", "Петък"]) == [1, 2, 3, 4, 5])
        #expect(FETWeek.weekdays(["Вт", "Чт"]) == [2, 4])
        #expect(FETWeek.weekdays(["День 1", "День 2"]) == [1, 2])
    }

    @Test func `years that are classes themselves are understood too`() throws {
        let years = [
            FETFile.Year(
                name: "5А",
                groups: [
                    .init(name: "англ1", subgroups: ["м1", "д1"]), .init(name: "мальчики", subgroups: ["м1", "м2"]),
                    .init(name: "прочие", subgroups: ["д2"]),
                ])
        ]
        let sets = StudentSets(years)
        #expect(sets.classes.map(\.text) == ["5А"])
        #expect(sets.parts("5А")?.count == 4)
        #expect(sets.parts("мальчики")?.map(\.name).sorted() == ["м1", "м2"])
        #expect(sets.wholeClasses(sets.parts("5А") ?? []) != nil)
        #expect(sets.wholeClasses(sets.parts("англ1") ?? []) == nil)
    }

    @Test(arguments: [
        ("О.Петрова", "Петрова О."), ("Ким Л.С.", "Ким Л. С."), ("Ст.Караиванова", "Караиванова Ст."),
        ("Дафинка", "Дафинка"),
        ("Петрова Ольга Николаевна", "Петрова Ольга Николаевна"),
    ])
    func `a teacher is read with initials on either side`(text: String, full: String) {
        #expect(TeacherName.read(text).full == full)
    }

    @Test func `initials find the person`() {
        let person = PersonName(surname: "Ким", given: "Лариса", patronymic: "Сергеевна")
        #expect(TeacherName.mayBe(TeacherName.read("Ким Л.С."), person))
        #expect(TeacherName.mayBe(TeacherName.read("Ким"), person))
        #expect(!TeacherName.mayBe(TeacherName.read("Ким Л.П."), person))
    }

    @Test func `the invented cast has no two of one name`() {
        let names = Set((0..<400).map { InventedCast.teacher($0).full })
        #expect(names.count == 400)
        #expect(InventedCast.teacher(0).full == "Аистова Алла Антоновна")
    }
}
