import School
import Storage

/// The lessons of classes that a file says nothing of: in its draft they stay as the timetable has them that holds.
struct OtherLessons {
    private(set) var slots: [Slot] = []
    private var names: Set<ClassName> = []

    init(_ records: Reading, _ days: SchoolDays, from day: Day, besides own: [ClassName]) throws {
        let year = days.year.number
        guard let timetable = try records.timetable(of: year, on: day) else { return }
        let classes = Dictionary(
            try records.classes(of: year).map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let groups = Dictionary(
            try records.groups(of: year).map { ($0.id, $0.classes) }, uniquingKeysWith: { first, _ in first })
        let homes = Dictionary(
            try records.courses(of: year).map { ($0.id, (groups[$0.group] ?? []).compactMap { classes[$0] }) },
            uniquingKeysWith: { first, _ in first })
        let covered = Set(own)
        for slot in try records.slots(of: timetable) {
            let taught = Set(slot.courses.flatMap { homes[$0] ?? [] })
            guard !taught.isEmpty, taught.isDisjoint(with: covered) else { continue }
            slots.append(slot)
            names.formUnion(taught)
        }
    }

    /// What the plan says of them; empty where the file has every class.
    var remark: String {
        guard !names.isEmpty else { return "" }
        let classes = names.sorted(by: ClassName.inOrder).map(\.text).joined(separator: ", ")
        return "В файле нет классов: \(classes). В черновике их уроки останутся такими, как в действующем расписании; "
            + "накладки с ними видны в редакторе."
    }
}
