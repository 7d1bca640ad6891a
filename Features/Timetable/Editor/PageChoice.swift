import School
import Storage

/// Finds the page of the journal that typed words name.
struct PageChoice {
    let book: WeekBook
    let home: ListedClass

    private struct Candidate {
        let course: ListedCourse
        let subject: [String]
        let others: [String]
        let number: Int?

        func matches(_ word: String) -> Bool {
            if let number, Candidate.numbers(number).contains(word) { return true }
            return subject.contains { $0.hasPrefix(word) } || others.contains { $0.hasPrefix(word) }
        }

        /// How well the words name the subject: all of it, its first word, or something else.
        func rank(_ words: [String]) -> Int {
            if subject.allSatisfy(words.contains) { return 0 }
            return words.first.map { subject.first?.hasPrefix($0) ?? false } ?? false ? 1 : 2
        }

        private static func numbers(_ number: Int) -> [String] {
            ["г\(number)", "гр\(number)", "\(number)гр", "\(number)г", "\(number)"]
        }
    }

    /// One page, or all groups of one subject where only the subject is named; `subject` is the lesson's before in the
    /// same cell, for words that name a group alone.
    func courses(_ entry: inout TypedLesson, after subject: ID<Subject>?) throws -> [ListedCourse] {
        let words = entry.words
        var found = candidates.filter { one in words.allSatisfy(one.matches) }
        if let subject, found.contains(where: { $0.course.subject == subject }),
            found.allSatisfy({ $0.rank(words) == 2 })
        {
            found = found.filter { $0.course.subject == subject }
        }
        let best = found.map { $0.rank(words) }.min()
        found = found.filter { $0.rank(words) == best }
        if found.isEmpty {
            throw Objection(
                "«\(entry.typed)»: в нагрузке \(home.name.text) такого нет. Напишите начало предмета и фамилии учителя, "
                    + "затем кабинет: «алг пет 214».", field: "text")
        }
        if found.count == 1 || isOneDivision(found) { return found.map(\.course) }
        let names = found.prefix(5).map { one in
            let teacher = book.teachers[one.course.id]?.first.flatMap { book.names[$0]?.surname }
            return "«\(one.course.title)\(teacher.map { ", \($0)" } ?? "")»"
        }
        throw Objection(
            "«\(entry.typed)»: подходит несколько — \(names.joined(separator: ", ")). Допишите буквы или фамилию.",
            field: "text")
    }

    private func isOneDivision(_ found: [Candidate]) -> Bool {
        let groups = found.compactMap { book.groups[$0.course.group] }
        guard let division = groups.first?.division else { return false }
        return Set(found.map(\.course.subject)).count == 1 && groups.allSatisfy { $0.division == division }
    }

    private var candidates: [Candidate] {
        book.courses.compactMap { course in
            guard let group = book.groups[course.group], group.classes.contains(home.id), group.stands(on: book.day),
                group.kind != .individual
            else { return nil }
            let subject = book.subjects[course.subject]
            let people = (book.teachers[course.id] ?? []).compactMap { book.names[$0]?.surname }
            return Candidate(
                course: course, subject: Self.words(subject?.name ?? course.title),
                others: (people + [course.title, group.name, subject?.shortName ?? ""]).flatMap(Self.words),
                number: CellWords.number(of: course, book))
        }
    }

    private static func words(_ text: String) -> [String] { SearchKey.of(text).split(separator: " ").map(String.init) }
}
