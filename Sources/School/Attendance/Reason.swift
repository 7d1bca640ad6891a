/// Why a student was away. The numbers stand in the record and never change.
package enum Reason: Int, Hashable, Sendable, CaseIterable {
    case notGiven = 0
    case illness = 1
    case excused = 2
    case unexcused = 3
    /// An order of the school sent the student elsewhere.
    case byOrder = 4
    /// Let go from a lesson to the end of the day: a doctor, an application, the medical room.
    case released = 5

    /// How an absence for this reason is shown.
    package var code: AttendanceCode {
        switch self {
        case .notGiven: .absent
        case .illness: .ill
        case .excused: .excused
        case .unexcused: .unexcused
        case .byOrder: .byOrder
        case .released: .released
        }
    }

    /// «болезнь», for a list of reasons.
    package var title: String {
        switch self {
        case .notGiven: "причина не указана"
        case .illness: "болезнь"
        case .excused: "уважительная"
        case .unexcused: "без уважительной причины"
        case .byOrder: "по приказу"
        case .released: "отпущен с уроков"
        }
    }
}
