import Markup
import School
import Storage

/// A clash in a sentence: who, where, when.
struct ClashWords {
    let week: SchoolWeek
    private let lessons: [Int: Slot]

    init(_ week: SchoolWeek) {
        self.week = week
        let own = week.book.own.map { Slot(alone: $0.lesson) }
        lessons = Dictionary((week.slots + own).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// «Лебедева В. П.: 8Б и 9А, понедельник, 3-й урок».
    func text(_ clash: TimetableClash) -> String {
        let slots = clash.lessons.compactMap { lessons[$0] }, place = Weekdays.place(clash.weekday, clash.n)
        let names = slots.map { "«\(week.title($0))», \(week.audience($0))" }.joined(separator: " и ")
        return switch clash.kind {
        case .teacher(let id): "\(week.book.names[id]?.short ?? "Учитель"): сразу в двух местах — \(names); \(place)"
        case .students(let id): "\(week.className(id)): сразу два урока — \(names); \(place)"
        case .room(let id):
            "\(week.book.rooms.first { $0.id == id }?.name ?? "Кабинет"): сразу два урока — \(names); \(place)"
        case .dayOff: "\(names): у класса это выходной; \(place)"
        case .noBell: "\(names): для этого номера нет звонка; \(place)"
        }
    }

    /// What a form calls it: the same for as long as its lessons stand.
    static func key(_ clash: TimetableClash) -> String {
        "\(clash.kind.letter)" + clash.lessons.map { String($0) }.joined(separator: ".")
    }
}

extension TimetableClash.Kind {
    fileprivate var letter: String {
        switch self {
        case .teacher(let id): "t\(id)."
        case .students(let id): "s\(id)."
        case .room(let id): "r\(id)."
        case .dayOff: "d"
        case .noBell: "b"
        }
    }
}
