/// What is noted of a student's attendance at a lesson. Presence has no code.
/// The numbers stand in the record and never change; letters are the school's choice.
package enum AttendanceCode: Int, Hashable, Sendable, CaseIterable {
    /// Absent, the reason is not given yet.
    case absent = 1
    /// Absent through illness.
    case ill = 2
    /// Absent for a valid reason.
    case excused = 3
    /// Absent without a valid reason.
    case unexcused = 4
    /// Came late.
    case late = 5
    /// Released from the lesson: medical room, application, order.
    case released = 6
    /// Takes part from a distance.
    case distance = 7
    /// Present, with limits of health, as at physical education.
    case limited = 8
    /// Away by an order of the school: a competition, an olympiad; counted neither as illness nor as unexcused.
    case byOrder = 9

    /// What a teacher notes at a lesson, the everyday ones first: whether somebody was there and how, and what is heard
    /// of the reason. «По приказу» is written by an order alone, which has its number.
    package static let typed: [AttendanceCode] = [
        .absent, .ill, .excused, .late, .unexcused, .released, .distance, .limited,
    ]

    /// The word by which a page's script knows it.
    package var word: String {
        switch self {
        case .absent: "absent"
        case .ill: "ill"
        case .excused: "excused"
        case .unexcused: "unexcused"
        case .late: "late"
        case .released: "released"
        case .distance: "distance"
        case .limited: "limited"
        case .byOrder: "byOrder"
        }
    }

    /// Whether it counts as a missed lesson.
    package var isAbsence: Bool {
        switch self {
        case .absent, .ill, .excused, .unexcused, .released, .byOrder: true
        case .late, .distance, .limited: false
        }
    }

    /// Whether the absence is excused; nil while undecided and for what is no absence.
    package var isExcused: Bool? {
        switch self {
        case .ill, .excused, .released, .byOrder: true
        case .unexcused: false
        case .absent, .late, .distance, .limited: nil
        }
    }

    /// Whether a document may say another reason than was typed.
    package var awaitsReason: Bool {
        switch self {
        case .absent, .ill, .excused, .unexcused: true
        case .late, .released, .distance, .limited, .byOrder: false
        }
    }

    /// «нет на уроке, причина не указана», for a legend and for screen readers.
    package var title: String {
        switch self {
        case .absent: "нет на уроке, причина не указана"
        case .ill: "болезнь"
        case .excused: "уважительная причина"
        case .unexcused: "без уважительной причины"
        case .late: "опоздание"
        case .released: "отпущен с урока"
        case .distance: "занимается дистанционно"
        case .limited: "на уроке, ограничение по здоровью"
        case .byOrder: "по приказу"
        }
    }
}
