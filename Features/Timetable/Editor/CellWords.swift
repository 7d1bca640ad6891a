import School
import Storage

/// A lesson in the words of the editor: what is shown in a cell can be typed there again.
struct CellWords {
    let week: SchoolWeek

    /// «Алгебра Лебедева 214», «Физическая культура Медведев спортзал +10Б», «(А) История Орлов».
    func text(_ slot: Slot, in home: ID<SchoolClass>) -> String {
        let own = slot.courses.first { week.classes(of: $0).contains(home) } ?? slot.courses.first
        guard let own, let course = week.course(own) else { return "" }
        var words = [Weekdays.mark(slot.week) + subject(course)]
        if let number = Self.number(of: course, week.book) { words.append("г\(number)") }
        words += (week.book.teachers[own] ?? []).prefix(1).compactMap { week.book.names[$0]?.surname }
        if !slot.room.isEmpty { words.append(slot.room) }
        for other in slot.courses where other != own {
            let names = week.book.classes.filter { week.classes(of: other).contains($0.id) }.map(\.name.text)
            words += names.prefix(1).map { "+\($0)" }
        }
        return words.joined(separator: " ")
    }

    /// All lessons of a cell, one after another.
    func text(_ slots: [Slot], in home: ID<SchoolClass>) -> String {
        slots.map { text($0, in: home) }.joined(separator: " / ")
    }

    private func subject(_ course: ListedCourse) -> String { week.book.subjects[course.subject]?.name ?? course.title }

    /// The number of a part of a class: 2 of «Английский язык, гр. 2»; nil for whole classes.
    static func number(of course: ListedCourse, _ book: WeekBook) -> Int? {
        guard let group = book.groups[course.group], group.kind == .subgroup || group.kind == .stream else {
            return nil
        }
        let digits = group.name.reversed().prefix { $0.isNumber }
        return digits.isEmpty ? nil : Int(String(digits.reversed()))
    }
}
