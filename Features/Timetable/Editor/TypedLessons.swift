import School
import Storage

/// Reads a cell of the editor: «алг леб 214», «анг г1 ким 301 / г2 раш 305», «(А) ист / (Б) общ», «физ мед +10Б».
///
/// Every word but the room, the week and the classes joined is the beginning of a word of the subject, of a teacher's
/// surname or of a group; together they must leave one page of the class.
struct TypedLessons {
    let book: WeekBook
    let home: ListedClass

    /// The lessons of a place, none of an empty text; or an objection that says which words were not understood.
    func read(_ text: String, weekday: Int, n: Int) throws -> [SlotFacts] {
        var found: [SlotFacts] = [], subject: ID<Subject>?
        for part in text.split(whereSeparator: { "/;\n".contains($0) }) {
            guard !part.trimmed.isEmpty else { continue }
            var entry = try TypedLesson(part, book)
            guard !entry.words.isEmpty else { throw Self.nameless(part.trimmed) }
            let courses = try PageChoice(book: book, home: home).courses(&entry, after: subject)
            subject = courses.first?.subject
            if courses.count > 1, entry.room != nil || !entry.joined.isEmpty {
                throw Objection(
                    "«\(part.trimmed)»: групп несколько, а кабинет один. Напишите группы через дробь: г1 … / г2 ….",
                    field: "text")
            }
            for course in courses {
                let others = try entry.joined.map { try joint(course, with: $0) }
                found.append(
                    SlotFacts(
                        weekday: weekday, n: n, week: entry.week, room: entry.room, courses: [course.id] + others))
            }
        }
        if found.isEmpty, !text.trimmed.isEmpty { throw Self.nameless(text.trimmed) }
        return found
    }

    private static func nameless(_ part: String) -> Objection {
        Objection(
            "«\(part)»: не сказано, какой это предмет. Напишите начало его названия: «алг леб 214». Чтобы убрать урок, "
                + "очистите строку.", field: "text")
    }

    /// The page of the same subject in another class, of the same teacher where there are several.
    private func joint(_ course: ListedCourse, with other: ListedClass) throws -> ID<Course> {
        let same = book.courses.filter {
            $0.id != course.id && $0.subject == course.subject
                && book.groups[$0.group]?.classes.contains(other.id) ?? false
        }
        let teachers = Set(book.teachers[course.id] ?? [])
        let best = same.filter { !teachers.isDisjoint(with: book.teachers[$0.id] ?? []) }
        guard let found = best.first ?? same.first, best.count == 1 || same.count == 1 else {
            throw Objection(
                same.isEmpty
                    ? "+\(other.name.text): у этого класса нет предмета «\(course.title)»."
                    : "+\(other.name.text): у класса несколько групп по предмету «\(course.title)». Соедините их по одной.",
                field: "text")
        }
        return found.id
    }
}

extension StringProtocol {
    /// Without spaces at its ends.
    var trimmed: String {
        let kept = drop { $0.isWhitespace }
        return kept.lastIndex { !$0.isWhitespace }.map { String(kept[...$0]) } ?? ""
    }
}
