/// How one lesson was changed against the timetable (001 п. 4.3). The numbers stand in the record and never change.
package enum LessonChangeKind: Int, Hashable, Sendable, CaseIterable {
    /// It does not take place.
    case cancelled = 1
    /// It is held on another day or under another number.
    case moved = 2
    /// It has changed places with another lesson.
    case swapped = 3
    /// It is held in another room.
    case room = 4
    /// It is held from home.
    case remote = 5
    /// It is held together with another lesson, on whose page and on its own it is written.
    case merged = 6
    /// Another subject is taught instead; its topic waits for the next lesson.
    case replaced = 7
    /// The class is out: an excursion, a competition.
    case outing = 8
    /// A national test is written instead.
    case nationalTest = 9

    /// Whether the lesson does not take place in its own right.
    package var takesLesson: Bool {
        switch self {
        case .cancelled, .merged, .replaced, .nationalTest: true
        case .moved, .swapped, .room, .remote, .outing: false
        }
    }

    /// «отменён», for the log of changes.
    package var title: String {
        switch self {
        case .cancelled: "отменён"
        case .moved: "перенесён"
        case .swapped: "переставлен"
        case .room: "другой кабинет"
        case .remote: "дистанционно"
        case .merged: "объединён"
        case .replaced: "другой предмет"
        case .outing: "вне школы"
        case .nationalTest: "ВПР"
        }
    }
}
