import Foundation
import School
import Testing
import Web

@testable import ExchangeFeature

struct ASCTests {
    private func draft(_ bytes: [UInt8], map: NameMap = NameMap()) throws -> TimetableDraft {
        guard case .asc(let file) = try TimetableSource.read(bytes) else { throw FileProblem("не aSc") }
        return ASCDraft.draft(file, map: map)
    }

    /// «1 1 0 Математика 5А 301».
    private func week(_ draft: TimetableDraft) -> [String] {
        draft.slots.map { slot in
            let course = draft.courses[slot.course], group = draft.groups[course.group]
            let classes = group.classes.map(\.text).joined(separator: "+")
            return
                "\(slot.weekday) \(slot.n) \(slot.week) \(course.subject) \(classes) \(group.name) \(slot.room ?? "-")"
        }
    }

    @Test(arguments: [true, false])
    func `an export is the same in UTF-8 and in windows-1251`(isUTF8: Bool) throws {
        let draft = try draft(isUTF8 ? SmallASC.utf8 : SmallASC.windows1251)
        #expect(draft.classes.map(\.text) == ["5А", "5Б", "Кадеты"], "a grade and a letter make a class")
        #expect(
            week(draft) == [
                "1 1 0 Математика 5А  301", "1 2 0 Английский 5А 1 группа -", "1 2 0 Английский 5А 2 группа 301",
                "2 2 0 Физкультура 5А+5Б  Зал", "2 3 0 Физкультура 5А+5Б  Зал", "1 2 2 Музыка Кадеты  -",
            ])
        #expect(
            draft.unplaced == [
                "Не поставлено в расписание: Математика — 5А — Орлова Анна Ильинична, 1 из 2 ч в неделю."
            ])
        #expect(draft.courses.map(\.tenths) == [20, 10, 10, 20, 5])
        #expect(
            draft.courses.map(\.teachers) == [
                ["Орлова Анна Ильинична"], ["Ким Олег"], ["Ли Вера"], ["Ким Олег"], ["Ли Вера"],
            ])
        #expect(draft.remarks == ["Занятие без классов пропущено: Музыка — Ли Вера."])
        #expect(draft.bells?.bell(2)?.starts.text == "09:30")
        #expect(draft.mayBeApplied)
    }

    @Test func `a teacher in two places of an export is told`() throws {
        let draft = try draft(SmallASC.utf8)
        let teachers = TeacherMatching(draft.teachers, renamed: [:], staff: [])
        #expect(
            DraftClashes.all(draft, teachers, known: KnownSchool(), load: KnownLoad()) == [
                "пн, 2-й урок (чётные недели): учитель Ли Вера сразу на двух уроках — Английский, 5А (2 группа) и "
                    + "Музыка, Кадеты."
            ])
    }

    @Test func `names are taken for the school's own, or left out`() throws {
        var choices = Choices()
        choices.say(.schoolClass, "Кадеты", means: "10К")
        choices.say(.schoolClass, "Б", means: "-")
        choices.say(.subject, "Английский", means: "Английский язык")
        choices.say(.room, "Зал", means: "Спортзал")
        let draft = try draft(SmallASC.utf8, map: NameMap(remembered: [], choices))
        #expect(draft.classes.map(\.text) == ["5А", "10К"])
        #expect(
            week(draft) == [
                "1 1 0 Математика 5А  301", "1 2 0 Английский язык 5А 1 группа -",
                "1 2 0 Английский язык 5А 2 группа 301", "2 2 0 Физкультура 5А  Спортзал",
                "2 3 0 Физкультура 5А  Спортзал", "1 2 2 Музыка 10К  -",
            ])
    }

    @Test func `a file cut anywhere is a sentence and never half a timetable`() {
        let bytes = SmallASC.utf8
        for count in stride(from: 1, to: bytes.count - 12, by: 97) {
            #expect(throws: FileProblem.self, "\(count)") { try TimetableSource.read(Array(bytes.prefix(count))) }
        }
    }

    @Test func `FET's places alone and other XML are told apart`() {
        let other = #expect(throws: FileProblem.self) { try TimetableSource.read(Array("<html></html>".utf8)) }
        #expect(other?.description.contains("начинается с <html>") == true)
        let places = "<Activities_Timetable></Activities_Timetable>"
        let alone = #expect(throws: FileProblem.self) { try TimetableSource.read(Array(places.utf8)) }
        #expect(alone?.description.contains("Загрузите сначала файл .fet") == true)
    }

    /// A real export that may stand beside the project.
    private static let real = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../../../shared/data/timetable/lightdi_asctt2012_teachers_ru.xml").standardized.path

    @Test(.enabled(if: FileManager.default.fileExists(atPath: real), "the export stands beside the project"))
    func `an export of 47 classes comes in with its clashes`() throws {
        let draft = try draft([UInt8](try Data(contentsOf: URL(filePath: Self.real))))
        #expect(draft.classes.count == 47)
        #expect(draft.slots.count == 1_187)
        #expect(draft.unplaced.count == 17)
        let teachers = TeacherMatching(draft.teachers, renamed: [:], staff: [])
        let clashes = DraftClashes.all(draft, teachers, known: KnownSchool(), load: KnownLoad())
        // All its lessons are of whole classes, each at one hour of one weekday; counted card by card, two lessons of an
        // hour have a teacher in common 14 times and a room 21 times, and a class never.
        #expect(clashes.count == 35)
        #expect(clashes.count { $0.contains(": учитель ") } == 14)
        #expect(clashes.count { $0.contains(" занят дважды — ") } == 21)
        #expect(
            clashes.first == "пн, 5-й урок: кабинет GINASIO занят дважды — Ed. Física, Agropecuária 3A и "
                + "Ed. Física, Agroindústria 3C.")
    }
}
