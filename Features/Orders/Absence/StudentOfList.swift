import School
import Storage

/// A student as an order names them: by class and name.
struct StudentOfList: Sendable {
    let id: ID<Student>
    let schoolClass: String
    let name: PersonName
    /// The days they stand in the class.
    let stay: Span
    /// «8б кузнецова анна сергеевна».
    fileprivate let key: String

    fileprivate init(_ row: Row) {
        (id, schoolClass, name) = (row.id(0), row.text(1), PersonName(row, at: 2))
        stay = Span(from: row.day(5), to: row.dayOrNil(6))
        key = SearchKey.of(row.text(1)) + " " + SearchKey.of(name)
    }
}

/// The students that a pasted list names, one a line.
enum NamedStudents {
    /// At most so many in one order.
    static let most = 300

    /// Everybody who is named; an objection tells every line that names nobody, or more than one.
    static func all(in text: String, of students: [StudentOfList]) throws -> [StudentOfList] {
        let lines = text.split(whereSeparator: \.isNewline).map { String($0) }.filter { !SearchKey.of($0).isEmpty }
        guard !lines.isEmpty else { throw Objection("Впишите учеников, по одному в строке.", field: "students") }
        guard lines.count <= most else {
            throw Objection(
                "В списке \(lines.count) строк, а принимается до \(most). Разделите его.", field: "students")
        }
        var found: [StudentOfList] = [], wrong: [String] = []
        for (index, line) in lines.enumerated() {
            let fitting = students.filter { $0.isNamed(by: line) }
            if let only = fitting.first, fitting.count == 1 {
                if !found.contains(where: { $0.id == only.id }) { found.append(only) }
            } else {
                wrong.append(problem(index + 1, line, fitting))
            }
        }
        guard wrong.isEmpty else {
            let rest = wrong.count > 10 ? " И ещё строк: \(wrong.count - 10)." : ""
            throw Objection(wrong.prefix(10).joined(separator: " ") + rest, field: "students")
        }
        return found
    }

    private static func problem(_ number: Int, _ line: String, _ fitting: [StudentOfList]) -> String {
        let head = "Строка \(number) «\(line.prefix(60))»: "
        if fitting.isEmpty { return head + "такого ученика в эти дни нет. Напишите класс и фамилию с именем." }
        let names = fitting.prefix(3).map { "\($0.name.list), \($0.schoolClass)" }.joined(separator: "; ")
        return head + "подходят несколько: \(names). Допишите имя, отчество или класс."
    }
}

extension StudentOfList {
    /// Whether every word of a line begins a word of the class and the name, the surname whole: «8Б Кузнецова А».
    fileprivate func isNamed(by line: String) -> Bool {
        var words = key.split(separator: " ")
        let typed = Self.words(of: line), surname = SearchKey.of(name.surname)
        guard surname.split(separator: " ").allSatisfy({ typed.contains(String($0)) }) else { return false }
        for word in typed {
            guard let place = words.firstIndex(where: { $0.hasPrefix(word) }) else { return false }
            words.remove(at: place)
        }
        return true
    }

    /// The words of a line: «8 б» is one, and a number that stands alone is the line's own.
    private static func words(of line: String) -> [String] {
        var found: [String] = []
        for word in SearchKey.of(line).split(separator: " ") {
            if let last = found.last, word.count == 1, last.allSatisfy(\.isNumber) {
                found[found.count - 1] = last + word
            } else {
                found.append(String(word))
            }
        }
        return found.filter { !$0.allSatisfy(\.isNumber) }
    }
}

extension Reading {
    private static let ofDays = SQL(
        """
        SELECT m.student, c.name, p.surname, p.given, p.patronymic, m.from_day, m.to_day
        FROM membership m JOIN school_class c ON c.id = m.class JOIN person p ON p.id = m.student
        WHERE m.from_day <= ?1 AND (m.to_day IS NULL OR m.to_day >= ?1) ORDER BY c.sort_key, p.sort_key, m.student
        """)

    /// Everybody who studies on a day, with the class.
    func studentsOfSchool(on day: Day) throws -> [StudentOfList] { try rows(Self.ofDays, day) { StudentOfList($0) } }
}
