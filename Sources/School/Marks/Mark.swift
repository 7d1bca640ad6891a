/// One entry in a cell: a mark of some scale, or what stands in its place.
package enum Mark: Hashable, Sendable {
    /// 1…5, the five-point scale.
    case five(Int)
    /// The work is owed: «отметка будет». Never becomes a mark by itself.
    case point
    /// Зачёт.
    case passed
    /// Незачёт.
    case failed
    /// Exempt from the subject.
    case exempt
    /// Not attested.
    case notAttested
    /// This student's work is not marked: nothing is owed for it any more.
    case unmarked
    /// 1…10, the ten-point scale.
    case ten(Int)
    /// 1…12, the twelve-point scale.
    case twelve(Int)
    /// 0…100, the hundred-point scale.
    case hundred(Int)
    /// 1…3: the basic, the raised and the high level, where no marks are put.
    case level(Int)

    /// The number that has a place in an average; nil for what is left out of it.
    package var number: Int? {
        switch self {
        case .five(let number), .ten(let number), .twelve(let number), .hundred(let number): number
        case .point, .passed, .failed, .exempt, .notAttested, .unmarked, .level: nil
        }
    }

    /// Whether it only stands where a mark might: a work still owed, or one that is not marked.
    package var isNoMark: Bool { self == .point || self == .unmarked }

    /// Whether averages take it into account.
    package var counts: Bool { number != nil }

    /// As the journal prints it: «5», «.», «зч», «нз», «осв», «н/а», «нео».
    package var text: String {
        switch self {
        case .five(let number), .ten(let number), .twelve(let number), .hundred(let number): String(number)
        case .point: "."
        case .passed: "зч"
        case .failed: "нз"
        case .exempt: "осв"
        case .notAttested: "н/а"
        case .unmarked: "нео"
        case .level(let number): number == 1 ? "баз" : number == 2 ? "пов" : "выс"
        }
    }
}
