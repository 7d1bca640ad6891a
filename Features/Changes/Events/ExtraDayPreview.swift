import School
import Storage

extension EventPreview {
    /// What a day off brings that classes study by another day's timetable: counted by that timetable, and once it is
    /// declared by the lessons that stand.
    init(extraDay facts: DayEventFacts, _ records: Reading, isDone: Bool) throws {
        let day = facts.days.lowerBound, meant = Set(facts.classes)
        guard let year = try records.years().first(where: { $0.contains(day) }) else { throw NotFound() }
        let known = try records.classes(of: year.number)
        var held: [Set<ID<SchoolClass>>], shared: [String] = []
        if isDone {
            held = try records.schoolLessons(day...day).filter { $0.listed.status.isOn && $0.planned == nil }
                .map { Set($0.classes.map(\.id)) }.filter { !$0.isDisjoint(with: meant) }
        } else {
            let lessons = try records.extraLessons(facts, of: year)
            held = lessons.filter { !$0.isShared }.map(\.classes)
            for lesson in lessons where lesson.isShared {
                let names = known.filter { lesson.classes.contains($0.id) }.map(\.name.text).joined(separator: ", ")
                shared.append("\(lesson.n)-й урок (\(names))")
            }
        }
        self.init(
            facts: facts,
            byClass: known.filter { meant.contains($0.id) }.map { one in
                (one.name.text, held.count { $0.contains(one.id) })
            }, count: held.count, written: 0, shared: shared, released: [])
    }
}
