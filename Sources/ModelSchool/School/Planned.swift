import School
import Storage

/// The curriculum of two grade levels as the deputy typed it in; the other levels show a school that has not yet.
enum Planned {
    static func write(_ pen: Writing, _ classes: [String: ListedClass], year: SchoolYear) throws {
        let subjects = Dictionary(try pen.subjects().map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
        var lines: [CurriculumLine] = []
        for load in Load.model where ["5Б", "9А"].contains(load.classes[0]) && load.kind == .lesson {
            guard let subject = subjects[load.subjects[0]], let level = classes[load.classes[0]]?.gradeLevel else {
                continue
            }
            let parts = load.teachers.count
            lines.append(
                CurriculumLine(gradeLevel: level, subject: subject, weeklyTenths: load.hours * 10, parts: parts))
        }
        try pen.put(curriculum: lines, year: year.number)
    }
}
