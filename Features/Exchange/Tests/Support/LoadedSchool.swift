import School
import Testing
import Trials

@testable import Storage

/// A test school with classes and a load: what a grid or a file of FET is laid over.
enum LoadedSchool {
    /// 5А and 5Б with Russian, mathematics, history and physical culture, English in two groups of 5А.
    static func make(_ engine: TestEngine) async throws -> TestSchool {
        let school = try await TestSchool(engine)
        try await school.change { records in
            let bells = (1...7).map { n in
                Bell(n: n, starts: TimeOfDay(minutes: 490 + n * 50), ends: TimeOfDay(minutes: 530 + n * 50))
            }
            try records.add(bells: Bells(bells), named: "Обычные", from: TestSchool.day(2025, 9, 1))
            let scheme = try records.schemes(of: 2025)[0].id
            let five = ["А", "Б"].map { ClassName(gradeLevel: 5, letter: $0) }
            let classes = try five.map { try records.add(class: ClassFacts($0, scheme: scheme), year: 2025) }
            let people = try ["Орлова", "Петрова", "Зуева", "Ким", "Карпова", "Лисина"].map { surname in
                let facts = PersonFacts(name: PersonName(surname: surname, given: "Анна", patronymic: "Ильинична"))
                let person = try records.add(person: facts)
                try records.employ(person, as: "учитель", from: TestSchool.day(2025, 9, 1))
                return person
            }
            let days = Span(from: TestSchool.day(2025, 9, 1))
            let wholes = try classes.enumerated().map { index, id in
                try records.wholeGroup(of: id)
                    ?? records.add(group: five[index].text, .wholeClass, of: [id], year: 2025)
            }
            func teach(_ subject: ID<Subject>, _ group: ID<StudyGroup>, _ person: Int, _ tenths: Int) throws {
                try records.teach(
                    TeachingWish(subject, to: group, by: people[person], weeklyTenths: tenths, during: days),
                    year: 2025)
            }
            let names = ["Русский язык", "Математика", "История", "Физическая культура"]
            for (place, name) in names.enumerated() {
                let subject = try records.add(subject: name)
                for whole in wholes { try teach(subject, whole, place, 20) }
            }
            let english = try records.add(subject: "Английский язык", isLanguage: true)
            let division = try records.add(division: "Английский язык", subject: english, year: 2025)
            for n in 1...2 {
                let group = try records.add(
                    group: "5А, Английский язык, гр. \(n)", to: division, of: [classes[0]], year: 2025)
                try teach(english, group, 3 + n, 20)
            }
        }
        return school
    }

    /// Each lesson of the newest timetable: «1 1 0 301 Русский язык», by weekday, number, week.
    static func week(_ school: TestSchool) async throws -> [String] {
        try await school.database.read { records in
            let titles = Dictionary(uniqueKeysWithValues: try records.courses(of: 2025).map { ($0.id, $0) })
            let newest = try #require(try records.timetables(of: 2025).last)
            return try records.slots(of: newest.id).map { slot in
                let courses = slot.courses.compactMap { titles[$0] }.map { "\($0.classSlug)/\($0.title)" }
                return "\(slot.weekday) \(slot.n) \(slot.week) \(slot.room) \(courses.joined(separator: " + "))"
            }
        }
    }
}
